import { nextTick, onScopeDispose, reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'

export type StateValue = string | number | boolean | string[]
export type QueryState = Record<string, StateValue>

/** What the address bar says, read by the type of the default. */
export function fromQuery<T extends QueryState>(query: LocationQuery, defaults: T): T {
  const state: QueryState = {}
  for (const [name, fallback] of Object.entries(defaults)) {
    const given = query[name]
    const one = Array.isArray(given) ? given[0] : given
    if (given === undefined) state[name] = Array.isArray(fallback) ? [...fallback] : fallback
    else if (Array.isArray(fallback)) state[name] = (Array.isArray(given) ? given : [given]).filter((v): v is string => !!v)
    else if (typeof fallback === 'number') state[name] = Number.isFinite(Number(one)) ? Number(one) : fallback
    else if (typeof fallback === 'boolean') state[name] = one === 'true'
    else state[name] = one ?? ''
  }
  return state as T
}

/** What goes into the address bar: only what differs from the default; foreign parameters stay. */
export function toQuery<T extends QueryState>(state: T, defaults: T, kept: LocationQuery): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  for (const [name, value] of Object.entries(kept)) if (!(name in defaults)) query[name] = value
  for (const [name, fallback] of Object.entries(defaults)) {
    const value = state[name]!
    if (JSON.stringify(value) === JSON.stringify(fallback)) continue
    query[name] = Array.isArray(value) ? (value.length ? value : '') : String(value)
  }
  return query
}

/** Filters ↔ address bar: a reactive object that survives reload, back, and a copied link. */
export function useQueryState<T extends QueryState>(defaults: T): T {
  const route = useRoute()
  const router = useRouter()
  const home = route.path
  const state = reactive(fromQuery(route.query, defaults)) as T
  let writing = false
  // while another page is still being fetched, writing here would call the way there off
  let leaving = false
  const listeners = [
    router.beforeEach((to) => {
      leaving = to.path !== home
    }),
    router.afterEach(() => {
      leaving = false
    }),
    router.onError(() => {
      leaving = false
    }),
  ]
  onScopeDispose(() => listeners.forEach((stop) => stop()))

  watch(
    () => JSON.stringify(state),
    async () => {
      if (writing || leaving || route.path !== home) return
      writing = true
      await nextTick()
      await router.replace({ path: home, query: toQuery(state, defaults, route.query), hash: route.hash })
      writing = false
    },
  )
  watch(
    () => route.query,
    (query) => {
      if (!writing && route.path === home) Object.assign(state, fromQuery(query, defaults))
    },
  )
  return state
}
