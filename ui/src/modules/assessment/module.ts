import { defineModule } from '@/api/module'
import zh from './zh-CN'
import en from './en'

/** 后果推演, 园区定量风险 and 模型验证 under 风险 on the rail (ui.md §5). */
export default defineModule({
  name: 'assessment',
  messages: { 'zh-CN': zh, en },
  tabs: [],
  routes: [],
})
