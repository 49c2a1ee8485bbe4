import { type Api, expect, signIn, test } from './support.js'

/** The address of the city's own indicator of that name. */
async function address(api: Api, name: string): Promise<string> {
  const { items } = await api.get(`/api/indicators?size=500&q=${encodeURIComponent(name)}`)
  const found = items.find((row: { indicator: { regionName: string; reference: boolean; name: string } }) => row.indicator.regionName === '安澜市' && !row.indicator.reference && row.indicator.name === name)
  return `/indicators?id=${found.indicator.id}`
}

/** The city's own plan: a chart that leads to records, a break that gives no percentage, a report that opens. */
test.describe('plan indicators', () => {
  test('the chart reads in a sentence, and a value leads to the accidents behind it', async ({ browser }) => {
    const { page, api } = await signIn(browser, 'heqing')
    await page.goto(await address(api, '生产安全事故死亡人数'))
    await expect(page.locator('.verdict')).toContainText('年')
    await expect(page.getByRole('img', { name: /年/ }).first()).toBeVisible()
    const value = page.getByRole('button', { name: /^事故登记 \d+ 条$/ }).first()
    const said = Number(/\d+/.exec((await value.textContent()) ?? '')?.[0])
    await value.click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.locator('tbody tr').first()).toBeVisible()
    const id = new URL(page.url()).searchParams.get('id')
    const detail = await api.get(`/api/indicators/${id}`)
    const line = detail.lines.filter((one: { origin: string }) => one.origin === 'REGISTER').at(-1)
    expect(line.records).toBe(said)
  })

  test('across a scope break there is no percentage until somebody writes down why', async ({ browser }) => {
    const { page, api } = await signIn(browser, 'heqing')
    await page.goto(await address(api, '生产安全事故起数'))
    await expect(page.getByText('不可比 · 跨口径')).toBeVisible()
    await page.getByRole('button', { name: '比较两年' }).click()
    await page.getByRole('button', { name: '算百分比' }).click()
    await expect(page.getByText('不能直接比较')).toBeVisible()
    await page.getByLabel('换算理由').fill('旧口径各年已按新口径逐起重算，数据见统计科 2026 年第 3 号说明。')
    await page.getByRole('button', { name: '写明理由，保留比较' }).click()
    await expect(page.getByText('跨口径，理由：')).toBeVisible()
    await expect(page.locator('.share')).toContainText('%')
  })

  test('a mid-term evaluation is made, and its document is one that Word opens', async ({ browser }) => {
    const { page } = await signIn(browser, 'heqing')
    await page.goto('/indicators/evaluations')
    await page.getByRole('button', { name: '生成评估' }).click()
    await page.getByRole('button', { name: '生成草稿' }).click()
    await expect(page.getByRole('heading', { name: /中期评估报告/ })).toBeVisible()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 Word' }).click()
    const file = await waiting
    expect(file.suggestedFilename()).toMatch(/中期评估报告\.docx$/)
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes('word/document.xml')).toBe(true)

    await page.getByRole('button', { name: '定稿印发' }).click()
    const asked = page.getByRole('dialog')
    await expect(asked, 'the document was checked before it goes out').toContainText('数据核对')
    await asked.getByRole('button', { name: '定稿印发' }).click()
    await expect(page.getByText('已印发').first()).toBeVisible()
  })

  test('what is published is open to everybody, and nothing else', async ({ browser, page }) => {
    const officer = await signIn(browser, 'heqing')
    await officer.page.goto('/indicators/evaluations?view=publications')
    await officer.page.getByRole('button', { name: '公布进度' }).last().click()
    await officer.page.getByLabel('公布标题').fill('安澜市规划指标进度')
    await officer.page.getByRole('button', { name: '向社会公布' }).click()
    const asked = officer.page.getByRole('dialog', { name: '向社会公布？' })
    await expect(asked, 'checked before it goes out').toContainText('数据核对')
    await asked.getByRole('button', { name: '向社会公布' }).click()
    await expect(officer.page.getByText('公开中').first()).toBeVisible()
    await page.goto('/progress')
    await page.getByRole('link', { name: '安澜市规划指标进度' }).first().click()
    await expect(page.getByRole('cell', { name: '生产安全事故死亡人数' }).first()).toBeVisible()
    await expect(page.getByText('何清')).toHaveCount(0)
  })
})
