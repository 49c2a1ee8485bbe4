import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, reactive } from 'vue'
import { ApiError } from '@/api/client'
import { setSession, type SessionUser } from '@/api/session'
import { nextSort, visibleColumns } from './columns'
import { differences, merged } from './conflict'
import { sortOut } from './files'
import { show } from './testing'
import { useDelayed } from './useDelayed'
import { useDraft } from './useDraft'
import { fromQuery, toQuery, useQueryState } from './useQueryState'
import { useSubmit } from './useSubmit'

export const officer: SessionUser = {
  id: 'u1', account: 'shenzy', name: '沈知远', post: null, organisation: null, roles: [], permissions: ['enterprise.read'],
  scope: { kind: 'places', places: [{ code: '990102000000', name: '云汀区' }], sectors: [], enterpriseIds: [], enterpriseNames: [] },
  mustChangePassword: false, totp: false, sample: true,
}

async function within<T>(use: () => T, at?: string) {
  let result!: T
  const shown = await show(defineComponent({ setup: () => ((result = use()), () => h('i')) }), at === undefined ? {} : { at })
  return { result, ...shown }
}

beforeEach(() => {
  localStorage.clear()
  setSession(officer)
})

describe('filters in the address bar', () => {
  const defaults = { q: '', page: 1, overdue: false, state: [] as string[] }

  it('reads by the type of the default and ignores nonsense', () => {
    expect(fromQuery({ q: '木业', page: '3', overdue: 'true', state: ['A', 'B'] }, defaults)).toEqual({ q: '木业', page: 3, overdue: true, state: ['A', 'B'] })
    expect(fromQuery({ page: 'x', state: 'A' }, defaults)).toEqual({ q: '', page: 1, overdue: false, state: ['A'] })
  })

  it('writes only what differs, and keeps foreign parameters', () => {
    expect(toQuery({ q: '', page: 2, overdue: false, state: ['A'] }, defaults, { tab: 'x', q: 'old' })).toEqual({ tab: 'x', page: '2', state: ['A'] })
  })

  it('remembers that a default list was emptied', () => {
    const filled = { state: ['OPEN'] }
    expect(fromQuery(toQuery({ state: [] as string[] }, filled, {}) as never, filled)).toEqual({ state: [] })
  })

  it('follows the person and the back button', async () => {
    const { result, router } = await within(() => useQueryState(defaults), '/list?q=a')
    expect(result.q).toBe('a')
    result.q = 'b'
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: 'b' })
    await router.push('/list?page=4')
    await flushPromises()
    expect(result).toMatchObject({ q: '', page: 4 })
  })
})

describe('columns', () => {
  const columns = [{ key: 'no', label: '编号' }, { key: 'name', label: '名称' }, { key: 'phone', label: '电话', optional: true }]
  it('never loses the first column', () => {
    expect(visibleColumns(columns, { no: false, name: false, phone: true }).map((c) => c.key)).toEqual(['no', 'phone'])
    expect(visibleColumns(columns, {}).map((c) => c.key)).toEqual(['no', 'name'])
  })
  it('sorts up, down, and not at all', () => {
    expect([nextSort('', 'due'), nextSort('due', 'due'), nextSort('-due', 'due'), nextSort('-name', 'due')]).toEqual(['due', '-due', '', 'due'])
  })
})

describe('conflict', () => {
  const fields = [{ key: 'name', label: '名称' }, { key: 'phone', label: '电话' }, { key: 'sectors', label: '行业' }]
  const mine = { name: '甲', phone: '', sectors: ['dust'], version: 1 }
  const theirs = { name: '乙', phone: null, sectors: ['dust'], version: 2 }
  it('lists only real differences', () => {
    expect(differences(mine, theirs, fields).map((d) => d.key)).toEqual(['name'])
  })
  it('lets the other’s change stand where nothing was typed here', () => {
    const base = { name: '原', phone: null, sectors: ['dust'], version: 1 }
    const other = { name: '原', phone: '138', sectors: ['fire'], version: 2 }
    const typed = { ...base, sectors: [] as string[] }
    expect(differences(typed, other, fields, base).map((d) => d.key)).toEqual(['sectors'])
    expect(merged<object>(typed, other, fields, new Set(['sectors']))).toEqual({ name: '原', phone: '138', sectors: [], version: 2 })
  })
  it('saves what was chosen on top of the stored version number', () => {
    expect(merged<object>(mine, theirs, fields, new Set(['name']))).toMatchObject({ name: '甲', version: 2 })
    expect(merged<object>(mine, theirs, fields, new Set())).toMatchObject({ name: '乙', version: 2 })
  })
})

