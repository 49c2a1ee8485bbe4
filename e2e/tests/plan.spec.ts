import { fileURLToPath } from 'node:url'
import { expect, signIn, test } from './support.js'

const sixth = fileURLToPath(new URL('../../app/src/test/resources/plan/sixth-plan.txt', import.meta.url))

test('five plans stand ready; each task leads back to the line of its source', async ({ browser }) => {
  const officer = await signIn(browser, 'heqing')
  await officer.page.goto('/plans')
  await expect(officer.page.getByRole('listitem').filter({ hasText: /“十四五”|“十三五”|治本攻坚|省级/ })).toHaveCount(5)
  await officer.page.goto('/plan-tasks')
  await officer.page.getByRole('link', { name: /第 \d+ 行/ }).first().click()
  await expect(officer.page).toHaveURL(/\/plans\/.+line=\d+/)
  await expect(officer.page.locator('[data-current="true"]')).toContainText(/第 \d+/)
  await officer.context.close()
})

test('a plan goes from its file through confirmation to tasks, and a task back to its line', async ({ browser }) => {
  test.setTimeout(180_000)
  const officer = await signIn(browser, 'heqing')
  const { page } = officer

  await test.step('a scan is refused in words and nothing is lost', async () => {
    await page.goto('/plans')
    await page.getByRole('button', { name: '上传规划' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: '扫描.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') })
    await page.getByRole('button', { name: '上传并读取' }).click()
    await expect(page.getByRole('dialog')).toContainText(/扫描件|损坏/)
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  })

  await test.step('the text is read and stands beside what it says', async () => {
    await page.getByRole('button', { name: '上传规划' }).click()
    await page.locator('input[type=file]').setInputFiles(sixth)
    await page.getByRole('button', { name: '上传并读取' }).click()
    await expect(page.getByRole('heading', { name: '安澜市安全生产与防灾减灾“十五五”专项规划' })).toBeVisible()
    await expect(page.locator('mark').first()).toBeVisible()
  })
  const address = new URL(page.url()).pathname

  await test.step('confirm with the keyboard, correct, reject, and leave', async () => {
    await expect(page.getByText('已定 0 /')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('已定 1 /')).toBeVisible()
    const rate = page.locator('.card').filter({ hasText: '群众安全感满意度' })
    await rate.click()
    await rate.getByRole('button', { name: '更正' }).click()
    await rate.getByLabel('数值').fill('96')
    await rate.getByRole('button', { name: '更正并确认' }).click()
    await expect(rate).toContainText('已更正')
    await expect(rate).toContainText('96%')
    const step = page.locator('.card').filter({ hasText: '迈上新台阶' }).first()
    await step.click()
    await page.keyboard.press('x')
    await expect(step).toContainText('已剔除')
    await page.goto('/plans')
  })

  await test.step('come back, confirm the rest, follow the plan', async () => {
    await page.goto(address)
    await expect(page.getByText('已定 3 /')).toBeVisible()
    await page.getByRole('button', { name: /确认把握大的 \d+ 条/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: /确认把握大的/ }).click()
    await expect(page.getByText(/已确认 \d+ 条/)).toBeVisible()
    const id = address.split('/').pop()!
    const rest = await officer.api.get<{ id: string; state: string }[]>(`/api/plans/${id}/candidates`)
    const open = rest.filter((item) => item.state === 'OPEN').map((item) => item.id)
    await officer.api.send('POST', `/api/plans/${id}/candidates/confirm`, { ids: open })
    await page.reload()
    await page.getByRole('button', { name: '启用规划' }).click()
    await expect(page.getByText('规划已启用')).toBeVisible()
  })

  await test.step('its tasks are there, and each leads back to its line', async () => {
    await page.getByRole('link', { name: /任务分解 \d+ 项/ }).click()
    await expect(page.getByText('每季度 2 次').first()).toBeVisible()
    await page.getByRole('row').filter({ hasText: '每季度 2 次' }).getByRole('link', { name: /第 32 行/ }).click()
    await expect(page.locator('mark').filter({ hasText: '每季度不少于两次带队检查' })).toBeVisible()
  })
  await officer.context.close()
})
