import { Siren } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import { accidents } from './accident'
import zh from './zh-CN'
import en from './en'

const read = 'accident.read'
const report = 'accident.report'

/** Officers find accidents under 指标 (ui.md §5); an enterprise has an entry of its own. */
export default defineModule({
  name: 'accident',
  messages: { 'zh-CN': zh, en },
  rail: { order: 58, icon: Siren, labelKey: 'accident.rail', route: 'own-accidents', permission: read, audience: 'enterprise' },
  tabs: [
    { order: 30, labelKey: 'accident.tabs.register', route: 'accidents', permission: read, rail: 'indicator', audience: 'regulator' },
    { order: 40, labelKey: 'accident.tabs.tables', route: 'accident-tables', permission: read, rail: 'indicator', audience: 'regulator' },
  ],
  search: [
    {
      order: 25,
      labelKey: 'accident.rail',
      permission: read,
      find: async (text, signal) => {
        const found = await accidents.search({ q: text, size: 8 }, signal)
        return found.items.map((row) => ({
          id: row.id,
          title: row.title,
          subtitle: [row.number, row.region.name].join(' · '),
          to: { name: 'accident', params: { id: row.id } },
        }))
      },
    },
  ],
  routes: [
    { path: '/accidents', name: 'accidents', component: () => import('./Register.vue'), meta: { rail: 'indicator', permission: read } },
    { path: '/own-accidents', name: 'own-accidents', component: () => import('./Register.vue'), meta: { rail: 'accident', permission: read } },
    { path: '/accidents/new', name: 'accident-new', component: () => import('./Intake.vue'), meta: { rail: 'indicator', permission: report, tab: 'accidents' } },
    { path: '/accidents/import', name: 'accident-import', component: () => import('./Import.vue'), meta: { rail: 'indicator', permission: 'accident.approve', tab: 'accidents' } },
    { path: '/accidents/tables', name: 'accident-tables', component: () => import('./Tables.vue'), meta: { rail: 'indicator', permission: read } },
    { path: '/accidents/:id', name: 'accident', component: () => import('./File.vue'), props: true, meta: { rail: 'indicator', permission: read, tab: 'accidents' } },
  ],
})
