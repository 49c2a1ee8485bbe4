import 'element-plus/es/components/base/style/css'
// called from code, so no tag brings their styles
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { modules } from './modules'
import { restoreDisplay } from '@/components/display'
import { addMessages, i18n } from '@/i18n'
import { modulesKey } from '@/components/navigation'
import { createAppRouter } from '@/router'
import { startOffline } from '@/offline/start'

async function start(): Promise<void> {
  restoreDisplay()
  await Promise.all(modules.map((module) => addMessages(module.name, module.messages)))
  createApp(App).use(i18n).use(createAppRouter(modules)).provide(modulesKey, modules).mount('#app')
  startOffline()
}

void start()
