import { expect, signIn, test, watch } from './support.js'

const text = [
  '2023年全市发生事故390起，死亡53人，其中道路交通事故300起，死亡41人；火灾100起，死亡4人；工矿商贸事故12起，死亡8人。',
  '',
  '年份\t事故起数\t死亡人数',
  '2020\t52\t6',
  '2021\t45\t5',
  '2022\t48\t5',
  '合计\t150\t16',
].join('\n')

test('a draft bulletin with two faults: both are found with their arithmetic, and nothing else', async ({ browser, complaints }) => {
  const { page, context } = await signIn(browser, 'chenglan')
  watch(page, complaints)
  const title = `送审稿 ${Date.now() % 100_000}`
  await page.goto('/statistics/audits')
  await page.getByLabel('标题（可不填）').fill(title)
  await page.getByLabel('粘贴文字，连同表格一起').fill(text)
  await page.getByRole('button', { name: '核对', exact: true }).click()

  const findings = page.locator('.finding')
  await test.step('exactly the two are shown, quoted and worked out', async () => {
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(findings).toHaveCount(2)
    await expect(findings.nth(0)).toContainText('300 + 100 + 12 = 412')
    await expect(findings.nth(0)).toContainText('390起')
    await expect(findings.nth(1)).toContainText('52 + 45 + 48 = 145')
    await expect(page.locator('td.quoted').filter({ hasText: '150' })).toHaveCount(1)
  })

  await test.step('keys lead from one to the next and to their place', async () => {
    await page.keyboard.press('j')
    await expect(findings.nth(0)).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('mark.chosen').first()).toHaveText('390起')
    await page.keyboard.press('j')
    await expect(page.locator('td.chosen').filter({ hasText: '150' })).toBeVisible()
    await page.keyboard.press('k')
    await expect(findings.nth(0)).toHaveAttribute('aria-current', 'true')
  })

  await test.step('people judge the findings; a false alarm needs a reason', async () => {
    await findings.nth(0).getByRole('button', { name: '确有问题' }).click()
    await expect(findings.nth(0)).toContainText('判为确有问题')
    await findings.nth(1).getByRole('button', { name: '误报' }).click()
    await expect(findings.nth(1).getByRole('button', { name: '保存' })).toBeDisabled()
    await findings.nth(1).getByLabel('为什么是误报').fill('合计含补报五起')
    await findings.nth(1).getByRole('button', { name: '保存' }).click()
    await expect(findings.nth(1)).toContainText('合计含补报五起')
  })

  await test.step('the report is saved and the audit stays in the list', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 DOCX' }).click()
    expect((await download).suggestedFilename()).toBe('statistics-audit.docx')
    await page.goto('/statistics/audits')
    await expect(page.getByRole('row', { name: new RegExp(title) })).toBeVisible()
  })
  await context.close()
})

test('a document that agrees says what was checked', async ({ browser, complaints }) => {
  const { page, context } = await signIn(browser, 'chenglan')
  watch(page, complaints)
  await page.goto('/statistics/audits')
  await page.getByLabel('粘贴文字，连同表格一起').fill(text.replace('390起', '412起').replace('150', '145'))
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText('没有发现矛盾')).toBeVisible()
  await expect(page.getByText(/读出 \d+ 个数，比对 \d+ 处/)).toBeVisible()
  await context.close()
})

test('a scan without text is refused in words', async ({ browser, complaints }) => {
  const { page, context } = await signIn(browser, 'chenglan')
  watch(page, complaints)
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
  await page.goto('/statistics/audits')
  await page.locator('input[type=file]').setInputFiles({ name: '扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText(/这个 PDF 是扫描件/)).toBeVisible()
  await context.close()
})
