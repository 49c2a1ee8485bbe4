import { Shapes } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import { hazards } from './hazard'
import zh from './zh-CN'
import en from './en'

const read = 'major-hazard.read'
const declare = 'major-hazard.declare'
const page = (tab?: string) => ({ rail: 'risk', permission: read, ...(tab ? { tab } : {}) })

export default defineModule({
  name: 'majorhazard',
  messages: { 'zh-CN': zh, en },
  tabs: [
    { order: 20, labelKey: 'majorhazard.tabs.register', route: 'major-hazards', permission: read, rail: 'risk' },
    { order: 25, labelKey: 'majorhazard.tabs.trial', route: 'major-hazard-trial', permission: 'self', rail: 'risk' },
  ],
  phone: [{ order: 55, icon: Shapes, labelKey: 'majorhazard.phone', route: 'major-hazards', permission: declare, audience: 'enterprise' }],
  search: [
    {
      order: 27,
      labelKey: 'majorhazard.tabs.register',
      permission: read,
      find: async (text, signal) => {
        const found = await hazards.list({ q: text, size: 8 }, signal)
        return found.items.map((row) => ({
          id: row.id,
          title: row.name,
          subtitle: [row.enterprise.name, row.number].filter(Boolean).join(' · '),
          to: { name: 'major-hazard', params: { id: row.id } },
        }))
      },
    },
  ],
  routes: [
    { path: '/major-hazards', name: 'major-hazards', component: () => import('./Register.vue'), meta: page() },
    { path: '/major-hazards/trial', name: 'major-hazard-trial', component: () => import('./Trial.vue'), meta: { rail: 'risk', permission: 'self' } },
    { path: '/major-hazards/new', name: 'major-hazard-new', component: () => import('./Edit.vue'), meta: { rail: 'risk', permission: declare, tab: 'major-hazards' } },
    { path: '/major-hazards/:id', name: 'major-hazard', component: () => import('./Source.vue'), props: true, meta: page('major-hazards') },
    { path: '/major-hazards/:id/edit', name: 'major-hazard-edit', component: () => import('./Edit.vue'), props: true, meta: { rail: 'risk', permission: declare, tab: 'major-hazards' } },
  ],
})
