import { expect } from '@playwright/test'
import { signIn, test, watch } from './support.js'

/** 人员场所: entered by hand with an outline drawn on the map, found, corrected, removed. */
test('a school is entered with its outline, corrected and removed', async ({ browser }) => {
  const { page } = await signIn(browser, 'fangyu')
  const complaints: string[] = []
  watch(page, complaints)

  await page.goto('/consequences')
  await page.getByRole('link', { name: '人员场所' }).click()
  await expect(page.getByRole('heading', { name: '人员场所' })).toBeVisible()
  await page.getByRole('button', { name: '登记场所' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请填写').first(), 'what is missing is said beside its field').toBeVisible()
  await dialog.getByLabel('名称').fill('东屿第二小学')
  await dialog.getByLabel('白天人数').fill('640')
  await dialog.getByLabel('夜间人数').fill('4')
  await dialog.getByLabel('来源').fill('2026 年学校名册')
  await dialog.getByRole('button', { name: /画/ }).last().click()
  const box = (await dialog.getByRole('application').boundingBox())!
  const at = (dx: number, dy: number): [number, number] => [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy]
  await page.mouse.click(...at(-10, -8))
  await page.mouse.click(...at(10, -8))
  await page.mouse.click(...at(10, 8))
  await page.mouse.dblclick(...at(-10, 8))
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()

  await page.getByPlaceholder('名称、来源').fill('东屿第二小学')
  const row = page.getByRole('row', { name: /东屿第二小学/ })
  await expect(row).toContainText('640')
  await expect(row).toContainText('边界 4 点')
  await row.click()
  await dialog.getByLabel('白天人数').fill('655')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row).toContainText('655')
  await row.click()
  await dialog.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog', { name: /删除“东屿第二小学”/ }).getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  expect(complaints).toEqual([])
})
