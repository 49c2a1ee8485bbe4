import { ChartLine } from 'lucide-vue-next'
import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

const read = 'indicator.read'

/** Targets of the plans as tracked series; other modules hang their tabs on this rail. */
export default defineModule({
  name: 'indicator',
  messages: { 'zh-CN': zh, en },
  rail: { order: 55, icon: ChartLine, labelKey: 'indicator.rail', route: 'indicators' },
  tabs: [{ order: 10, labelKey: 'indicator.tabs.indicators', route: 'indicators', permission: read, audience: 'regulator' }],
  routes: [],
})
