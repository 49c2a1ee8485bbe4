import ExcelJS from 'exceljs'
import { expect, type Page } from '@playwright/test'
import { signIn, test } from './support.js'

/** Acceptance 7.2: a roster of 2,000 enterprises with 50 planted faults, tried by hand in the wizard. */
const size = 2_000
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const towns = ['河埠街道', '鹭湾街道', '梅渚镇', '南桥街道', '新圩镇', '云门街道', '石窑镇', '汀西街道', '柏溪镇']
const headings = ['名称', '统一社会信用代码', '所属区划', '详细地址', '行业代码', '从业人数', '成立日期', '主要负责人', '主要负责人电话', '经度', '纬度']
const firstRow = 2

/** A code with its check character by GB 32100-2015. */
function creditCode(i: number): string {
  let serial = ''
  for (let rest = i; serial.length < 7; rest = Math.floor(rest / alphabet.length)) serial = alphabet[rest % alphabet.length] + serial
  const first = `91990102EE${serial}`
  const sum = [...first].reduce((total, sign, at) => total + alphabet.indexOf(sign) * weights[at]!, 0)
  return first + alphabet[(31 - (sum % 31)) % 31]
}

function correct(i: number): (string | number)[] {
  return [`旅程第${i + 1}五金厂`, creditCode(i), towns[i % towns.length]!, `工业路${i + 1}号`, 'C3351', 12 + (i % 90), '2016-01-05', `负责人${i + 1}`, `138${String(i).padStart(8, '0')}`, 118.5 + (i % 100) / 1000, 31.2 + (i % 90) / 1000]
}

/** Each fault as the column and what stands in it; row n of the list gets the n-th. */
const faults: [heading: string, value: (i: number) => string | number][] = [
  ...Array.from({ length: 12 }, (): [string, (i: number) => string] => ['统一社会信用代码', (i) => creditCode(i).slice(0, 17) + (creditCode(i).endsWith('0') ? '1' : '0')]),
  ...Array.from({ length: 6 }, (): [string, (i: number) => string] => ['统一社会信用代码', (i) => creditCode(i).slice(0, 16)]),
  ...Array.from({ length: 4 }, (_, k): [string, () => string] => ['统一社会信用代码', () => creditCode(k)]),
  ...['新墟镇', '没有这个镇', '梅猪镇', '柏西镇', '云门街', '石谣镇'].map((town): [string, () => string] => ['所属区划', () => town]),
  ...['很多', '约30', '12.5', -3].map((count): [string, () => string | number] => ['从业人数', () => count]),
  ...['2016.2.30', '2015-02-29', '2016年6月', '去年'].map((date): [string, () => string] => ['成立日期', () => date]),
  ...Array.from({ length: 4 }, (): [string, () => string] => ['名称', () => '']),
  ...["=cmd|' /C calc'!A0", '@SUM(A1:A9)'].map((text): [string, () => string] => ['详细地址', () => text]),
  ...['1380000', '没有电话'].map((phone): [string, () => string] => ['主要负责人电话', () => phone]),
  ...['2110C', '家具制造'].map((industry): [string, () => string] => ['行业代码', () => industry]),
  ...[18.5, '东经118度'].map((lon): [string, () => string | number] => ['经度', () => lon]),
  ...['', '北纬'].map((lat): [string, () => string] => ['纬度', () => lat]),
]

async function roster(): Promise<{ file: Buffer; planted: number[] }> {
  const rows = Array.from({ length: size }, (_, i) => correct(i))
  const planted = faults.map(([heading, value], n) => {
    const i = 17 + n * 39
    rows[i]![headings.indexOf(heading)] = value(i)
    return i + firstRow
  })
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('企业名单')
  sheet.addRow(headings)
  rows.forEach((row) => sheet.addRow(row))
  return { file: Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer), planted }
}

test('a roster of 2,000 with 50 planted faults: exactly those are refused, the rest stand on the list and the map', async ({ browser }) => {
  test.setTimeout(180_000)
  expect(faults).toHaveLength(50)
  const { file, planted } = await roster()
  const officer = await signIn(browser, 'shenzy')
  const { page } = officer

  const id = await test.step('the file is tried without writing anything', async () => {
    await page.goto('/enterprises/import')
    const uploaded = page.waitForResponse((answer) => answer.request().method() === 'POST' && /\/api\/imports\/enterprises$/.test(new URL(answer.url()).pathname))
    await page.locator('input[type=file]').first().setInputFiles({ name: '名单.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file })
    const made = (await (await uploaded).json()) as { id: string }
    await page.getByRole('button', { name: '开始试导入' }).click()
    await expect(page.getByRole('button', { name: '只导入正确的 1,950 行' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('还没有写入任何数据。')).toBeVisible()
    expect((await officer.api.get(`/api/enterprises?q=${encodeURIComponent('旅程第')}&size=1`)).total).toBe(0)
    return made.id
  })

  await test.step('exactly the planted rows are refused, each with its reason', async () => {
    const rows = await officer.api.get(`/api/imports/${id}/rows?size=200`)
    const refused = rows.items.filter((row: { state: string }) => row.state === 'FAULTY')
    expect(refused.map((row: { number: number }) => row.number)).toEqual(planted)
    for (const row of refused) expect(row.issues[0].message.length, `row ${row.number}`).toBeGreaterThan(3)
    await expect(page.getByText('新墟镇').first()).toBeVisible()
  })

  await test.step('the rest are written and stand on the list and the map', async () => {
    await page.getByRole('button', { name: '只导入正确的 1,950 行' }).click()
    await expect(page.getByText('已写入 1,950 行')).toBeVisible({ timeout: 60_000 })
    await page.goto(`/enterprises?q=${encodeURIComponent('旅程第')}`)
    await expect(page.getByText(/1,950/).first()).toBeVisible()
    await page.goto(`/map?q=${encodeURIComponent('旅程第')}`)
    await expect(page.getByText(/1,950 家/).first()).toBeVisible()
  })

  await test.step('the whole import is taken back', () => undo(page, id))
  expect((await officer.api.get(`/api/enterprises?q=${encodeURIComponent('旅程第')}&size=1`)).total).toBe(0)
  await officer.context.close()
})

async function undo(page: Page, id: string): Promise<void> {
  await page.goto('/enterprises/import')
  const entry = page.getByRole('listitem').filter({ hasText: '名单.xlsx' }).first()
  await entry.getByRole('button', { name: '查看' }).click()
  await page.getByRole('button', { name: '整批撤回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click()
  await expect(page.getByText('已撤回 1,950 行'), `import ${id}`).toBeVisible({ timeout: 60_000 })
}
