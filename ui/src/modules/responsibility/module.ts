import { defineModule } from '@/api/module'

const read = 'responsibility.read'

export default defineModule({
  name: 'responsibility',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  tabs: [
    { rail: 'map', order: 50, labelKey: 'responsibility.tabs.gaps', route: 'responsibility-gaps', permission: read, audience: 'regulator' },
    { rail: 'enterprise', order: 50, labelKey: 'responsibility.tabs.rules', route: 'responsibility-rules', permission: read, audience: 'regulator' },
  ],
  routes: [
    { path: '/map/responsibility', name: 'responsibility-gaps', component: () => import('./Gaps.vue'), meta: { rail: 'map', permission: read } },
    { path: '/enterprises/supervision', name: 'responsibility-rules', component: () => import('./Rules.vue'), meta: { rail: 'enterprise', permission: read } },
  ],
})
