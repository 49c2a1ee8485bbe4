import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page } from '@playwright/test'
import { signIn, test } from './support.js'

const unit = `试验液氨罐区 ${Date.now() % 100_000}`
/** Days ago, as the date boxes take them. */
const day = (ago: number) => new Date(Date.now() + 8 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10)

test('a cold store declares its ammonia, is told of a level change, and its source is registered', async ({ browser }) => {
  test.setTimeout(240_000)
  const id = await test.step('the enterprise identifies a unit and sees level and steps while typing', () => identify(browser))

  await test.step('a larger amount changes the level: said before saving and after', async () => {
    const enterprise = await signIn(browser, 'hetao')
    const { page } = enterprise
    await page.goto(`/major-hazards/${id}/edit`)
    await page.getByLabel('设计最大量 t').first().fill('60')
    const note = page.getByRole('alert').filter({ hasText: '级别将改变' })
    await expect(note).toContainText('级别由四级变为三级')
    await page.getByLabel('报告日期').fill(day(3))
    await page.getByLabel('报告日期').press('Enter')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByRole('heading', { name: unit }).first()).toBeVisible()
    await expect(page.getByText('级别由四级变为三级').first()).toBeVisible()
    await enterprise.context.close()
  })

  await test.step('it names the three persons and files', async () => {
    const enterprise = await signIn(browser, 'hetao')
    const { page } = enterprise
    await page.goto(`/major-hazards/${id}`)
    await expect(page.getByText('须各有一人')).toBeVisible()
    await page.getByRole('button', { name: '填写' }).click()
    for (const [role, name] of [['主要负责人', '周明'], ['技术负责人', '何涛'], ['操作负责人', '林安']] as const) await page.getByLabel(`${role} 姓名`).fill(name)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await act(page, '申报')
    await expect(page.getByText('待审核').first()).toBeVisible()
    await enterprise.context.close()
  })

  await test.step('the district reviews and registers; persons are covered', async () => {
    const district = await signIn(browser, 'shenzy')
    const { page } = district
    await page.goto('/major-hazards?stateGroup=WAITING')
    await page.getByRole('link', { name: unit }).first().click()
    await expect(page.getByText('何*').first()).toBeVisible()
    await act(page, '审核通过')
    await act(page, '备案')
    await expect(page.getByText(/BA990102-\d{4}-\d{3}/).first()).toBeVisible()
    await district.context.close()
  })

  await test.step('it stands in the list and on the map, and its report downloads', async () => {
    const district = await signIn(browser, 'shenzy')
    const { page } = district
    await page.goto(`/major-hazards?q=${encodeURIComponent(unit)}&level=3&stateGroup=REGISTERED`)
    await expect(page.getByRole('link', { name: unit }).first()).toBeVisible()
    const points = await district.api.get('/api/major-hazards/points?stateGroup=REGISTERED&level=3')
    expect(points.points.map((one: { id: string }) => one.id)).toContain(id)
    await page.goto(`/map?pick=hazard:${id}`)
    await expect(page.getByText(unit).first()).toBeVisible()
    await page.getByRole('link', { name: '看重大危险源' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '辨识分级报告' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toContain('重大危险源辨识分级报告')
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    await district.context.close()
  })
})

async function identify(browser: Browser): Promise<string> {
  const enterprise = await signIn(browser, 'hetao')
  const { page } = enterprise
  await page.goto('/major-hazards/new')
  await page.getByLabel('单元名称').fill(unit)
  await page.getByLabel('厂界外 500 m 内常住人口').fill('120')
  await page.getByLabel('物质', { exact: true }).first().fill('7664-41-7')
  await page.getByRole('option', { name: '氨' }).first().click()
  await page.getByLabel('设计最大量 t').first().fill('12')
  await page.getByLabel('设计最大量 t').first().press('Tab')
  await expect(page.getByText('R = 4.8，为四级重大危险源（表6）。')).toBeVisible()
  await page.getByRole('button', { name: '开始辨识' }).click()
  await expect(page.getByRole('heading', { name: unit }).first()).toBeVisible()
  await page.waitForURL(/major-hazards\/[0-9a-f-]{36}$/)
  const id = new URL(page.url()).pathname.split('/').pop()!
  await enterprise.context.close()
  return id
}

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText(`已完成：${name}`)).toBeVisible()
}