describe('files', () => {
  it('says for each refused file why', () => {
    const file = (name: string, type: string, size: number) => new File([new Uint8Array(size)], name, { type })
    const result = sortOut([file('a.jpg', 'image/jpeg', 10), file('b.exe', 'application/x', 1), file('c.png', 'image/png', 99), file('d.png', 'image/png', 1), file('e.png', 'image/png', 1)], 0, { accept: 'image/*', maxBytes: 50, maxCount: 2 })
    expect(result.taken.map((one) => one.name)).toEqual(['a.jpg', 'd.png'])
    expect(result.refused.map((one) => one.reason)).toEqual(['type', 'size', 'count'])
  })
})

describe('draft', () => {
  it('comes back when the page opens again, and is gone after saving', async () => {
    vi.useFakeTimers()
    const form = reactive({ title: '', count: 0 })
    const { result } = await within(() => useDraft('report', form))
    form.title = '通道堵塞'
    await vi.advanceTimersByTimeAsync(900)
    expect(result.savedAt.value).not.toBeNull()

    const again = reactive({ title: '', count: 0 })
    const reopened = (await within(() => useDraft('report', again))).result
    expect(again.title).toBe('通道堵塞')
    expect(reopened.restored.value).toBe(true)
    await reopened.clear()
    expect(again.title).toBe('')
    expect(localStorage.getItem('anlan.draft.shenzy.report')).toBeNull()
    vi.useRealTimers()
  })

  it('belongs to the account', async () => {
    localStorage.setItem('anlan.draft.other.report', JSON.stringify({ at: '2026-11-23T00:00:00Z', content: { title: '别人的' } }))
    const form = reactive({ title: '' })
    await within(() => useDraft('report', form))
    expect(form.title).toBe('')
  })
})

describe('submit', () => {
  it('puts the server’s words beside the fields and focuses the first in page order', async () => {
    document.body.innerHTML = '<div data-field="b"><input id="b"></div><div data-field="a"><input id="a"></div>'
    const { result } = await within(() => useSubmit())
    const answer = await result.submit(() => Promise.reject(new ApiError(422, { errors: [{ field: 'a', message: '请填写' }, { field: 'b', message: '太长' }] })))
    expect(answer).toBeUndefined()
    expect(result.errors.value).toEqual({ a: '请填写', b: '太长' })
    expect(result.failure.value).toBeNull()
    expect(document.activeElement?.id).toBe('b')
  })

  it('repeats a lost attempt under the same key and a refused one under a new key', async () => {
    const keys: string[] = []
    const { result } = await within(() => useSubmit())
    const send = (error?: ApiError) => result.submit((key) => (keys.push(key), error ? Promise.reject(error) : Promise.resolve(1)))
    await send(new ApiError(0, {}))
    await send(new ApiError(422, {}))
    await send()
    expect(keys[0]).toBe(keys[1])
    expect(keys[1]).not.toBe(keys[2])
  })

  it('sends once at a time, and hands a conflict to the comparison', async () => {
    const seen: unknown[] = []
    const { result } = await within(() => useSubmit({ onConflict: (current) => seen.push(current) }))
    let finish!: () => void
    const first = result.submit(() => new Promise<number>((resolve) => (finish = () => resolve(1))))
    expect(await result.submit(() => Promise.resolve(2))).toBeUndefined()
    finish()
    expect(await first).toBe(1)
    await result.submit(() => Promise.reject(new ApiError(409, { code: 'conflict', current: { version: 2 } })))
    expect(seen).toEqual([{ version: 2 }])
    expect(result.failure.value).toBeNull()
  })
})

describe('delayed', () => {
  it('shows nothing for an answer that comes within 300 ms', async () => {
    vi.useFakeTimers()
    const state = reactive({ on: true })
    const { result } = await within(() => useDelayed(() => state.on))
    await vi.advanceTimersByTimeAsync(299)
    expect(result.value).toBe(false)
    await vi.advanceTimersByTimeAsync(2)
    expect(result.value).toBe(true)
    state.on = false
    await flushPromises()
    expect(result.value).toBe(false)
    vi.useRealTimers()
  })
})
