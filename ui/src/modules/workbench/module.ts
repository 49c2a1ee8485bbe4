import { ClipboardList } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import { dangers } from '@/api/hidden-danger'
import zh from './zh-CN'
import en from './en'

const read = 'hidden-danger.read'

export default defineModule({
  name: 'workbench',
  messages: { 'zh-CN': zh, en },
  rail: {
    order: 10,
    icon: ClipboardList,
    labelKey: 'workbench.rail',
    route: 'work',
    permission: read,
    badge: async () => {
      const { counts } = await dangers.tasks({ size: 1 })
      return counts.overdue + counts.today
    },
  },
  tabs: [
    { order: 10, labelKey: 'workbench.tabs.todo', route: 'work', permission: read },
    { order: 15, labelKey: 'workbench.tabs.urged', route: 'work-urged', permission: 'hidden-danger.urge' },
    { order: 18, labelKey: 'workbench.tabs.done', route: 'work-done', permission: read },
    { order: 20, labelKey: 'workbench.tabs.mine', route: 'work-mine', permission: 'hidden-danger.report' },
    { order: 30, labelKey: 'workbench.tabs.drafts', route: 'work-drafts', permission: 'hidden-danger.report' },
  ],
  phone: [{ order: 10, icon: ClipboardList, labelKey: 'workbench.phone', route: 'work', permission: read }],
  routes: [
    { path: '/work', name: 'work', component: () => import('./Work.vue'), meta: { rail: 'workbench', permission: read } },
    { path: '/work/mine', name: 'work-mine', component: () => import('./Mine.vue'), meta: { rail: 'workbench', permission: 'hidden-danger.report' } },
    { path: '/work/urged', name: 'work-urged', component: () => import('./Mine.vue'), props: { urged: true }, meta: { rail: 'workbench', permission: 'hidden-danger.urge' } },
    { path: '/work/done', name: 'work-done', component: () => import('./Done.vue'), meta: { rail: 'workbench', permission: read } },
    { path: '/work/drafts', name: 'work-drafts', component: () => import('./Drafts.vue'), meta: { rail: 'workbench', permission: 'hidden-danger.report' } },
  ],
})
