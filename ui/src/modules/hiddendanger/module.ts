import { Camera, ScanSearch } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import { dangers } from '@/api/hidden-danger'
import zh from './zh-CN'
import en from './en'

const read = 'hidden-danger.read'
const report = 'hidden-danger.report'

export default defineModule({
  name: 'hiddendanger',
  messages: { 'zh-CN': zh, en },
  rail: {
    order: 50,
    icon: ScanSearch,
    labelKey: 'hiddendanger.rail',
    route: 'hidden-dangers',
    permission: read,
    badge: async () => {
      const { counts } = await dangers.tasks({ size: 1 })
      return counts.overdue + counts.today
    },
  },
  tabs: [
    { order: 10, labelKey: 'hiddendanger.tabs.ledger', route: 'hidden-dangers', permission: read },
    { order: 20, labelKey: 'hiddendanger.tabs.major', route: 'hidden-dangers-major', permission: read },
    { order: 30, labelKey: 'hiddendanger.tabs.criteria', route: 'hidden-danger-criteria', permission: read },
    { order: 40, labelKey: 'hiddendanger.tabs.statistics', route: 'hidden-danger-statistics', permission: read },
  ],
  phone: [
    {
      order: 50,
      icon: Camera,
      labelKey: 'hiddendanger.phone.report',
      route: 'hidden-danger-phone-report',
      permission: report,
      primary: true,
    },
    { order: 20, icon: ScanSearch, labelKey: 'hiddendanger.rail', route: 'hidden-dangers', permission: read },
  ],
  search: [
    {
      order: 20,
      labelKey: 'hiddendanger.rail',
      permission: read,
      find: async (text, signal) => {
        const found = await dangers.search({ q: text, stateGroup: 'ALL', size: 8 }, signal)
        return found.items.map((row) => ({
          id: row.id,
          title: row.title,
          subtitle: [row.number, row.enterprise?.name ?? row.placeText].join(' · '),
          to: { name: 'hidden-danger', params: { id: row.id } },
        }))
      },
    },
  ],
  routes: [
    { path: '/hidden-dangers', name: 'hidden-dangers', component: () => import('./Ledger.vue'), meta: { rail: 'hiddendanger', permission: read } },
    {
      path: '/hidden-dangers/major',
      name: 'hidden-dangers-major',
      component: () => import('./Ledger.vue'),
      props: { major: true },
      meta: { rail: 'hiddendanger', permission: read },
    },
    {
      path: '/hidden-dangers/criteria',
      name: 'hidden-danger-criteria',
      component: () => import('./Criteria.vue'),
      meta: { rail: 'hiddendanger', permission: read },
    },
    {
      path: '/hidden-dangers/statistics',
      name: 'hidden-danger-statistics',
      component: () => import('./Statistics.vue'),
      meta: { rail: 'hiddendanger', permission: read },
    },
    {
      path: '/hidden-dangers/new',
      name: 'hidden-danger-new',
      component: () => import('./Register.vue'),
      meta: { rail: 'hiddendanger', permission: report, tab: 'hidden-dangers' },
    },
    {
      path: '/hidden-dangers/import',
      name: 'hidden-danger-import',
      component: () => import('./Import.vue'),
      meta: { rail: 'hiddendanger', permission: 'hidden-danger.import', tab: 'hidden-dangers' },
    },
    {
      path: '/report',
      name: 'hidden-danger-phone-report',
      component: () => import('./phone/PhoneReport.vue'),
      meta: { bare: true, permission: report, titleKey: 'hiddendanger.phone.report' },
    },
    {
      path: '/report/queue',
      name: 'hidden-danger-queue',
      component: () => import('./phone/QueuePage.vue'),
      meta: { rail: 'hiddendanger', permission: report, titleKey: 'hiddendanger.queue.title' },
    },
    {
      path: '/hidden-dangers/:id',
      name: 'hidden-danger',
      component: () => import('./Record.vue'),
      props: true,
      meta: { rail: 'hiddendanger', permission: read, tab: 'hidden-dangers' },
    },
  ],
})
