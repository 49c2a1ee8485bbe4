import ExcelJS from 'exceljs'
import { type Browser, expect, type Page } from '@playwright/test'
import { signIn, test } from './support.js'

const place = `砂光车间 ${Date.now() % 100_000} 号线`
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Days ago, as the date boxes take them. */
const day = (ago: number) => new Date(Date.now() + 8 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10)

test('an accident goes from the first report to the look-back, and a later death raises its grade', async ({ browser }) => {
  test.setTimeout(300_000)
  const first = await test.step('the enterprise reports on a phone, hours too late', () => report(browser))

  const id = await test.step('the county receives it and its late chain is shown', async () => {
    const county = await signIn(browser, 'shenzy')
    const found = await county.api.get(`/api/accidents?q=${encodeURIComponent(first)}`)
    const { id } = found.items[0]
    await county.page.goto(`/accidents/${id}`)
    await expect(county.page.getByText(/迟报 \d+ 天/).first()).toBeVisible()
    await act(county.page, '接报核实', {})
    await expect(county.page.getByText('已接报').or(county.page.getByText('接报核实')).first()).toBeVisible()
    await act(county.page, '登记上报', { 报给谁: '安澜市应急管理局' })
    await expect(county.page.getByText('安澜市应急管理局').first()).toBeVisible()
    await county.context.close()
    return id as string
  })

  await test.step('a death within thirty days makes it a larger accident, and the city must tell the province', async () => {
    const county = await signIn(browser, 'shenzy')
    const before = await county.api.get(`/api/accidents/${id}`)
    const answer = await county.api.send('POST', `/api/accidents/${id}/supplement`, {
      version: before.version,
      changedOn: day(390),
      figures: { deaths: 3, missing: 0, seriousInjuries: 0, minorInjuries: 0, directLossYuan: 1_200_000 },
      note: '重伤者抢救无效死亡',
    })
    expect(answer.status()).toBe(200)
    await county.page.goto(`/accidents/${id}`)
    await expect(county.page.getByText('较大事故').first()).toBeVisible()
    await expect(county.page.getByText('一般 → 较大')).toBeVisible()
    await expect(county.page.getByText('按等级应上报至省级（第十条）')).toBeVisible()
    await county.context.close()
  })

  await test.step('the city reports, investigates and replies', async () => {
    const city = await signIn(browser, 'heqing')
    await city.page.goto(`/accidents/${id}`)
    await act(city.page, '登记上报', { 报给谁: '省应急管理厅' })
    const steps: [string, object][] = [
      ['form-team', { level: 'CITY', leader: '副市长', formedOn: day(388) }],
      ['add-measure', { text: '加装联锁防护罩', owner: '周远洋', dueOn: day(300) }],
      ['submit-report', { submittedOn: day(345), directCause: '未停机清理卡料', indirectCause: '培训不到位', causeCodes: ['7.09', 'I.2'], nature: 'RESPONSIBLE' }],
      ['approve-report', { approvedOn: day(340), authority: '安澜市人民政府' }],
    ]
    for (const [path, body] of steps) await post(city, id, path, body)
    await city.page.goto(`/accidents/${id}`)
    await expect(city.page.getByText('7.09 机器运转时').first()).toBeVisible()
    await city.context.close()
  })

  await test.step('the enterprise carries out the measure and the county verifies it', async () => {
    const enterprise = await signIn(browser, 'linqy')
    await enterprise.page.goto(`/accidents/${id}`)
    await enterprise.page.getByRole('button', { name: '报完成' }).click()
    const dialog = enterprise.page.getByRole('dialog')
    await dialog.getByLabel('说明').fill('四台砂光机均已加装并试机')
    await dialog.getByRole('button', { name: '报措施完成' }).click()
    await expect(enterprise.page.getByText('待核实')).toBeVisible()
    await enterprise.context.close()

    const county = await signIn(browser, 'shenzy')
    await county.page.goto(`/accidents/${id}`)
    await county.page.getByRole('button', { name: '核实', exact: true }).click()
    await county.page.getByRole('dialog').getByRole('button', { name: '核实措施' }).click()
    await expect(county.page.getByText(/沈知远 核实/).first()).toBeVisible()
    await post(county, id, 'finish-rectification', {})
    await county.context.close()
  })

  await test.step('four conditions are settled, then the look-back closes the file', async () => {
    const city = await signIn(browser, 'heqing')
    const early = await city.api.get(`/api/accidents/${id}`)
    expect((await city.api.send('POST', `/api/accidents/${id}/look-back`, { version: early.version, note: '有效' })).status()).toBe(409)
    for (const kind of ['CAUSE', 'RESPONSIBLE', 'MEASURES', 'TAUGHT']) await post(city, id, 'settle', { kind, settledOn: day(200), note: '已落实' })
    await city.page.goto(`/accidents/${id}`)
    await act(city.page, '完成评估并结案', { 说明: '措施有效，未再发生' })
    await expect(city.page.getByText('已结案').first()).toBeVisible()
    await city.context.close()
  })

  await test.step('the statistical table counts it, leads to it and goes out as a spreadsheet; the neighbour does not see it', async () => {
    const county = await signIn(browser, 'shenzy')
    await county.page.goto(`/accidents/tables?from=${day(400)}&to=${day(400)}&by=grade`)
    const cell = county.page.getByRole('row', { name: /^较大/ }).getByRole('link').first()
    await expect(cell).toBeVisible()
    await cell.click()
    await expect(county.page.getByText(place).or(county.page.getByText(first)).first()).toBeVisible()
    const sheet = await county.api.send('GET', `/api/accidents/tables/export?from=${day(400)}&to=${day(400)}&by=grade&place=x`)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await sheet.body()) as unknown as ExcelJS.Buffer)
    expect(book.worksheets[0]!.getColumn(1).values.map(String)).toContain('较大')
    await county.context.close()

    const neighbour = await signIn(browser, 'liupei')
    expect(await neighbour.api.status(`/api/accidents/${id}`)).toBe(404)
    await neighbour.page.goto(`/accidents/${id}`)
    await expect(neighbour.page.getByText('没有这条记录，或不在你的辖区').first()).toBeVisible()
    await neighbour.context.close()
  })
})

