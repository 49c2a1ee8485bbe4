import { Factory } from 'lucide-vue-next'
import { api, type Paged } from '@/api/client'
import { defineModule } from '@/api/module'
import type { EnterpriseRow } from './file'

const read = 'enterprise.read'
const page = (tab?: string) => ({ rail: 'enterprise', permission: read, ...(tab ? { tab } : {}) })

export default defineModule({
  name: 'enterprise',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  rail: [
    { order: 30, icon: Factory, labelKey: 'enterprise.rail', route: 'enterprises', permission: read, audience: 'regulator' },
    { order: 30, icon: Factory, labelKey: 'enterprise.ownRail', route: 'own-enterprise', permission: read, audience: 'enterprise' },
  ],
  tabs: [
    { order: 10, labelKey: 'enterprise.tabs.list', route: 'enterprises', permission: read, audience: 'regulator' },
    { order: 20, labelKey: 'enterprise.tabs.places', route: 'places', permission: read, audience: 'regulator' },
    { order: 30, labelKey: 'enterprise.tabs.expiring', route: 'expiring', permission: read },
    { order: 40, labelKey: 'enterprise.tabs.approvals', route: 'approvals', permission: 'enterprise.approve', audience: 'regulator' },
    { order: 5, labelKey: 'enterprise.tabs.own', route: 'own-enterprise', permission: read, audience: 'enterprise' },
  ],
  search: [
    {
      order: 10,
      labelKey: 'enterprise.rail',
      permission: read,
      find: async (q, signal) => {
        const found = await api.get<Paged<EnterpriseRow>>('/api/enterprises', { q, size: 8 }, { signal })
        return found.items.map((one) => ({
          id: one.id,
          title: one.name,
          subtitle: [one.regionName, one.creditCode ?? one.ownCode].filter(Boolean).join(' · '),
          to: { name: 'enterprise', params: { id: one.id } },
        }))
      },
    },
  ],
  routes: [
    { path: '/enterprises', name: 'enterprises', component: () => import('./List.vue'), meta: page() },
    { path: '/places', name: 'places', component: () => import('./List.vue'), props: { places: true }, meta: page() },
    { path: '/enterprises/expiring', name: 'expiring', component: () => import('./Expiring.vue'), meta: page() },
    { path: '/enterprises/approvals', name: 'approvals', component: () => import('./Approvals.vue'), meta: { rail: 'enterprise', permission: 'enterprise.approve' } },
    { path: '/enterprises/import', name: 'enterprise-import', component: () => import('./Import.vue'), meta: { rail: 'enterprise', tab: 'enterprises', permission: 'enterprise.import' } },
    { path: '/enterprises/new', name: 'enterprise-new', component: () => import('./Edit.vue'), meta: { rail: 'enterprise', tab: 'enterprises', permission: 'enterprise.edit' } },
    { path: '/enterprises/own', name: 'own-enterprise', component: () => import('./Own.vue'), meta: page() },
    { path: '/enterprises/:id', name: 'enterprise', component: () => import('./File.vue'), props: true, meta: page('enterprises') },
    { path: '/enterprises/:id/edit', name: 'enterprise-edit', component: () => import('./Edit.vue'), props: true, meta: { rail: 'enterprise', tab: 'enterprises', permission: 'enterprise.edit' } },
  ],
})
