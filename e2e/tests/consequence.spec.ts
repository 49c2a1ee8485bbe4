import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { signIn, test, watch } from './support.js'

const store = '云汀冷链有限公司一库'

test('ammonia refrigeration leak at night: from the map to the printed sheet, the report and the shared link', async ({ browser }) => {
  test.setTimeout(180_000)
  const complaints: string[] = []
  const duty = await signIn(browser, 'chenglan', { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = duty
  watch(page, complaints)
  const found = (await duty.api.get(`/api/enterprises?q=${encodeURIComponent(store)}`)).items[0] as { id: string; name: string }

  await test.step('the card on the one map leads into the wizard with the enterprise filled in', async () => {
    await page.goto(`/map?pick=enterprise:${found.id}`)
    await page.getByRole('link', { name: '后果推演' }).filter({ hasText: '后果推演' }).last().click()
    await expect(page).toHaveURL(/\/consequences\?enterprise=/)
    await expect(page.getByRole('radio', { name: /液氨/ })).toHaveAttribute('aria-checked', 'true')
  })

  await test.step('a click on the enterprise on this map chooses it too', async () => {
    await page.getByRole('button', { name: '清空' }).click()
    await expect(page.getByText('在图上点').or(page.getByText('在地图上点单位')).first()).toBeVisible()
    await page.goto(`/consequences?enterprise=${found.id}`)
    await expect(page.getByRole('radio', { name: /液氨/ })).toBeVisible()
  })

  await test.step('five answers at night give zones, people and three actions in less than two seconds', async () => {
    await page.getByRole('radio', { name: '毒气泄漏' }).click()
    await page.getByRole('radio', { name: '手指粗' }).click()
    await page.getByRole('radio', { name: '自己填' }).click()
    await page.getByRole('combobox', { name: '风从哪来' }).selectOption({ label: '西偏西北' })
    await page.getByRole('spinbutton', { name: '风速 m/s' }).fill('1.5')
    await page.getByRole('spinbutton', { name: '气温 ℃' }).fill('4')
    await page.getByRole('radio', { name: '晴' }).click()
    await page.getByRole('radio', { name: '夜间', exact: true }).click()
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/consequences') && response.request().method() === 'POST')
    const start = Date.now()
    await page.getByRole('button', { name: '开始推演' }).click()
    const { run } = (await (await answer).json()) as { run: { tookMillis: number; answer: { people: { byNight: number }; zones: { metres: number }[] } } }
    await expect(page.getByRole('heading', { name: /图中范围内约/ })).toBeVisible()
    expect(Date.now() - start).toBeLessThan(2_000)
    expect(run.answer.people.byNight).toBeGreaterThan(0)
    expect(run.answer.zones[0]!.metres).toBeLessThan(run.answer.zones[2]!.metres)
    await expect(page.getByText('必须撤离')).toBeVisible()
    await expect(page.getByText(/上风/).first()).toBeVisible()
    await expect(page.getByText('不替代现场监测').first()).toBeVisible()
  })
  const link = page.url()
  expect(link).toMatch(/\/consequences\/[0-9a-f-]{36}$/)

  await test.step('the slider tells the minute it shows', async () => {
    const slider = page.getByRole('slider', { name: '泄漏后' })
    await slider.fill('0')
    await expect(page.getByText('1 / 60 分钟')).toBeVisible()
    await slider.press('End')
    await expect(page.getByText('最大范围')).toBeVisible()
  })

  await test.step('the expert panel shows every model with its source, and takes another input', async () => {
    await page.getByRole('button', { name: '专家参数' }).click()
    const panel = page.getByRole('dialog', { name: '专家参数和计算过程' })
    await expect(panel.getByText('release.liquid.hole')).toBeVisible()
    await expect(panel.getByText(/来源：/).first()).toBeVisible()
    await panel.getByLabel('case.inventory').fill('2000')
    await panel.getByLabel('case.inventory').blur()
    await panel.getByRole('button', { name: '按这些参数重新推演' }).click()
    await expect(page).not.toHaveURL(link)
    await expect(page.getByRole('heading', { name: /图中范围内约/ })).toBeVisible()
  })

  await test.step('what the models refuse is said beside the question', async () => {
    await page.goto(link)
    await expect(page.getByRole('spinbutton', { name: '风速 m/s' })).toHaveValue('1.5')
    await page.getByRole('spinbutton', { name: '风速 m/s' }).fill('0.2')
    await page.getByRole('button', { name: '重新推演' }).click()
    await expect(page.getByRole('alert').getByText(/风速 0.2 m\/s 超出模型适用范围/)).toBeVisible()
  })

  await test.step('one page on paper, not empty', async () => {
    await page.goto(link)
    await expect(page.getByRole('heading', { name: /图中范围内约/ })).toBeVisible()
    await page.getByRole('button', { name: '打印' }).click()
    await expect(page.locator('.consequence-sheet img')).toHaveAttribute('src', /^data:image\/png/)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.consequence-sheet')).toBeVisible()
    await expect(page.locator('.consequence-sheet')).toContainText('必须撤离')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.length).toBeGreaterThan(20_000)
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('the report is a DOCX', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '生成报告' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('consequence.docx')
    expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('history lists the run', async () => {
    await page.getByRole('link', { name: '历史推演' }).click()
    await expect(page.getByRole('cell', { name: store }).first()).toBeVisible()
  })

  await test.step('the link opens for somebody of the district and for nobody elsewhere', async () => {
    const district = await signIn(browser, 'shenzy')
    watch(district.page, complaints)
    await district.page.goto(link)
    await expect(district.page.getByRole('heading', { name: /图中范围内约/ })).toBeVisible()
    await district.context.close()
    const elsewhere = await signIn(browser, 'liupei')
    await elsewhere.page.goto(link)
    await expect(elsewhere.page.getByText('没有这条记录，或不在你的辖区').first()).toBeVisible()
    await expect(elsewhere.page.getByRole('heading', { name: /图中范围内约/ })).toHaveCount(0)
    await elsewhere.context.close()
  })
  expect(complaints).toEqual([])
  await duty.context.close()
})

test('the validation of the models names what was not seen in its source', async ({ browser }) => {
  const complaints: string[] = []
  const { page, context } = await signIn(browser, 'chenglan')
  watch(page, complaints)
  await page.goto('/model-validation')
  await expect(page.getByRole('heading', { name: '各模型的误差' })).toBeVisible()
  const all = await page.getByText(/显示 \d+ \/ \d+/).textContent()
  await page.goto('/model-validation?status=quoted')
  await expect(page.getByText('他人转引').first()).toBeVisible()
  await expect(page.getByText(/显示 \d+ \/ \d+/)).not.toHaveText(all!)
  expect(complaints).toEqual([])
  await context.close()
})
