import { LocateFixed, Map as MapIcon } from 'lucide-vue-next'
import { defineModule } from '@/api/module'

export default defineModule({
  name: 'map',
  messages: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  rail: { order: 20, icon: MapIcon, labelKey: 'map.rail', route: 'one-map', permission: 'map.read', audience: 'regulator' },
  tabs: [{ order: 10, labelKey: 'map.tabs.risk', route: 'one-map', permission: 'map.read' }],
  phone: [{ order: 15, icon: LocateFixed, labelKey: 'map.around.title', route: 'nearby', permission: 'map.read' }],
  routes: [
    { path: '/nearby', name: 'nearby', component: () => import('./Nearby.vue'), meta: { rail: 'map', tab: 'one-map', permission: 'map.read', titleKey: 'map.around.title' } },
    { path: '/map', name: 'one-map', component: () => import('./OneMap.vue'), meta: { rail: 'map', permission: 'map.read' } },
  ],
})
