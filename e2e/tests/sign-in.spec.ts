import { expect, test } from './support.js'

test('a wrong password says how many attempts are left, beside the field', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.getByLabel('账号或手机号').fill('liupei')
  await page.getByLabel('密码', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('还可再试 4 次')).toBeVisible()
})

test('a sample account signs in with one click and sees only the work of its place', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /沈知远/ }).click()
  await expect(page.getByText('沈知远').first()).toBeVisible()
  await expect(page.getByText('云汀区').first()).toBeVisible()
  await expect(page.getByText(/示例数据/).first()).toBeVisible()
})

test('the whole interface is there in English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})
