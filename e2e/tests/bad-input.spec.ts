import ExcelJS from 'exceljs'
import { expect, signIn, test } from './support.js'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Issue 3 §6.5: what cannot be right gets a clear message, and what was typed is still there. */
test('a table with merged cells is read as a person reads it, and its wrong total is found', async ({ browser }) => {
  const officer = await signIn(browser, 'heqing')
  const { page } = officer
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表1')
  sheet.addRow(['2015 年事故情况', '', '', ''])
  sheet.addRow(['类别', '事故起数', '', '死亡人数'])
  sheet.addRow(['', '上半年', '下半年', '全年'])
  sheet.addRow(['道路', 10, 12, 3])
  sheet.addRow(['火灾', 5, 6, 1])
  sheet.addRow(['合计', 15, 19, 4])
  for (const range of ['A1:D1', 'B2:C2', 'A2:A3']) sheet.mergeCells(range)
  await page.goto('/statistics/audits')
  await page.locator('input[type=file]').setInputFiles({ name: '合并单元格.xlsx', mimeType: xlsx, buffer: Buffer.from(await book.xlsx.writeBuffer()) })
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText('12 + 6 = 18起，而合计写的是“2015年下半年事故起数 19起”，相差 1起。')).toBeVisible()
  await officer.context.close()
})

test('a unit that does not exist and a negative count are refused beside their fields', async ({ browser }) => {
  const officer = await signIn(browser, 'heqing')
  const { page } = officer
  await page.goto('/indicators')
  await page.getByRole('button', { name: '新建指标' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('名称', { exact: true }).fill('写错单位的指标')
  await drawer.getByLabel('单位', { exact: true }).fill('人/许多')
  await drawer.getByLabel('规划名称').fill('试验规划')
  await drawer.getByRole('button', { name: '建立指标' }).click()
  await expect(drawer.getByText('看不懂单位“人/许多”')).toBeVisible()
  await expect(drawer.getByLabel('名称', { exact: true })).toHaveValue('写错单位的指标')
  await drawer.getByRole('button', { name: '取消' }).click()

  await page.getByRole('button', { name: /高危企业主要负责人培训率/ }).click()
  await page.getByRole('button', { name: '补录历史数' }).click()
  const dialog = page.getByRole('dialog').filter({ hasText: '补录一年' })
  await dialog.getByLabel('年度').fill('2019')
  await dialog.getByLabel(/^实际/).fill('-3')
  await dialog.locator('.el-select').click()
  await page.getByRole('option').first().click()
  await dialog.getByLabel('来源').fill('年报')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('不能是负数')).toBeVisible()
  await expect(dialog.getByLabel('来源')).toHaveValue('年报')
  await officer.context.close()
})

test('the sheet of another year and a wrong unit in it are named; what was typed stays', async ({ browser }) => {
  const manager = await signIn(browser, 'linqy')
  const { page, context, api } = manager
  const mine = await api.get<{ waiting: { id: string; title: string; period: { key: string } }[] }>('/api/returns/filings/mine')
  // the newest: older ones are locked
  const filing = mine.waiting.at(-1)!
  const empty = await (await context.request.get(`/api/returns/filings/${filing.id}/sheet`)).body()
  const changed = async (change: (sheet: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(empty as unknown as ArrayBuffer)
    change(book.worksheets[0]!)
    return { name: '填报.xlsx', mimeType: xlsx, buffer: Buffer.from(await book.xlsx.writeBuffer()) }
  }
  const year = Number(filing.period.key.slice(0, 4))
  await page.goto(`/returns/filings/${filing.id}`)
  const typed = page.getByRole('textbox').last()
  await typed.fill('7')
  await page.locator('input[type=file]').setInputFiles(
    await changed((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string' && cell.value.startsWith('ANLAN')) cell.value = cell.value.replace(String(year), String(year - 1))
        }),
      ),
    ),
  )
  await expect(page.getByText(new RegExp(`${year - 1}.*${year}`)).first()).toBeVisible()
  await expect(typed).toHaveValue('7')
  await manager.context.close()
})
