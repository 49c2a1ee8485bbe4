import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { setSession } from '@/api/session'
import DataTable from './DataTable.vue'
import { answering, problem, show } from './testing'
import { useList } from './useList'

interface Row {
  id: string
  name: string
}
const columns = [
  { key: 'name', label: '名称', sort: 'name' },
  { key: 'id', label: '编号' },
]
let total = 120
let capped = false

function server() {
  return answering({
    'GET /api/x': ({ url }: { url: URL }) => {
      const page = Number(url.searchParams.get('page'))
      const size = Number(url.searchParams.get('size'))
      const from = (page - 1) * size
      const count = url.searchParams.get('q') === 'none' ? 0 : total
      const items = Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, i) => ({ id: `r${from + i}`, name: `行 ${from + i}` }))
      return { items, total: count, totalCapped: capped, page, size }
    },
  })
}

async function table(at = '/list', props: object = {}) {
  const opened: Row[] = []
  let list!: ReturnType<typeof useList<Row, { q: string }>>
  const page = defineComponent({
    setup() {
      list = useList<Row, { q: string }>({ path: '/api/x', filters: { q: '' }, size: 50 })
      return () => h(DataTable as never, { list, columns, name: 'test', selectable: true, onOpen: (row: Row) => opened.push(row), ...props } as never)
    },
  })
  const shown = await show(page, { at })
  await flushPromises()
  return { ...shown, list, opened }
}
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }))

beforeEach(() => {
  document.body.innerHTML = ''
  localStorage.clear()
  total = 120
  capped = false
  setSession({
    id: 'u', account: 'shenzy', name: '', post: null, organisation: null, roles: [], permissions: [],
    scope: { kind: 'places', places: [], sectors: [], enterpriseIds: [], enterpriseNames: [] }, mustChangePassword: false, totp: false, sample: false,
  })
})

describe('table', () => {
  it('asks the server for one page, says which rows, and puts page and sort into the address', async () => {
    const { fetcher, asked } = server()
    vi.stubGlobal('fetch', fetcher)
    const { wrapper, router, list } = await table()
    expect(wrapper.findAll('tbody tr')).toHaveLength(50)
    expect(wrapper.text()).toContain('第 1–50 行 / 共 120 行')
    list.page = 3
    await flushPromises()
    expect(wrapper.text()).toContain('第 101–120 行 / 共 120 行')
    await wrapper.find('th button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ sort: 'name' })
    expect(asked.at(-1)!.url.search).toBe('?sort=name&page=1&size=50')
    expect(wrapper.find('th[aria-sort=ascending]').exists()).toBe(true)
  })

  it('says "more than 10,000" instead of counting a million rows', async () => {
    total = 10_001
    capped = true
    vi.stubGlobal('fetch', server().fetcher)
    expect((await table('/list?page=2')).wrapper.text()).toContain('第 51–100 行 / 共超过 10,000 行')
  })

  it('keeps the selection while paging, and starts at page one when a filter changes', async () => {
    vi.stubGlobal('fetch', server().fetcher)
    const { wrapper, list } = await table()
    await wrapper.findAll('tbody input')[1]!.setValue(true)
    list.page = 2
    await flushPromises()
    await wrapper.find('thead input').setValue(true)
    expect(list.selected.size).toBe(51)
    expect(wrapper.text()).toContain('已选 51 件')
    list.filters.q = '行'
    await flushPromises()
    expect(list.page).toBe(1)
    expect(list.selected.size).toBe(51)
  })

  it('moves with J and K and opens with Enter, but not while somebody types', async () => {
    vi.stubGlobal('fetch', server().fetcher)
    const { opened } = await table()
    press('j')
    press('j')
    press('k')
    press('Enter')
    expect(opened.map((row) => row.id)).toEqual(['r0'])
    const field = document.body.appendChild(document.createElement('input'))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(opened).toHaveLength(1)
  })

  it('offers to clear the filters when nothing matches, and to try again when it failed', async () => {
    vi.stubGlobal('fetch', server().fetcher)
    const { wrapper, list } = await table('/list?q=none')
    expect(wrapper.text()).toContain('没有符合条件的记录')
    await wrapper.find('.empty button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr')).toHaveLength(50)
    vi.stubGlobal('fetch', answering({ 'GET /api/x': () => problem(500, { code: 'unexpected', number: 'e-9' }) }).fetcher)
    await list.reload()
    await flushPromises()
    expect(wrapper.find('[role=alert]').text()).toContain('e-9')
  })

  it('remembers the chosen columns per person', async () => {
    vi.stubGlobal('fetch', server().fetcher)
    localStorage.setItem('anlan.columns.shenzy.test', JSON.stringify({ id: false }))
    const { wrapper } = await table()
    expect(wrapper.findAll('thead th')).toHaveLength(2)
  })
})
