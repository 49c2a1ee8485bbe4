import { type Browser, expect, type Page } from '@playwright/test'
import { signIn, test } from './support.js'

const title = `除尘系统周报 ${Date.now() % 100_000}`
const woodFactory = '柏溪木业家具厂'

/** Opens a drop-down of the form and takes one choice. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  // the chosen word lies over the input
  await page.getByLabel(label, { exact: true }).click({ force: true })
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function publish(browser: Browser): Promise<void> {
  const { page, context } = await signIn(browser, 'shenzy')
  await page.goto('/returns')
  await page.getByRole('button', { name: '报表管理' }).click()
  await page.getByRole('button', { name: '新建报表' }).click()
  await page.getByLabel('名称', { exact: true }).fill(title)
  await page.getByLabel('问什么').first().fill('企业名称')
  await expect(page.getByText(/平台已有：单位名称/)).toBeVisible()
  await page.getByRole('button', { name: '改为自动带出' }).click()
  await page.getByRole('button', { name: '加一项' }).click()
  await page.getByLabel('问什么').nth(1).fill('本周除尘系统清灰次数')
  await expect(page.getByText('新增 1 项')).toBeVisible()
  await page.getByText('加一个地方').click()
  await page.getByPlaceholder('按名称或编码找地区').fill('柏溪镇')
  await page.getByRole('button', { name: '柏溪镇', exact: true }).first().click()
  await choose(page, '每周几', '星期日')
  await expect(page.getByText(/现在符合条件 \d+ 家/)).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('button', { name: /^发布，要求 \d+ 家填报$/ }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await context.close()
}

test('a form is published, filled in, approved, and who is missing is urged', async ({ browser }) => {
  test.setTimeout(180_000)
  await test.step('the officer publishes a form that asks only what is new', () => publish(browser))

  const id = await test.step('the enterprise corrects what is wrong beside the field and reports', async () => {
    const { page, context } = await signIn(browser, 'linqy')
    await page.goto('/returns/mine')
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByLabel('企业名称')).toHaveValue(woodFactory)
    await page.getByLabel('本周除尘系统清灰次数').fill('-3')
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await expect(page.getByText('本周除尘系统清灰次数不能是负数')).toBeVisible()
    await page.getByLabel('本周除尘系统清灰次数').fill('6')
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await expect(page.getByText(/已报送 .*等待审核/)).toBeVisible()
    const found = page.url().split('/').at(-1)!
    await context.close()
    return found
  })

  await test.step('the town approves', async () => {
    const { page, context } = await signIn(browser, 'gumc')
    await page.goto(`/returns/filings/${id}`)
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('✓ 镇街')).toBeVisible()
    await context.close()
  })

  await test.step('the officer sees the coverage and urges the others', async () => {
    const { page, context } = await signIn(browser, 'shenzy')
    await page.goto('/returns')
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByRole('button', { name: /按期\s*1/ })).toBeVisible()
    await page.getByRole('button', { name: '看汇总数' }).click()
    await expect(page.getByRole('row', { name: /合计/ })).toContainText('6')
    await page.getByRole('button', { name: /^催报 \d+ 家$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('请今天报送')
    await dialog.getByRole('button', { name: /^催报 \d+ 家$/ }).click()
    await expect(page.getByText(/已催 \d+ 家/)).toBeVisible()
    await context.close()
  })
})
