import { Settings } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

export default defineModule({
  name: 'settings',
  messages: { 'zh-CN': zh, en },
  rail: { order: 130, icon: Settings, labelKey: 'settings.rail', route: 'users' },
  tabs: [
    { order: 10, labelKey: 'settings.tabs.users', route: 'users', permission: 'identity.user.manage' },
    { order: 20, labelKey: 'settings.tabs.roles', route: 'roles', permission: 'identity.role.manage' },
    { order: 5, labelKey: 'settings.tabs.system', route: 'system-settings', permission: 'system.settings' },
  ],
  routes: [
    { path: '/settings/system', name: 'system-settings', component: () => import('./System.vue'), meta: { rail: 'settings', permission: 'system.settings' } },
    { path: '/settings/users', name: 'users', component: () => import('./Users.vue'), meta: { rail: 'settings', permission: 'identity.user.manage' } },
    { path: '/settings/roles', name: 'roles', component: () => import('./Roles.vue'), meta: { rail: 'settings', permission: 'identity.role.manage' } },
  ],
})
