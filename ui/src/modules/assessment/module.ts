import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

const read = 'consequence.read'

/** 后果推演, 园区定量风险 and 模型验证 under 风险 on the rail (ui.md §5). Who may only read begins with the history. */
export default defineModule({
  name: 'assessment',
  messages: { 'zh-CN': zh, en },
  tabs: [
    { order: 30, labelKey: 'assessment.tabs.consequence', route: 'consequence', permission: read, rail: 'risk' },
    { order: 50, labelKey: 'assessment.tabs.validation', route: 'model-validation', permission: read, rail: 'risk' },
  ],
  routes: [
    { path: '/consequences', name: 'consequence', component: () => import('./consequence/Consequence.vue'), meta: { rail: 'risk', permission: read, titleKey: 'assessment.tabs.consequence' } },
    { path: '/consequences/history', name: 'consequence-history', component: () => import('./consequence/History.vue'), meta: { rail: 'risk', permission: read, tab: 'consequence', titleKey: 'assessment.history.title' } },
    { path: '/consequences/:id', name: 'consequence-run', component: () => import('./consequence/Consequence.vue'), props: true, meta: { rail: 'risk', permission: read, tab: 'consequence', titleKey: 'assessment.tabs.consequence' } },
    { path: '/model-validation', name: 'model-validation', component: () => import('./Validation.vue'), meta: { rail: 'risk', permission: read, titleKey: 'assessment.tabs.validation' } },
  ],
})
