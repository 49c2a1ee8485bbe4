import { expect, type Page } from '@playwright/test'
import { picture, signIn, test } from './support.js'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const baixi = { longitude: 119.3482, latitude: 31.2067, accuracy: 20 }

async function fill(page: Page, title: string): Promise<void> {
  await page.goto('/report')
  await page.locator('input[type=file]').first().setInputFiles({ name: 'found.png', mimeType: 'image/png', buffer: picture('#8a4b2a') })
  await page.locator('#report-place').fill('喷漆车间')
  await page.locator('#report-title').fill(title)
  await page.getByRole('button', { name: /^明天/ }).click()
}

test('a report made without a network is kept on the phone and goes out when the network is back', async ({ browser }) => {
  test.setTimeout(120_000)
  const title = `灭火器过期 ${Date.now() % 100_000}`
  const { page, context, api } = await signIn(browser, 'linqy', phone)
  await fill(page, title)
  await context.setOffline(true)
  await page.getByRole('button', { name: '存好，联网后自动上报' }).click()
  await expect(page.getByText(/已存手机/).first()).toBeVisible()
  await context.setOffline(false)
  await expect.poll(async () => (await api.get(`/api/hidden-dangers?q=${encodeURIComponent(title)}&stateGroup=ALL`)).total, { timeout: 30_000 }).toBe(1)
  await page.goto('/report/queue')
  await expect(page.getByText(/已上报 \d\d:\d\d/).first()).toBeVisible()
  const made = (await api.get(`/api/hidden-dangers?q=${encodeURIComponent(title)}&stateGroup=ALL`)).items[0]
  expect((await api.get(`/api/hidden-dangers/${made.id}`)).photos).toHaveLength(1)
  await context.close()
})

test('when somebody else reported the same meanwhile, both are shown and a person decides', async ({ browser }) => {
  test.setTimeout(120_000)
  const title = `配电箱门缺失 ${Date.now() % 100_000}`
  const { page, context, api } = await signIn(browser, 'linqy', phone)
  await fill(page, title)
  await context.setOffline(true)
  await page.getByRole('button', { name: '存好，联网后自动上报' }).click()
  await expect(page.getByText(/已存手机/).first()).toBeVisible()

  const colleague = await signIn(browser, 'zhouyy')
  const session = await colleague.api.get('/api/session')
  const other = await colleague.api.send('POST', '/api/hidden-dangers', { title, placeText: '喷漆车间', enterpriseId: session.scope.enterpriseIds[0], photoIds: [] })
  expect(other.status()).toBe(201)
  await colleague.context.close()

  await page.clock.setSystemTime(Date.now() + 5 * 60_000)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true)
  await page.goto('/report/queue')
  await expect(page.getByText('需处理').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('你离线时，可能有人报过同一件', { exact: false })).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(2)
  await page.locator('.both').filter({ hasText: title }).getByRole('button', { name: '是同一件：照片和说明补到这一件' }).click()
  await expect(page).toHaveURL(/\/hidden-dangers\//)
  expect((await api.get(`/api/hidden-dangers?q=${encodeURIComponent(title)}&stateGroup=ALL`)).total).toBe(1)
  await context.close()
})

test('nearby lists what lies around the phone, and asks for the place when the phone will not tell', async ({ browser }) => {
  test.setTimeout(90_000)
  const located = await signIn(browser, 'gumc', { ...phone, geolocation: baixi, permissions: ['geolocation'] })
  const near = await located.api.get(`/api/map/around?lon=${baixi.longitude}&lat=${baixi.latitude}&metres=20000`)
  const nearest = near.enterprises[0] as { name: string; lon: number; lat: number }
  await located.context.setGeolocation({ longitude: nearest.lon, latitude: nearest.lat, accuracy: 15 })
  await located.page.goto('/nearby')
  await expect(located.page.getByText('你的位置（误差约 15 米）')).toBeVisible()
  await located.page.getByRole('button', { name: /^企业/ }).click()
  await expect(located.page.getByRole('link', { name: nearest.name }).first()).toBeVisible()
  await located.page.getByRole('button', { name: '看地图' }).click()
  await expect(located.page.getByLabel('附近的隐患和企业')).toBeVisible()
  await located.context.close()

  const unlocated = await signIn(browser, 'gumc', phone)
  await unlocated.page.goto('/nearby')
  await expect(unlocated.page.getByText('手机没有给出位置', { exact: false })).toBeVisible({ timeout: 20_000 })
  await unlocated.page.getByLabel('地图：点一下定位置').click({ position: { x: 150, y: 120 } })
  await expect(unlocated.page.getByText('图上所点 一带')).toBeVisible()
  await unlocated.context.close()
})
