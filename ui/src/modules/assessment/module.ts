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
    { rail: 'risk', order: 40, labelKey: 'assessment.tabs.park', route: 'park-studies', permission: 'park-risk.read', audience: 'regulator' },
  ],
  routes: [
    { path: '/consequences', name: 'consequence', component: () => import('./consequence/Consequence.vue'), meta: { rail: 'risk', permission: read, titleKey: 'assessment.tabs.consequence' } },
    { path: '/consequences/history', name: 'consequence-history', component: () => import('./consequence/History.vue'), meta: { rail: 'risk', permission: read, tab: 'consequence', titleKey: 'assessment.history.title' } },
    { path: '/consequences/:id', name: 'consequence-run', component: () => import('./consequence/Consequence.vue'), props: true, meta: { rail: 'risk', permission: read, tab: 'consequence', titleKey: 'assessment.tabs.consequence' } },
    { path: '/model-validation', name: 'model-validation', component: () => import('./Validation.vue'), meta: { rail: 'risk', permission: read, titleKey: 'assessment.tabs.validation' } },
    { path: '/risk/people', name: 'populated-places', component: () => import('./population/Places.vue'), meta: { rail: 'risk', tab: 'consequence', permission: read, titleKey: 'assessment.population.title' } },
    { path: '/risk/people/import', name: 'populated-place-import', component: () => import('./population/PlaceImport.vue'), meta: { rail: 'risk', tab: 'consequence', permission: 'population.manage', titleKey: 'assessment.population.import' } },
    { path: '/risk/parks', name: 'park-studies', component: () => import('./park/Studies.vue'), meta: { rail: 'risk', permission: 'park-risk.read' } },
    { path: '/risk/parks/new', name: 'park-study-new', component: () => import('./park/NewStudy.vue'), meta: { rail: 'risk', tab: 'park-studies', permission: 'park-risk.manage' } },
    { path: '/risk/parks/:id', name: 'park-study', component: () => import('./park/Study.vue'), props: true, meta: { rail: 'risk', tab: 'park-studies', permission: 'park-risk.read' } },
    { path: '/risk/parks/:id/inputs', name: 'park-inputs', component: () => import('./park/Inputs.vue'), props: true, meta: { rail: 'risk', tab: 'park-studies', permission: 'park-risk.read' } },
    { path: '/risk/parks/:id/weather', name: 'park-weather-import', component: () => import('./park/WeatherImport.vue'), props: true, meta: { rail: 'risk', tab: 'park-studies', permission: 'park-risk.manage' } },
    { path: '/risk/regional', name: 'regional-risk', component: () => import('./park/Regional.vue'), meta: { rail: 'risk', tab: 'park-studies', permission: 'park-risk.read' } },
  ],
})
