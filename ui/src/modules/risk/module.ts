import { Shapes } from 'lucide-vue-next'
import { defineModule } from '@/api/module'

/** 风险: the entry on the rail that 重大危险源, 后果推演 and 园区定量风险 share; it stands for their tabs (ui.md §5). */
export default defineModule({
  name: 'risk',
  messages: { 'zh-CN': { rail: '风险' }, en: { rail: 'Risk' } },
  rail: { order: 35, icon: Shapes, labelKey: 'risk.rail', route: 'major-hazards' },
  routes: [],
})
