import { defineModule } from '@/api/module'

const read = 'organisation.read'

export default defineModule({
  name: 'organisation',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  tabs: [{ rail: 'settings', order: 5, labelKey: 'organisation.tab', route: 'organisations', permission: read, audience: 'regulator' }],
  routes: [
    { path: '/settings/organisations', name: 'organisations', component: () => import('./List.vue'), meta: { rail: 'settings', permission: read } },
    { path: '/settings/organisations/:id', name: 'organisation', component: () => import('./Detail.vue'), props: true, meta: { rail: 'settings', tab: 'organisations', permission: read } },
  ],
})
