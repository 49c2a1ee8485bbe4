import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

export default defineModule({
  name: 'audit',
  messages: { 'zh-CN': zh, en },
  tabs: [{ rail: 'settings', order: 90, labelKey: 'audit.tab', route: 'audit', permission: 'audit.read' }],
  routes: [{ path: '/settings/audit', name: 'audit', component: () => import('./Audit.vue'), meta: { rail: 'settings', permission: 'audit.read' } }],
})
