import { defineModule } from '@/api/module'

const read = 'plan.read'

/** Plans as data: their text with what it promises, and the tasks divided among departments. */
export default defineModule({
  name: 'plan',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  tabs: [
    { rail: 'indicator', order: 15, labelKey: 'plan.tabs.plans', route: 'plans', permission: read, audience: 'regulator' },
    { rail: 'indicator', order: 20, labelKey: 'plan.tabs.tasks', route: 'plan-tasks', permission: read, audience: 'regulator' },
  ],
  routes: [
    { path: '/plans', name: 'plans', component: () => import('./Plans.vue'), meta: { rail: 'indicator', permission: read } },
    { path: '/plans/:id', name: 'plan', component: () => import('./Confirm.vue'), meta: { rail: 'indicator', tab: 'plans', permission: read } },
    { path: '/plan-tasks', name: 'plan-tasks', component: () => import('./Tasks.vue'), meta: { rail: 'indicator', permission: read } },
  ],
})
