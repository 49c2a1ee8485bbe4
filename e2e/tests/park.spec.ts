import { expect } from '@playwright/test'
import { signIn, test, watch } from './support.js'

/** 园区定量风险: from the sample study to its report. */
test('the sample park: compute, contours and F–N, a release switched off, a school inside refused, the report', async ({ browser }) => {
  test.setTimeout(150_000)
  const officer = await signIn(browser, 'fangyu')
  const { page } = officer
  const complaints: string[] = []
  watch(page, complaints)
  const studies = (await officer.api.get('/api/park-studies')) as { id: string; name: string }[]
  const study = studies.find((one) => one.name.includes('东屿'))!

  await test.step('the list leads to the study with its result', async () => {
    await page.goto('/risk/parks')
    await page.getByRole('link', { name: study.name }).click()
    await expect(page).toHaveURL(new RegExp(`/risk/parks/${study.id}`))
    await expect(page.getByRole('region', { name: '泄漏场景贡献' })).toBeVisible()
  })

  await test.step('computing again brings contours and the F–N curve', async () => {
    await page.getByRole('button', { name: '重新计算' }).click()
    await expect(page.getByText(/依据第 \d+ 版输入/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('超出边界').first()).toBeVisible()
    await expect(page.getByRole('img', { name: /F—N 曲线/ }).locator('svg')).toBeVisible()
    const risk = await officer.api.get(`/api/park-studies/${study.id}/risk`)
    expect(risk.contours.some((contour: { lines: unknown[] }) => contour.lines.length > 0)).toBe(true)
  })

  await test.step('a release switched off leaves the ranking, and comes back', async () => {
    const rows = page.locator('[data-release]')
    const first = (await rows.first().getAttribute('data-release'))!
    await page.locator(`[data-release="${first}"] .el-switch`).click()
    await expect(page.getByText('本页关掉 1 个')).toBeVisible()
    await expect(rows.first()).not.toHaveAttribute('data-release', first)
    await expect(rows.last()).toHaveAttribute('data-release', first)
    await page.getByRole('button', { name: '全部打开' }).click()
    await expect(rows.first()).toHaveAttribute('data-release', first)
  })

  await test.step('a school in the middle of the park is refused, with the reason', async () => {
    await page.getByRole('button', { name: '用地核查' }).click()
    await page.getByRole('button', { name: '在图上画出地块' }).click()
    const box = (await page.getByRole('application', { name: '个人风险等值线图' }).boundingBox())!
    const at = (dx: number, dy: number): [number, number] => [box.x + box.width / 2 - 20 + dx, box.y + box.height / 2 + dy]
    await page.mouse.click(...at(-90, -60))
    await page.mouse.click(...at(90, -60))
    await page.mouse.click(...at(90, 60))
    await page.mouse.dblclick(...at(-90, 60))
    await expect(page.getByText('不得布置')).toBeVisible()
    await expect(page.getByText(/达到或超过这一类目标的基准/)).toBeVisible()
  })

  await test.step('the map tells the risk where it is clicked', async () => {
    const box = (await page.getByRole('application', { name: '个人风险等值线图' }).boundingBox())!
    await page.mouse.click(box.x + box.width / 2 - 40, box.y + box.height / 2 - 130)
    await expect(page.getByRole('region', { name: '此处的个人风险' })).toBeVisible()
  })

  await test.step('capacity and domino effects follow from the same result', async () => {
    await page.getByRole('button', { name: '风险容量' }).click()
    await expect(page.getByText('再加相同装置')).toBeVisible()
    await page.getByRole('button', { name: '多米诺' }).click()
    await expect(page.getByText(/级联计至第 3 级/)).toBeVisible()
  })

  await test.step('the report comes as a document', async () => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载评估报告' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(`${study.name}安全风险评估报告.docx`)
  })

  await test.step('changed inputs mark the result stale', async () => {
    await page.goto(`/risk/parks/${study.id}/inputs?tab=settings`)
    await page.getByRole('spinbutton', { name: '网格间距 m' }).fill('30')
    await page.getByRole('spinbutton', { name: '网格间距 m' }).press('Tab')
    await page.getByPlaceholder('改了什么').fill('网格放大到 30 m')
    await page.getByRole('button', { name: '保存为新版本' }).click()
    await expect(page.getByText(/图上仍是第 \d+ 版的结果/)).toBeVisible()
  })

  expect(complaints).toEqual([])
  await officer.context.close()
})
