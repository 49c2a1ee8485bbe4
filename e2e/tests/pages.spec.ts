import { expect, type Page } from '@playwright/test'
import { type Person, signIn, test, watch } from './support.js'

/** Every page of every rail item that the account has, plus the pages reached from them. */
async function visitAll(person: Person, fewest: number, complaints: string[]): Promise<void> {
  const { page } = person
  watch(page, complaints)
  await page.goto('/')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const seen = new Set<string>()
  const waiting = await links(person)
  while (waiting.length > 0) {
    const path = waiting.pop()!
    if (seen.has(path)) continue
    seen.add(path)
    await page.goto(path)
    await expect(page.locator('h1').first(), path).toBeVisible()
    await settled(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(width, `${path} does not scroll sideways`).toBeLessThanOrEqual(0)
    waiting.push(...(await links(person)).filter((next) => !seen.has(next)))
  }
  expect(seen.size).toBeGreaterThanOrEqual(fewest)
}

/** Until nothing is loading any more. The offline worker's own requests can keep the network busy, so that is capped. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined)
  await expect(page.locator('.el-skeleton, .el-loading-mask')).toHaveCount(0)
}

/** Addresses of rail items and second-level tabs on the present page. */
async function links({ page }: Person): Promise<string[]> {
  const all = await page.locator('nav a[href^="/"]').evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).pathname))
  return [...new Set(all)]
}

const people = [
  ['shenzy', 'officer', 16],
  ['linqy', 'safety manager', 6],
  ['secadmin', 'security administrator', 2],
  ['auditadmin', 'auditor', 1],
  ['sysadmin', 'system administrator', 3],
] as const

for (const [account, who, fewest] of people) {
  for (const language of ['zh-CN', 'en']) {
    test(`every page of the ${who} opens with a clean console, in ${language}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const complaints: string[] = []
      const person = await signIn(browser, account, { locale: language, viewport: { width: 1440, height: 900 } })
      await person.page.addInitScript((locale) => localStorage.setItem('anlan.locale', locale), language)
      await visitAll(person, fewest, complaints)
      expect(complaints).toEqual([])
      await person.context.close()
    })
  }
}

test('an enterprise file and a hidden danger open from their lists', async ({ browser }) => {
  const complaints: string[] = []
  const { page, context } = await signIn(browser, 'shenzy')
  watch(page, complaints)
  await page.goto('/enterprises')
  const name = await page.locator('tbody a[href^="/enterprises/"]').first().textContent()
  await page.locator('tbody a[href^="/enterprises/"]').first().click()
  await expect(page.getByRole('heading', { name: name!.trim() }).first()).toBeVisible()
  await expect(page.getByText('谁在管').first()).toBeVisible()
  await settled(page)
  await page.goto('/hidden-dangers')
  await page.locator('tbody tr').first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('五落实').or(page.getByText('判定与来源')).first()).toBeVisible()
  await settled(page)
  expect(complaints).toEqual([])
  await context.close()
})

test('the pages of park risk open with a clean console, in both languages', async ({ browser }) => {
  test.setTimeout(120_000)
  for (const language of ['zh-CN', 'en']) {
    const complaints: string[] = []
    const officer = await signIn(browser, 'fangyu', { locale: language, viewport: { width: 1440, height: 900 } })
    const { page } = officer
    await page.addInitScript((locale) => localStorage.setItem('anlan.locale', locale), language)
    watch(page, complaints)
    const [study] = (await officer.api.get('/api/park-studies')) as { id: string }[]
    const views = ['curve', 'targets', 'landuse', 'capacity', 'domino'].map((view) => `/risk/parks/${study!.id}?view=${view}`)
    const tabs = ['installations', 'releases', 'targets', 'sources', 'weather', 'settings', 'history'].map((tab) => `/risk/parks/${study!.id}/inputs?tab=${tab}`)
    for (const path of ['/risk/parks', '/risk/parks/new', `/risk/parks/${study!.id}/weather`, '/risk/regional', ...views, ...tabs]) {
      await page.goto(path)
      await expect(page.locator('h1').first(), path).toBeVisible()
      await settled(page)
    }
    expect(complaints).toEqual([])
    await officer.context.close()
  }
})
