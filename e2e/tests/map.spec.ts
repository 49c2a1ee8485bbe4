import { expect } from '@playwright/test'
import { signIn, test, watch } from './support.js'

test('the map narrows with its filters, leads from a card to the file, drills down and is found again by its link', async ({ browser }) => {
  test.setTimeout(120_000)
  const officer = await signIn(browser, 'shenzy')
  const { page } = officer
  const complaints: string[] = []
  watch(page, complaints)
  const all = (await officer.api.get('/api/map/points')).total as number
  const red = (await officer.api.get('/api/map/points?risk=RED')).total as number
  expect(red).toBeGreaterThan(0)
  expect(red).toBeLessThan(all)

  await test.step('a filter narrows points and figures alike and stands in the address', async () => {
    await page.goto('/map')
    await expect(page.getByText('柏溪镇').or(page.getByText(/在图内/)).first()).toBeVisible()
    await page.goto('/map?risk=RED')
    await expect(page.getByText(new RegExp(`${red.toLocaleString('en')} 家`)).first()).toBeVisible()
  })

  const factory = (await officer.api.get('/api/enterprises?risk=RED&size=1&sort=name')).items[0] as { id: string; name: string }
  await test.step('card and file are the same enterprise', async () => {
    await page.goto(`/map?pick=enterprise:${factory.id}`)
    await expect(page.getByRole('heading', { name: factory.name })).toBeVisible()
    // the map writes its position into the address when it has come to rest
    await expect(page).toHaveURL(/[?&]at=/)
    await page.getByRole('link', { name: '打开企业档案' }).click()
    await expect(page).toHaveURL(new RegExp(`/enterprises/${factory.id}`))
    await expect(page.getByRole('heading', { name: factory.name })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: factory.name })).toBeVisible()
  })

  await test.step('from the district into a town, and the figures become the town’s', async () => {
    await page.goto('/map?mode=TOWN')
    await page.getByRole('button', { name: '列表', exact: true }).click()
    await page.getByRole('region', { name: '各区域' }).getByRole('button', { name: '柏溪镇' }).click()
    await expect(page).toHaveURL(/region=990102009000/)
    const town = await officer.api.get('/api/map/summary?region=990102009000&level=TOWN')
    await expect(page.getByText(new RegExp(`企业 ${town.total.enterprises} 家`)).first()).toBeVisible()
  })

  await test.step('the link opens the same view for somebody else, with what that person may see', async () => {
    const link = page.url()
    const neighbour = await signIn(browser, 'liupei')
    await neighbour.page.goto(link)
    await expect(neighbour.page).toHaveURL(/region=990102009000/)
    await neighbour.page.goto(`/map?pick=enterprise:${factory.id}`)
    await expect(neighbour.page.getByText('没有这条记录，或不在你的辖区').first()).toBeVisible()
    await neighbour.context.close()
  })
  expect(complaints).toEqual([])
  await officer.context.close()
})
