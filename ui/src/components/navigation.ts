import { computed, inject, type InjectionKey } from 'vue'
import { can, useSession } from '@/api/session'
import type { AnlanModule, Audience, PhoneItem, RailItem, SearchProvider, TabItem, TopBarItem } from '@/api/module'

/** All modules that were found; provided by the shell. */
export const modulesKey: InjectionKey<readonly AnlanModule[]> = Symbol('modules')

interface Guarded {
  order: number
  permission?: string
  audience?: Audience
}

export type NamedRail = RailItem & { module: string }

/** What the signed-in person may see, in order; the rest is absent. */
export function allowed<T extends Guarded>(items: T[], enterprise: boolean, holds: (permission?: string) => boolean): T[] {
  return items
    .filter((item) => holds(item.permission))
    .filter((item) => !item.audience || item.audience === (enterprise ? 'enterprise' : 'regulator'))
    .sort((a, b) => a.order - b.order)
}

function railItems(module: AnlanModule): NamedRail[] {
  const items = module.rail === undefined ? [] : Array.isArray(module.rail) ? module.rail : [module.rail]
  return items.map((item) => ({ ...item, module: module.name }))
}

/** Rail, tabs, phone bar and search providers for the person who is signed in. */
export function useNavigation() {
  const modules = inject(modulesKey, [])
  const { user, isEnterprise } = useSession()
  const pick = <T extends Guarded>(items: T[]) => (user.value ? allowed(items, isEnterprise.value, can) : [])
  const tabsOf = (rail: string | undefined): TabItem[] =>
    rail ? pick(modules.flatMap((module) => (module.tabs ?? []).filter((tab) => (tab.rail ?? module.name) === rail))) : []
  const hasTabs = (rail: string) => modules.some((module) => module.tabs?.some((tab) => (tab.rail ?? module.name) === rail))
  const rails = computed<NamedRail[]>(() =>
    pick(modules.flatMap(railItems)).flatMap((item) => {
      const tabs = tabsOf(item.module)
      // an entry without a permission of its own stands for its tabs: none allowed, no entry
      if (tabs.length === 0) return item.permission === undefined && hasTabs(item.module) ? [] : [item]
      const opens = tabs.some((tab) => tab.route === item.route) ? item.route : tabs[0]!.route
      return [{ ...item, route: opens }]
    }),
  )
  return {
    rails,
    tabsOf,
    railOf: (name: string | undefined) => rails.value.find((item) => item.module === name),
    phone: computed<PhoneItem[]>(() => pick(modules.flatMap((module) => module.phone ?? []))),
    search: computed<SearchProvider[]>(() => pick(modules.flatMap((module) => module.search ?? []))),
    topBar: computed<TopBarItem[]>(() => pick(modules.flatMap((module) => module.topBar ?? []))),
  }
}
