import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import { setSession, type SessionUser } from '@/api/session'
import { noFilters } from './filters'
import { useSavedViews } from './useSavedViews'

const user: SessionUser = {
  id: '1', account: 'li', name: '李', post: null, organisation: null, roles: [], permissions: [],
  scope: { kind: 'PLACES', places: [], sectors: [], enterpriseIds: [], enterpriseNames: [] },
  mustChangePassword: false, totp: false, sample: false,
}
const place = 'anlan.views.hiddendanger.li'
let kept: { name: string; filters: object }[] = []

/** A server that keeps views. */
function server(path: string, init: RequestInit): Promise<Response> {
  if (init.method === 'PUT') {
    const view = JSON.parse(String(init.body)) as { name: string; filters: object }
    kept = [...kept.filter((one) => one.name !== view.name), view]
  }
  if (init.method === 'DELETE') {
    kept = kept.filter((one) => !path.endsWith(encodeURIComponent(one.name)))
    return Promise.resolve(new Response(null, { status: 204 }))
  }
  return Promise.resolve(new Response(JSON.stringify(kept), { status: 200 }))
}

async function open(): Promise<ReturnType<typeof useSavedViews>> {
  let model: ReturnType<typeof useSavedViews> | undefined
  createApp(defineComponent({ setup: () => ((model = useSavedViews()), () => h('i')) })).mount(document.createElement('div'))
  if (!model) throw new Error('not mounted')
  const found = model
  await vi.waitFor(() => expect(found.views.value.length).toBe(kept.length))
  return found
}

beforeEach(() => {
  kept = []
  setSession(user)
  vi.stubGlobal('fetch', vi.fn(server))
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('views that this browser kept move to the account once; the account wins', async () => {
  kept = [{ name: '逾期', filters: { ...noFilters, due: 'OVERDUE' } }]
  localStorage.setItem(place, JSON.stringify([{ name: '逾期', filters: { ...noFilters, due: 'TODAY' } }, { name: '重大', filters: { ...noFilters, grade: 'MAJOR' } }]))
  const { views } = await open()
  await vi.waitFor(() => expect(localStorage.getItem(place)).toBeNull())
  expect(views.value.map((view) => view.name)).toEqual(['逾期', '重大'])
  expect(views.value[0]?.filters.due).toBe('OVERDUE')
})

test('a view is saved and removed at the server', async () => {
  const { views, save, remove } = await open()
  await save('重大', { ...noFilters, grade: 'MAJOR' })
  expect(kept.map((view) => view.name)).toEqual(['重大'])
  await remove('重大')
  expect(kept).toEqual([])
  expect(views.value).toEqual([])
})
