import { createRouter, createWebHistory, type Router } from 'vue-router'
import { whenSignedOut } from '@/api/client'
import type { AnlanModule } from '@/api/module'
import { can, loadSession, setSession, systemName } from '@/api/session'
import { i18n } from '@/i18n'

/** Routes of all modules; nobody passes without a session, and a page without permission looks like no page. */
export function createAppRouter(modules: readonly AnlanModule[]): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', name: 'home', component: () => import('@/app/Home.vue') },
      ...modules.flatMap((module) => module.routes),
      { path: '/:rest(.*)*', name: 'no-page', component: () => import('@/app/NoPage.vue') },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })

  whenSignedOut(() => {
    setSession(null)
    const here = router.currentRoute.value
    if (!here.meta.open) void router.replace({ name: 'sign-in', query: { to: here.fullPath } })
  })

  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    const user = await loadSession().catch(() => null)
    if (!user) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    if (user.mustChangePassword && to.name !== 'first-password') return { name: 'first-password', query: { to: to.fullPath } }
    if (!can(to.meta.permission)) return { name: 'no-page', params: { rest: to.path.slice(1).split('/') }, query: to.query, replace: true }
    return true
  })

  router.afterEach((to) => {
    if (to.meta.titleKey) document.title = `${i18n.global.t(to.meta.titleKey)} · ${systemName.value || i18n.global.t('app.name')}`
  })

  // a new version was installed while this page stayed open: its files are gone, so load the new one
  router.onError((error, to) => {
    if (!/dynamically imported module|Importing a module script failed/i.test(String(error))) return
    const mark = `anlan.reloaded.${to.fullPath}`
    if (sessionStorage.getItem(mark)) return
    sessionStorage.setItem(mark, '1')
    window.location.assign(to.fullPath)
  })
  return router
}
