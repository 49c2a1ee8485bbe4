import { ClipboardList } from 'lucide-vue-next'
import type { RouteLocationNormalized } from 'vue-router'
import { defineModule } from '@/api/module'
import { useSession } from '@/api/session'
import zh from './zh-CN'
import en from './en'
import { returns } from './returns'

const read = 'returns.read'
const file = 'returns.file'
const define = 'returns.define'

/** An enterprise finds its returns on its own rail, an officer among the indicators. */
function lightRail(to: RouteLocationNormalized): void {
  to.meta.rail = useSession().isEnterprise.value ? 'returns' : 'indicator'
}

export default defineModule({
  name: 'returns',
  messages: { 'zh-CN': zh, en },
  rail: {
    order: 90,
    icon: ClipboardList,
    labelKey: 'returns.rail',
    route: 'returns-mine',
    permission: file,
    audience: 'enterprise',
    badge: async () => {
      const { waiting, today } = await returns.mine()
      return waiting.filter((item) => item.timeliness === 'MISSING' || item.period.dueOn <= today).length
    },
  },
  tabs: [{ order: 50, labelKey: 'returns.tab', route: 'returns', permission: read, audience: 'regulator', rail: 'indicator' }],
  phone: [{ order: 60, icon: ClipboardList, labelKey: 'returns.rail', route: 'returns-mine', permission: file, audience: 'enterprise' }],
  routes: [
    { path: '/returns', name: 'returns', component: () => import('./Board.vue'), meta: { rail: 'indicator', permission: read } },
    {
      path: '/returns/mine',
      name: 'returns-mine',
      component: () => import('./Mine.vue'),
      beforeEnter: lightRail,
      meta: { permission: file, titleKey: 'returns.mine.title', tab: 'returns' },
    },
    {
      path: '/returns/forms',
      name: 'return-forms',
      component: () => import('./Forms.vue'),
      meta: { rail: 'indicator', permission: read, tab: 'returns' },
    },
    {
      path: '/returns/forms/new',
      name: 'return-form-new',
      component: () => import('./Designer.vue'),
      meta: { rail: 'indicator', permission: define, tab: 'returns' },
    },
    {
      path: '/returns/forms/:id',
      name: 'return-form',
      component: () => import('./Designer.vue'),
      props: true,
      meta: { rail: 'indicator', permission: read, tab: 'returns' },
    },
    {
      path: '/returns/periods/:id',
      name: 'return-period',
      component: () => import('./PeriodPage.vue'),
      props: true,
      meta: { rail: 'indicator', permission: read, tab: 'returns' },
    },
    {
      path: '/returns/periods/:id/import',
      name: 'return-bulk',
      component: () => import('./BulkImport.vue'),
      props: true,
      meta: { rail: 'indicator', permission: 'returns.approve', tab: 'returns', titleKey: 'returns.bulk.title' },
    },
    {
      path: '/returns/filings/:id',
      name: 'return-filing',
      component: () => import('./FilingPage.vue'),
      props: true,
      beforeEnter: lightRail,
      meta: { permission: read, titleKey: 'returns.rail', tab: 'returns' },
    },
  ],
})
