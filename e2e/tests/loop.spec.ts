import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { type Browser, expect, type Page } from '@playwright/test'
import { type Person, picture, signIn, test } from './support.js'

/** The platform's clock runs ahead by an ISO-8601 duration; the server reads the file at every look at the time. */
function clockAhead(duration: string): void {
  const file = process.env.ANLAN_CLOCK
  if (!file) throw new Error('ANLAN_CLOCK names the clock file of the server under test; ./anlan test e2e sets it')
  writeFileSync(file, duration)
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const title = `砂光机防护罩缺失 ${Date.now() % 100_000}`

test.afterAll(() => clockAhead('PT0S'))

test('a hidden danger goes from finding to cancellation through four people, and nobody else sees it', async ({ browser }) => {
  test.setTimeout(240_000)
  const number = await test.step('the enterprise finds it with a phone', () => report(browser))

  const id = await test.step('the town registers it and orders rectification', async () => {
    const town = await signIn(browser, 'gumc')
    const found = await town.api.get(`/api/hidden-dangers?q=${encodeURIComponent(number)}&stateGroup=ALL`)
    const row = found.items[0]
    await act(town.page, row.id, '登记并下达整改', { 整改责任人: '陈砂光' })
    await expect(town.page.getByText('陈砂光').first()).toBeVisible()
    await town.context.close()
    return row.id as string
  })

  await test.step('it becomes overdue and the officer urges', async () => {
    clockAhead('P40D')
    const officer = await signIn(browser, 'shenzy')
    await officer.page.goto(`/hidden-dangers/${id}`)
    await expect(officer.page.getByText(/逾期 \d+ 天/).first()).toBeVisible()
    await officer.page.getByRole('button', { name: '催办', exact: true }).first().click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill('请三日内完成整改')
    await dialog.getByRole('button', { name: /催办/ }).last().click()
    await expect(dialog).toBeHidden()
    await expect(officer.page.getByText('请三日内完成整改').first()).toBeVisible()
    await officer.context.close()
  })

  await test.step('the enterprise is told and rectifies, with a photo', async () => {
    const enterprise = await signIn(browser, 'linqy')
    const notices = await enterprise.api.get('/api/notices')
    expect(JSON.stringify(notices.items)).toContain(number)
    await act(enterprise.page, id, '报整改完成', { 整改说明: '已装好防护罩并试机' }, picture('#2f7d4f'))
    await expect(enterprise.page.getByText('待验收').first()).toBeVisible()
    await enterprise.context.close()
  })

  await test.step('the inspector verifies and it is cancelled', async () => {
    const inspector = await signIn(browser, 'luyang')
    await act(inspector.page, id, '验收通过并销号', { 验收意见: '现场看过，合格' })
    await expect(inspector.page.getByText('已销号').first()).toBeVisible()
    await inspector.context.close()
  })

  await test.step('the neighbouring district sees it neither on the page, in the API nor in the export', async () => {
    const neighbour = await signIn(browser, 'liupei')
    expect(await neighbour.api.status(`/api/hidden-dangers/${id}`)).toBe(404)
    const list = await neighbour.api.get(`/api/hidden-dangers?q=${encodeURIComponent(number)}&stateGroup=ALL`)
    expect(list.total).toBe(0)
    await neighbour.page.goto(`/hidden-dangers/${id}`)
    await expect(neighbour.page.getByText('没有这条记录，或不在你的辖区').first()).toBeVisible()
    expect(await exported(neighbour)).not.toContain(title)
    await neighbour.context.close()

    const officer = await signIn(browser, 'shenzy')
    expect(await exported(officer)).toContain(title)
    await officer.context.close()
  })
})

/** Reports on the phone page: photo first, place, what, when; returns the number that the server gave. */
async function report(browser: Browser): Promise<string> {
  const { page, context } = await signIn(browser, 'linqy', phone)
  await page.goto('/report')
  await page.locator('input[type=file]').first().setInputFiles({ name: 'found.png', mimeType: 'image/png', buffer: picture('#b5651d') })
  await page.locator('#report-place').fill('砂光车间 3 号机')
  await page.locator('#report-title').fill(title)
  await page.getByRole('button', { name: /^明天/ }).click()
  await page.getByRole('button', { name: '上报', exact: true }).last().click()
  await expect(page.getByText(/已上报/).first()).toBeVisible()
  const number = await page.getByText(/YH-\d{4}-\d{4}/).first().textContent()
  await context.close()
  return /YH-\d{4}-\d{4}/.exec(number ?? '')![0]
}

/** Opens the record and does its one primary action with the given inputs. */
async function act(page: Page, id: string, action: string, inputs: Record<string, string>, photo?: Buffer): Promise<void> {
  await page.goto(`/hidden-dangers/${id}`)
  await page.getByRole('button', { name: action, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(inputs)) await dialog.getByLabel(label).fill(value)
  if (photo) await dialog.locator('input[type=file]').first().setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: photo })
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function exported(person: Person): Promise<string> {
  const answer = await person.api.send('GET', '/api/hidden-dangers/export?stateGroup=ALL')
  expect(answer.status()).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await answer.body()) as unknown as ExcelJS.Buffer)
  const rows: string[] = []
  book.worksheets[0]!.eachRow((row) => rows.push(JSON.stringify(row.values)))
  return rows.join('\n')
}
