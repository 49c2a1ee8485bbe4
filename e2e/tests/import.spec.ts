import { expect, signIn, test, watch } from './support.js'

const mark = String(Date.now() % 100_000)
const today = new Date().toISOString().slice(0, 10)

test('a town takes over its ledger: what is wrong is repaired on the page, what is right comes in, and all of it can be taken back', async ({ browser, complaints }) => {
  test.setTimeout(120_000)
  const { page, context, api } = await signIn(browser, 'gumc')
  watch(page, complaints)
  const enterprise = (await api.get('/api/enterprises?size=1')).items[0].name as string
  const rows = [
    ['台账编号', '隐患内容', '受检单位', '隐患等级', '检查日期', '整改责任人', '整改期限', '整改完成日期', '复查日期'],
    [`T${mark}-1`, `配电箱无门 ${mark}`, enterprise, '一般', '2026/3/2', '周师傅', '2026.3.31', '', ''],
    [`T${mark}-2`, `灭火器过期 ${mark}`, enterprise, '一般', '2026年3月2日', '周师傅', '20260331', '2026-03-20', '2026-03-22'],
    [`T${mark}-3`, `疏散门上锁 ${mark}`, '查无此厂', '一般', today, '', '', '', ''],
  ]

  await page.goto('/hidden-dangers')
  await page.getByRole('button', { name: '导入台账' }).click()
  await expect(page.getByRole('button', { name: '下载模板' })).toBeVisible()
  await page.locator('input[type=file]').first().setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => row.join(',')).join('\r\n')) })
  await page.getByRole('button', { name: '开始试导入' }).click()

  await test.step('the wrong cell is named and repaired in place', async () => {
    await expect(page.getByText('企业档案里没有这家单位，或不在您的范围').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '只导入正确的 2 行' })).toBeVisible()
    await page.getByRole('button', { name: '在此改' }).click()
    await page.locator('tbody input').first().fill(enterprise)
    await page.locator('tbody').getByRole('button', { name: '保存' }).click()
  })

  await test.step('all three are written and stand in the ledger with their origin', async () => {
    await page.getByRole('button', { name: '导入全部 3 行' }).click()
    await expect(page.getByRole('heading', { name: '已写入 3 行' })).toBeVisible()
    const found = await api.get(`/api/hidden-dangers?stateGroup=ALL&q=${mark}`)
    expect(found.items.map((row: { state: string }) => row.state).sort()).toEqual(['CANCELLED', 'FOUND', 'TREATING'])
    await page.goto(`/hidden-dangers/${found.items[0].id}`)
    await expect(page.getByText(/由台账“台账\.csv”第 \d 行导入/).first()).toBeVisible()
  })

  await test.step('the import is taken back as a whole', async () => {
    await page.goBack()
    await page.getByRole('button', { name: '整批撤回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click()
    await expect(page.getByRole('heading', { name: '已撤回 3 行' })).toBeVisible()
    expect((await api.get(`/api/hidden-dangers?stateGroup=ALL&q=${mark}`)).total).toBe(0)
  })
  await context.close()
})

test('a named view is there on another computer', async ({ browser, complaints }) => {
  const office = await signIn(browser, 'gumc')
  watch(office.page, complaints)
  await office.page.goto('/hidden-dangers?stateGroup=OPEN&grade=MAJOR')
  await office.page.getByRole('button', { name: '存为常用' }).click()
  await office.page.getByLabel('给这组条件起个名字').fill(`视图${mark}`)
  await office.page.locator('.naming').getByRole('button', { name: '保存' }).click()
  await expect(office.page.getByRole('button', { name: `视图${mark}`, exact: true })).toBeVisible()
  await office.context.close()

  const home = await signIn(browser, 'gumc')
  await home.page.goto('/hidden-dangers')
  await home.page.getByRole('button', { name: `视图${mark}`, exact: true }).click()
  await expect(home.page).toHaveURL(/grade=MAJOR/)
  await home.page.getByRole('button', { name: `删除常用：视图${mark}` }).click()
  await expect(home.page.getByRole('button', { name: `视图${mark}`, exact: true })).toBeHidden()
  await home.context.close()
})

test('what an officer did stands under 已办', async ({ browser, complaints }) => {
  const officer = await signIn(browser, 'shenzy')
  watch(officer.page, complaints)
  const acts = await officer.api.get('/api/hidden-dangers/acts?size=1')
  expect(acts.total).toBeGreaterThan(0)
  await officer.page.goto('/work')
  await officer.page.getByRole('link', { name: '已办' }).click()
  await expect(officer.page.getByText(acts.items[0].danger.title).first()).toBeVisible()
  await officer.context.close()
})

test('the name that the system administrator sets is in everybody’s title', async ({ browser, complaints }) => {
  const admin = await signIn(browser, 'sysadmin')
  watch(admin.page, complaints)
  await admin.page.goto('/settings/system')
  const field = admin.page.locator('form', { hasText: '系统名称' })
  await field.getByRole('textbox').fill(`安澜市平台${mark}`)
  await field.getByRole('button', { name: '保存' }).click()
  await expect(field.getByText(/系统管理员 改于/)).toBeVisible()
  await expect(admin.page.getByRole('banner').getByText(`安澜市平台${mark}`)).toBeVisible()

  const officer = await signIn(browser, 'shenzy')
  await officer.page.goto('/hidden-dangers')
  await expect(officer.page).toHaveTitle(new RegExp(`安澜市平台${mark}`))
  await officer.context.close()

  await field.getByRole('textbox').fill('')
  await field.getByRole('button', { name: '保存' }).click()
  await expect(admin.page.getByRole('banner').getByText('安澜', { exact: true })).toBeVisible()
  await admin.context.close()
})
