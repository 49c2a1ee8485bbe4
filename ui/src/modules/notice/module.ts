import { defineModule } from '@/api/module'
import Bell from './Bell.vue'
import zh from './zh-CN'
import en from './en'

export default defineModule({
  name: 'notice',
  messages: { 'zh-CN': zh, en },
  topBar: [{ order: 10, component: Bell }],
  tabs: [{ order: 80, rail: 'settings', labelKey: 'notice.settings.tab', route: 'notice-settings', permission: 'notice.configure' }],
  routes: [
    { path: '/notices', name: 'notices', component: () => import('./Notices.vue'), meta: { titleKey: 'notice.title', permission: 'self' } },
    {
      path: '/settings/notices',
      name: 'notice-settings',
      component: () => import('./Settings.vue'),
      meta: { rail: 'settings', titleKey: 'notice.settings.tab', permission: 'notice.configure' },
    },
  ],
})
