import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

export default defineModule({
  name: 'session',
  messages: { 'zh-CN': zh, en },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignIn.vue'), meta: { open: true, titleKey: 'session.signIn.title' } },
    { path: '/first-password', name: 'first-password', component: () => import('./FirstPassword.vue'), meta: { bare: true, titleKey: 'session.first.title' } },
    { path: '/account', name: 'account', component: () => import('./Account.vue'), meta: { titleKey: 'session.account.title', permission: 'self' } },
  ],
})
