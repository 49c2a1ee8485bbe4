import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { api, type Paged, type Query } from '@/api/client'
import { useWorkScope } from '@/api/scope'
import { useQueryState, type QueryState } from './useQueryState'

export interface ListOptions<F extends QueryState> {
  path: string
  filters: F
  sort?: string
  size?: number
  /** Sends the place and the sector of the top bar along (default yes). */
  scoped?: boolean
  /** Turns the filters into query parameters when they are not the same. */
  toQuery?: (filters: F) => Query
}

/**
 * A server-paged list whose filters, page and sort live in the address bar. Hand it to `DataTable`.
 *
 *   const list = useList<Row, Filters>({ path: '/api/enterprises', filters: { q: '', level: [] as string[] } })
 */
export function useList<Row, F extends QueryState>(options: ListOptions<F>) {
  const defaults = { ...options.filters, page: 1, size: options.size ?? 50, sort: options.sort ?? '' }
  const state = useQueryState<QueryState>(defaults)
  const scope = useWorkScope()
  const rows = shallowRef<Row[]>([])
  const total = ref(0)
  const totalCapped = ref(false)
  const loading = ref(false)
  const loaded = ref(false)
  const loadedAt = ref<Date | null>(null)
  const error = shallowRef<unknown>(null)
  const selected = reactive(new Map<string, Row>())
  let running: AbortController | null = null

  const filters = new Proxy({} as F, {
    get: (_, name: string) => state[name],
    set: (_, name: string, value) => {
      state[name] = value
      return true
    },
    has: (_, name: string) => name in options.filters,
    ownKeys: () => Object.keys(options.filters),
    getOwnPropertyDescriptor: (_, name: string) => ({ value: state[name], enumerable: true, configurable: true }),
  })

  /** The parameters of what is on the screen, without the page: exports send exactly these. */
  const filterQuery = computed<Query>(() => {
    const own = { ...filters } as F
    const given = options.toQuery ? options.toQuery(own) : (own as Query)
    const ambient = options.scoped === false ? {} : scope.query.value
    return { ...ambient, ...given, sort: (state['sort'] as string) || undefined }
  })

  async function load(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const query = { ...filterQuery.value, page: state['page'] as number, size: state['size'] as number }
      const page = await api.get<Paged<Row>>(options.path, query, { signal: mine.signal })
      if (running !== mine) return
      rows.value = page.items
      total.value = page.total
      totalCapped.value = page.totalCapped
      error.value = null
      loaded.value = true
      loadedAt.value = new Date()
      if (page.items.length === 0 && page.total > 0 && (state['page'] as number) > 1) state['page'] = 1
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return
      if (running === mine) error.value = failure
    } finally {
      if (running === mine) loading.value = false
    }
  }

  watch(
    () => JSON.stringify(filterQuery.value),
    () => {
      if (state['page'] !== 1) state['page'] = 1
    },
  )
  watch(() => JSON.stringify([filterQuery.value, state['page'], state['size']]), load, { immediate: true })
  onScopeDispose(() => running?.abort())

  return reactive({
    filters,
    filterQuery,
    rows,
    total,
    totalCapped,
    loading,
    loaded,
    loadedAt,
    error,
    selected,
    page: computed({ get: () => state['page'] as number, set: (value: number) => void (state['page'] = value) }),
    size: computed({
      get: () => state['size'] as number,
      set: (value: number) => {
        state['size'] = value
        state['page'] = 1
      },
    }),
    sort: computed({ get: () => state['sort'] as string, set: (value: string) => void (state['sort'] = value) }),
    filtered: computed(() => JSON.stringify({ ...filters }) !== JSON.stringify(options.filters)),
    clearFilters: () => Object.assign(filters, options.filters),
    reload: load,
  })
}

export interface ListModel {
  filterQuery: Query
  rows: unknown[]
  total: number
  totalCapped: boolean
  loading: boolean
  loaded: boolean
  error: unknown
  selected: Map<string, unknown>
  page: number
  size: number
  sort: string
  filtered: boolean
  clearFilters: () => unknown
  reload: () => Promise<void>
}
