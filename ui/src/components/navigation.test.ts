import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { AnlanModule } from '@/api/module'
import { setSession } from '@/api/session'
import { modulesKey, useNavigation } from './navigation'
import { show } from './testing'

const icon = { template: '<i/>' }
const none = { 'zh-CN': {}, en: {} }
const modules: AnlanModule[] = [
  { name: 'settings', routes: [], messages: none, rail: { order: 130, icon, labelKey: 's', route: 'users' }, tabs: [{ order: 10, labelKey: 'u', route: 'users', permission: 'identity.user.manage' }] },
  { name: 'audit', routes: [], messages: none, tabs: [{ rail: 'settings', order: 90, labelKey: 'a', route: 'audit', permission: 'audit.read' }] },
  {
    name: 'enterprise', routes: [], messages: none,
    rail: [
      { order: 30, icon, labelKey: 'list', route: 'enterprises', permission: 'enterprise.read', audience: 'regulator' },
      { order: 20, icon, labelKey: 'mine', route: 'my-enterprise', permission: 'enterprise.read', audience: 'enterprise' },
    ],
    phone: [{ order: 30, icon, labelKey: 'p', route: 'report', permission: 'hidden-danger.report', primary: true }],
  },
]

async function seen(permissions: string[], kind = 'places') {
  setSession({
    id: 'u', account: 'a', name: '', post: null, organisation: null, roles: [], permissions, scope: { kind, places: [], sectors: [], enterpriseIds: [], enterpriseNames: [] },
    mustChangePassword: false, totp: false, sample: false,
  })
  let navigation!: ReturnType<typeof useNavigation>
  await show(defineComponent({ setup: () => ((navigation = useNavigation()), () => h('i')) }), { global: { provide: { [modulesKey as symbol]: modules } } })
  return navigation
}

describe('navigation', () => {
  it('leaves out what the person may not use', async () => {
    expect((await seen([])).rails.value).toEqual([])
    expect((await seen(['enterprise.read'])).rails.value.map((one) => one.labelKey)).toEqual(['list'])
  })

  it('opens an entry on the first tab that is allowed', async () => {
    const audit = await seen(['audit.read'])
    expect(audit.rails.value.map((one) => [one.labelKey, one.route])).toEqual([['s', 'audit']])
    expect(audit.tabsOf('settings').map((tab) => tab.route)).toEqual(['audit'])
    expect((await seen(['audit.read', 'identity.user.manage'])).rails.value[0]!.route).toBe('users')
  })

  it('gives an enterprise its own words, in its own order', async () => {
    expect((await seen(['enterprise.read', 'hidden-danger.report'], 'enterprises')).rails.value.map((one) => one.labelKey)).toEqual(['mine'])
    expect((await seen(['hidden-danger.report'], 'enterprises')).phone.value.map((one) => one.route)).toEqual(['report'])
  })
})
