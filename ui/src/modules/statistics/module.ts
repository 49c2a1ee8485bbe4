import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

const permission = 'statistics.audit'

/** Cross-check of published statistics; a tab of the indicator rail. */
export default defineModule({
  name: 'statistics',
  messages: { 'zh-CN': zh, en },
  tabs: [{ order: 60, rail: 'indicator', labelKey: 'statistics.tab', route: 'statistics-audits', permission, audience: 'regulator' }],
  routes: [
    {
      path: '/statistics/audits',
      name: 'statistics-audits',
      component: () => import('./Audits.vue'),
      meta: { rail: 'indicator', permission, titleKey: 'statistics.tab' },
    },
    {
      path: '/statistics/audits/:id',
      name: 'statistics-audit',
      component: () => import('./AuditPage.vue'),
      props: true,
      meta: { rail: 'indicator', permission, tab: 'statistics-audits', titleKey: 'statistics.tab' },
    },
  ],
})