test('a statistical table and the register show the sample city without complaint', async ({ page, browser }) => {
  void page
  const officer = await signIn(browser, 'heqing')
  await officer.page.goto('/accidents')
  await expect(officer.page.getByRole('table').getByText(/^SG-\d{4}-\d{4}$/).first()).toBeVisible()
  await officer.page.goto('/accidents/tables')
  await expect(officer.page.getByRole('heading', { name: /生产安全事故统计表/ })).toBeVisible()
  await expect(officer.page.getByRole('rowheader', { name: '合计' })).toBeVisible()
  await officer.context.close()
})

/** Reports two deaths of 400 days ago on the phone form; returns the number that the server gave. */
async function report(browser: Browser): Promise<string> {
  const { page, context } = await signIn(browser, 'linqy', phone)
  await page.goto('/accidents/new')
  await page.getByLabel('发生时间').fill(`${day(400)} 09:00`)
  await page.keyboard.press('Enter')
  await page.getByLabel('地点').fill(place)
  await page.getByLabel('事故类型').click()
  await page.getByRole('option', { name: '机械伤害' }).click()
  await page.getByLabel('死亡（人）').fill('2')
  await page.getByLabel('重伤（人）').fill('1')
  await page.getByLabel('简要经过和已采取的措施').fill('清理卡料时卷入，已停机救治')
  await page.getByRole('button', { name: '报告', exact: true }).last().click()
  const heading = page.getByRole('heading', { name: /SG-\d{4}-\d{4}/ })
  await expect(heading).toBeVisible()
  const number = (await heading.textContent()) ?? ''
  await context.close()
  return number.trim()
}

/** Does an action of the page's head with the given inputs. */
async function act(page: Page, action: string, inputs: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(inputs)) await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function post(person: Awaited<ReturnType<typeof signIn>>, id: string, path: string, body: object): Promise<void> {
  const now = await person.api.get(`/api/accidents/${id}`)
  const answer = await person.api.send('POST', `/api/accidents/${id}/${path}`, { version: now.version, ...body })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
}
