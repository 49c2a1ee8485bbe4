import { expect, signIn, test } from './support.js'

/** A name of its own for each run: the same name again would be tied to the indicator of the run before. */
const area = [...String(Date.now() % 1_000_000)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')

/** Our own text, with a contradiction planted in its statistics: 44 → 40 is no 逐年上升. */
const text = `试水区安全生产规划（2026—2030年）
第一章 现状
2018年全区发生各类事故41起，其中道路交通事故12起、火灾事故18起、工矿商贸事故9起。2019年全区发生各类事故44起，2020年全区发生各类事故40起，事故起数逐年上升。
第二章 规划目标
到2030年，${area}片区应急救援能力明显提升，重特大事故得到有效遏制。
到2028年${area}片区事故起数比2025年下降6%，到2030年${area}片区事故起数比2025年下降12%。
到2030年，亿元国内生产总值生产安全事故死亡率控制在0.012以内。
到2030年，${area}片区高危企业主要负责人培训率达到98%。
第三章 主要任务
一、压实责任。各镇街每季度开展一次督导检查。
`

test('a plan becomes tracked: indicators, history with its conflict, cross-check, judgement, and back', async ({ browser }) => {
  test.setTimeout(180_000)
  const officer = await signIn(browser, 'heqing')
  const { page, api } = officer
  let id = ''

  await test.step('uploaded and confirmed', async () => {
    await page.goto('/plans')
    await page.getByRole('button', { name: '上传规划' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: '试水区规划.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: '上传并读取' }).click()
    await expect(page.getByRole('heading', { name: '试水区安全生产规划' })).toBeVisible()
    id = new URL(page.url()).pathname.split('/').pop()!
    const items = await api.get<{ id: string }[]>(`/api/plans/${id}/candidates`)
    await api.send('POST', `/api/plans/${id}/candidates/confirm`, { ids: items.map((item) => item.id) })
    await page.reload()
    await page.getByRole('button', { name: '启用规划' }).click()
    await expect(page.getByText('规划已启用')).toBeVisible()
  })

  await test.step('its targets become indicators, after a look at what is made', async () => {
    await page.getByRole('link', { name: '建立指标' }).click()
    const row = page.getByRole('row').filter({ hasText: `${area}片区事故起数` })
    await expect(row).toContainText('2028：−6 %；2030：−12 %')
    await expect(row).toContainText('新建')
    await expect(page.getByRole('row').filter({ hasText: '应急救援能力' })).toContainText('定性评定')
    await page.getByRole('button', { name: /建立选中的 \d+ 项/ }).click()
    await expect(page.getByText(/新建 \d+ 项，挂接 \d+ 项/).first()).toBeVisible()
    await expect(row).toContainText('已建立')
  })

  await test.step('the plan shows the indicator, the indicator the line', async () => {
    await page.goto(`/plans/${id}`)
    const card = page.locator('.card').filter({ hasText: `${area}片区事故起数` }).first()
    await card.getByRole('link', { name: /指标：/ }).click()
    await expect(page).toHaveURL(/\/indicators\?.*id=/)
    await page.getByRole('link', { name: /原文第 6 行/ }).click()
    await expect(page.locator('mark').filter({ hasText: '下降6%' })).toBeVisible()
    await page.goBack()
  })

  await test.step('earlier years are typed with their source; a conflict in it is marked', async () => {
    for (const [year, value, conflict] of [['2018', '41', ''], ['2019', '44', ''], ['2020', '40', '第 3 行说“逐年上升”，而同一行 2020 年 40 起少于 2019 年 44 起']] as const) {
      await page.getByRole('button', { name: '补录历史数' }).click()
      const dialog = page.getByRole('dialog').filter({ hasText: '补录一年' })
      await dialog.getByLabel('年度').fill(year)
      await dialog.getByLabel(/^实际/).fill(value)
      await dialog.locator('.el-select').click()
      await page.getByRole('option', { name: /各类安全事故/ }).click()
      await dialog.getByLabel('来源').fill('试水区规划 第 3 行')
      await dialog.getByLabel('出处里的矛盾').fill(conflict)
      await dialog.getByRole('button', { name: '保存' }).click()
      await expect(dialog).toBeHidden()
    }
    await expect(page.getByText('原文矛盾：第 3 行说“逐年上升”')).toBeVisible()
    await expect(page.locator('.chart svg')).toBeVisible()
    await expect(page.getByText('※ 出处自相矛盾')).toBeVisible()
    // the plan names the base year without a figure: the register's count of that year is the base
    await expect(page.getByText(/^2025 · \d+ 起/)).toBeVisible()
  })

  await test.step('the statistics of the same text are cross-checked', async () => {
    await page.goto(`/plans/${id}`)
    await page.getByRole('button', { name: '统计核对' }).click()
    await expect(page).toHaveURL(/\/statistics\/audits\//)
    await expect(page.getByText('2020年的 40起 低于2019年的 44起').first()).toBeVisible()
    await expect(page.getByText('逐年上升').first()).toBeVisible()
  })

  await test.step('a target without a number is judged on evidence', async () => {
    const links = await api.get<{ indicatorId: string; name: string }[]>(`/api/indicators/of-plan/${id}`)
    const quality = links.find((link) => link.name.includes(`${area}片区应急救援能力`))!
    await page.goto(`/indicators?id=${quality.indicatorId}`)
    await page.getByRole('button', { name: '评定一年' }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: '评定：' })
    await dialog.getByLabel('依据').fill('太短')
    await dialog.getByRole('button', { name: '保存评定' }).click()
    await expect(dialog).toContainText('至少写 10 个字')
    await dialog.getByLabel('依据').fill('6 支救援队装备全部达标，演练记录存应急局档案室')
    await dialog.getByRole('button', { name: '保存评定' }).click()
    await expect(page.getByText(/评定：基本达到/)).toBeVisible()
  })

  await test.step('what was made is taken back; what holds values stays', async () => {
    await page.goto(`/indicators/of-plan/${id}`)
    await page.getByRole('button', { name: '撤销' }).first().click()
    await expect(page.getByText(/撤销了 \d+ 项；已有数据的保留/)).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '培训率' })).toContainText('新建')
  })
  await officer.context.close()
})
