import { expect, type Page } from '@playwright/test'
import { type Api, signIn, test } from './support.js'

interface Place {
  code: string
  name: string
}
const county = '990122000000'

/** Chooses places in the wizard's first step by typing their names. */
async function choose(page: Page, places: Place[]): Promise<void> {
  for (const place of places) {
    await page.locator('[data-field=sources] .al-control').click()
    await page.locator('.el-popover:visible').getByRole('textbox').fill(place.name)
    await page.locator('.el-popover:visible').getByRole('button', { name: place.name, exact: true }).first().click()
    await expect(page.locator('[data-field=sources] li').filter({ hasText: place.code })).toBeVisible()
  }
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确定并立即执行' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确定并立即执行' }).click()
  await expect(page).toHaveURL(/\/settings\/regions\/changes/)
}

const enterprisesOf = async (api: Api, region: string) => (await api.get(`/api/enterprises?region=${region}&size=1`)).total as number

test('a town is renamed, then takes in its neighbour: names, codes and enterprises follow', async ({ browser }) => {
  test.setTimeout(180_000)
  const admin = await signIn(browser, 'sysadmin')
  const city = await signIn(browser, 'chenglan')
  const { page } = admin
  const [first, second] = ((await admin.api.get(`/api/regions?parent=${county}`)) as Place[]).filter((place) => place.code !== county)
  const before = { first: await enterprisesOf(city.api, first!.code), second: await enterprisesOf(city.api, second!.code) }
  expect(before.first).toBeGreaterThan(0)
  expect(before.second).toBeGreaterThan(0)

  await test.step('the renamed town keeps its code and its enterprises', async () => {
    await page.goto('/settings/regions/change')
    await choose(page, [first!])
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('新名称').fill('圩上镇')
    await page.getByRole('button', { name: '预览' }).click()
    await expect(page.getByRole('cell', { name: '圩上镇' })).toBeVisible()
    await decide(page)
    const town = (await city.api.get(`/api/regions/${first!.code}`)).region
    expect(town.name).toBe('圩上镇')
    expect(await enterprisesOf(city.api, first!.code)).toBe(before.first)
  })

  await test.step('after the merger the enterprises of both stand in one town, and a village has the code that was chosen', async () => {
    const villages = ((await admin.api.get(`/api/regions?parent=${second!.code}`)) as Place[]).map((place) => place.code)
    await page.goto('/settings/regions/change')
    await page.getByText('合并', { exact: false }).first().click()
    await choose(page, [{ code: first!.code, name: '圩上镇' }, second!])
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '预览' }).click()
    await expect(page.getByText('涉及', { exact: false }).first()).toBeVisible()
    const chosen = `${first!.code.slice(0, 9)}188`
    const field = page.getByRole('row').filter({ hasText: villages[0]! }).getByRole('textbox').first()
    await field.fill(`${first!.code.slice(0, 9)}`)
    await page.getByRole('button', { name: '按填的代码重新预览' }).click()
    await expect(page.getByText('应与原来同级', { exact: false })).toBeVisible()
    await field.fill(chosen)
    await page.getByRole('button', { name: '按填的代码重新预览' }).click()
    await decide(page)
    expect(await enterprisesOf(city.api, first!.code)).toBe(before.first + before.second)
    expect(await city.api.status(`/api/regions/${chosen}`)).toBe(200)
    const history = (await city.api.get('/api/region-changes')) as unknown
    expect(JSON.stringify(history)).toContain(second!.code)
  })
  await admin.context.close()
  await city.context.close()
})
