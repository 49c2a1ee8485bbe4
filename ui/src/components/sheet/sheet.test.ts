import { describe, expect, it, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { answering, problem, show } from '@/components/testing'
import SheetImport from './SheetImport.vue'
import { letterOf, shownColumns, stepOf, type SheetImport as Sheet, type SheetRow } from './sheet'

const column = (key: string, label: string, more = {}) => ({ key, label, note: '', required: true, kind: 'TEXT' as const, choices: [], ...more })
const columns = [column('name', '单位名称'), column('code', '统一代码'), column('staff', '从业人数', { kind: 'INTEGER', required: false })]
const sheet: Sheet = {
  id: 'i1',
  definition: 'demo',
  title: '名单',
  fileName: '名单.xlsx',
  fileSize: 4096,
  sheetName: '名单',
  state: 'CHECKED',
  uploadedAt: '2026-11-23T00:40:00Z',
  checkedAt: '2026-11-23T00:40:00Z',
  checkMillis: 3100,
  progress: { done: 3, total: 3 },
  cancelRequested: false,
  undoable: true,
  failure: null,
  fileColumns: [{ index: 0, letter: 'A', heading: '单位名称', samples: ['甲厂'] }],
  mapping: { name: 0, code: 1, staff: 7 },
  columns,
  counts: { importable: 2, toFix: 1, faults: 1, noted: 0, created: 2, changed: 0, unchanged: 0, skipped: 0, suggestions: 1 },
  kinds: [{ label: '不是整数', count: 1 }],
  faultyColumns: ['staff'],
  result: null,
}
const faulty: SheetRow = {
  number: 96,
  state: 'FAULTY',
  effect: null,
  reference: false,
  edited: false,
  cells: { name: '甲厂', code: 'A1', staff: '１２人' },
  issues: [{ column: 'staff', letter: 'H', severity: 'ERROR', kind: '不是整数', message: '应为整数。可自动改为 12', suggestion: '12', skip: false }],
}
const definition = { name: 'demo', title: '名单', columns, undoable: true, recent: [] }

async function wizard(answers: Record<string, unknown>) {
  const { fetcher, asked } = answering({ 'GET /api/imports/demo/definition': definition, 'GET /api/imports/i1': sheet, ...answers })
  vi.stubGlobal('fetch', fetcher)
  const { wrapper } = await show(SheetImport, { at: '/import?import=i1', props: { definition: 'demo', back: { label: '名录', to: '/list' } } })
  await flushPromises()
  return { wrapper, asked }
}
const page = (...items: SheetRow[]) => ({ items, total: items.length, totalCapped: false, page: 1, size: 50 })
const button = (wrapper: Awaited<ReturnType<typeof wizard>>['wrapper'], words: string) => wrapper.findAll('button').find((one) => one.text().includes(words))!

describe('sheet', () => {
  it('names columns as the spreadsheet program does', () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  it('shows required and faulty columns when not all fit', () => {
    expect(shownColumns(sheet).map((one) => one.key)).toEqual(['name', 'code', 'staff'])
    expect(shownColumns({ ...sheet, faultyColumns: [] }, 2).map((one) => one.key)).toEqual(['name', 'code'])
    expect(shownColumns({ ...sheet, mapping: { code: 0, name: 1 } }).map((one) => one.key)).toEqual(['code', 'name'])
  })

  it('knows the step of each state', () => {
    expect([null, sheet, { ...sheet, state: 'MAPPING' as const }, { ...sheet, state: 'WRITING' as const }].map(stepOf)).toEqual([0, 2, 1, 3])
  })
})

describe('SheetImport', () => {
  it('takes up the import of the address bar and outlines the wrong cell', async () => {
    const { wrapper } = await wizard({ 'GET /api/imports/i1/rows': page(faulty) })
    expect(wrapper.find('td.bad').text()).toBe('１２人')
    expect(wrapper.text()).toContain('应为整数。可自动改为 12')
    expect(button(wrapper, '只导入正确的').text()).toBe('只导入正确的 2 行')
  })

  it('accepts a suggestion and shows the row as corrected', async () => {
    const fixed = { ...faulty, state: 'GOOD', effect: 'NEW', edited: true, cells: { ...faulty.cells, staff: '12' }, issues: [] }
    const after = { ...sheet, counts: { ...sheet.counts!, importable: 3, toFix: 0, faults: 0, suggestions: 0 }, kinds: [] }
    const { wrapper, asked } = await wizard({ 'GET /api/imports/i1/rows': page(faulty), 'PATCH /api/imports/i1/rows/96': { sheet: after, rows: [fixed] } })
    await button(wrapper, '采用建议').trigger('click')
    await flushPromises()
    expect(JSON.parse(String(asked.find((one) => one.method === 'PATCH')!.init.body))).toEqual({ action: 'ACCEPT' })
    expect(wrapper.find('td.bad').exists()).toBe(false)
    expect(wrapper.text()).toContain('已改好，可导入')
    expect(button(wrapper, '导入全部 3 行')).toBeTruthy()
  })

  it('edits only the wrong cell and sends only what changed', async () => {
    const plain = { ...faulty, issues: [{ ...faulty.issues[0]!, suggestion: null, message: '应为整数' }] }
    const { wrapper, asked } = await wizard({
      'GET /api/imports/i1/rows': page(plain),
      'PATCH /api/imports/i1/rows/96': { sheet, rows: [{ ...plain, edited: true }] },
    })
    await button(wrapper, '在此改').trigger('click')
    await flushPromises()
    const inputs = wrapper.findAll('tbody input')
    expect(inputs).toHaveLength(1)
    await inputs[0]!.setValue('12')
    await inputs[0]!.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(JSON.parse(String(asked.find((one) => one.method === 'PATCH')!.init.body))).toEqual({ cells: { staff: '12' } })
  })

  it('says why an import is refused and keeps the page', async () => {
    const { wrapper } = await wizard({
      'GET /api/imports/i1/rows': page(faulty),
      'POST /api/imports/i1/commit': () => problem(409, { code: 'sheet.wrong-state', detail: '这一步现在不能做，请刷新后再看。' }),
    })
    await button(wrapper, '只导入正确的').trigger('click')
    await flushPromises()
    expect(wrapper.find('[role=alert]').text()).toContain('这一步现在不能做')
    expect(wrapper.find('td.bad').exists()).toBe(true)
  })

  it('asks for a required column before trying', async () => {
    const { wrapper } = await wizard({ 'GET /api/imports/i1': { ...sheet, state: 'MAPPING', checkedAt: null, counts: null, mapping: { name: 0 } } })
    expect(wrapper.text()).toContain('必填，请选一列')
    expect(button(wrapper, '开始试导入').attributes('disabled')).toBeDefined()
  })
})
