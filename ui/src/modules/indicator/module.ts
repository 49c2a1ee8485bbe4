import { ChartLine } from 'lucide-vue-next'
import { defineModule } from '@/api/module'

const read = 'indicator.read'
const manage = 'indicator.manage'

/** Targets of the plans as tracked series; other modules hang their tabs on this rail. */
export default defineModule({
  name: 'indicator',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  rail: { order: 55, icon: ChartLine, labelKey: 'indicator.rail', route: 'indicators' },
  tabs: [
    { order: 10, labelKey: 'indicator.tabs.indicators', route: 'indicators', permission: read, audience: 'regulator' },
    { order: 70, labelKey: 'indicator.tabs.evaluation', route: 'indicator-evaluations', permission: read, audience: 'regulator' },
  ],
  routes: [
    { path: '/indicators', name: 'indicators', component: () => import('./Indicators.vue'), meta: { rail: 'indicator', permission: read } },
    { path: '/indicators/of-plan/:planId', name: 'indicators-from-plan', component: () => import('./FromPlan.vue'), props: true, meta: { rail: 'indicator', tab: 'plans', permission: manage, titleKey: 'indicator.fromPlan.title' } },
    { path: '/indicators/denominators', name: 'indicator-denominators', component: () => import('./Denominators.vue'), meta: { rail: 'indicator', tab: 'indicators', permission: read } },
    { path: '/indicators/denominators/import', name: 'indicator-denominator-import', component: () => import('./DenominatorImport.vue'), meta: { rail: 'indicator', tab: 'indicators', permission: manage } },
    { path: '/indicators/evaluations', name: 'indicator-evaluations', component: () => import('./Evaluations.vue'), meta: { rail: 'indicator', permission: read } },
    { path: '/indicators/evaluations/:id', name: 'indicator-evaluation', component: () => import('./Evaluation.vue'), props: true, meta: { rail: 'indicator', tab: 'indicator-evaluations', permission: read } },
    { path: '/progress/:id?', name: 'public-progress', component: () => import('./Progress.vue'), props: true, meta: { open: true, titleKey: 'indicator.publication.public' } },
  ],
})
