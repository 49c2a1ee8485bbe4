import { defineModule } from '@/api/module'

const read = 'region.read'

export default defineModule({
  name: 'region',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  tabs: [{ rail: 'settings', order: 30, labelKey: 'region.tab', route: 'regions', permission: read, audience: 'regulator' }],
  routes: [
    { path: '/settings/regions', name: 'regions', component: () => import('./Regions.vue'), meta: { rail: 'settings', permission: read } },
    { path: '/settings/regions/grid', name: 'grid-cells', component: () => import('./GridCells.vue'), meta: { rail: 'settings', tab: 'regions', permission: read } },
    { path: '/settings/regions/changes', name: 'region-changes', component: () => import('./ChangeList.vue'), meta: { rail: 'settings', tab: 'regions', permission: read } },
    { path: '/settings/regions/change', name: 'region-change', component: () => import('./ChangeWizard.vue'), meta: { rail: 'settings', tab: 'regions', permission: 'region.manage' } },
    { path: '/settings/regions/import', name: 'region-import', component: () => import('./CodeImport.vue'), meta: { rail: 'settings', tab: 'regions', permission: 'region.manage' } },
    { path: '/settings/regions/boundaries', name: 'region-boundaries', component: () => import('./BoundaryImport.vue'), meta: { rail: 'settings', tab: 'regions', permission: 'region.manage' } },
  ],
})
