import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, isApiError, type Paged } from '@/api/client'
import { running, type Repaired, type RowRepair, type SheetDefinition, type SheetImport, type SheetRow } from './sheet'

const POLL = 600
const PAGE = 50

/**
 * One import from upload to writing. Its id stands in the address bar, so that the page can be left and found again; the
 * work itself goes on at the server.
 */
export function useSheetImport(definitionName: () => string) {
  const route = useRoute()
  const router = useRouter()
  const definition = shallowRef<SheetDefinition | null>(null)
  const sheet = shallowRef<SheetImport | null>(null)
  const rows = shallowRef<SheetRow[]>([])
  const total = ref(0)
  const page = ref(1)
  const kind = ref('')
  const column = ref('')
  const sent = ref<number | null>(null)
  const failure = shallowRef<unknown>(null)
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  const base = () => `/api/imports/${sheet.value?.id ?? ''}`

  /** Does one thing at a time and keeps what went wrong. */
  async function act<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    failure.value = null
    try {
      return await work()
    } catch (error) {
      failure.value = error
      return undefined
    } finally {
      busy.value = false
    }
  }

  async function take(next: SheetImport): Promise<void> {
    const before = sheet.value?.state
    sheet.value = next
    clearTimeout(timer)
    if (running.includes(next.state)) timer = setTimeout(() => void refresh(), POLL)
    else if (next.state === 'CHECKED' && before !== 'CHECKED') await loadRows(1)
  }

  async function refresh(): Promise<void> {
    try {
      await take(await api.get<SheetImport>(base()))
    } catch (error) {
      if (isApiError(error) && error.isOffline) timer = setTimeout(() => void refresh(), POLL * 4)
      else failure.value = error
    }
  }

  async function loadRows(to = page.value): Promise<void> {
    page.value = to
    const found = await api.get<Paged<SheetRow>>(`${base()}/rows`, { kind: kind.value, column: column.value, page: to, size: PAGE })
    rows.value = found.items
    total.value = found.total
  }

  async function show(id: string | null): Promise<void> {
    clearTimeout(timer)
    kind.value = ''
    column.value = ''
    rows.value = []
    sheet.value = null
    const query = { ...route.query }
    delete query['import']
    await router.replace({ query: id ? { ...query, import: id } : query })
    if (id) await take(await api.get<SheetImport>(`/api/imports/${id}`))
    else definition.value = await api.get<SheetDefinition>(`/api/imports/${definitionName()}/definition`)
  }

  async function open(): Promise<void> {
    const id = route.query['import']
    await act(async () => {
      definition.value = await api.get<SheetDefinition>(`/api/imports/${definitionName()}/definition`)
      if (typeof id === 'string' && id) await take(await api.get<SheetImport>(`/api/imports/${id}`))
    })
  }

  async function upload(file: File): Promise<void> {
    await act(async () => {
      const form = new FormData()
      form.append('file', file)
      sent.value = 0
      try {
        const made = await api.upload<SheetImport>(`/api/imports/${definitionName()}`, form, { onProgress: (share) => (sent.value = share) })
        await router.replace({ query: { ...route.query, import: made.id } })
        await take(made)
      } finally {
        sent.value = null
      }
    })
  }

  const post = (tail: string, body: unknown = {}) => act(async () => take(await api.post<SheetImport>(`${base()}${tail}`, body)))

  async function repair(row: number, what: RowRepair): Promise<boolean> {
    const done = await act(async () => {
      const answer = await api.patch<Repaired>(`${base()}/rows/${row}`, what)
      const changed = new Map(answer.rows.map((one) => [one.number, one]))
      rows.value = rows.value.map((one) => changed.get(one.number) ?? one)
      await take(answer.sheet)
      return true
    })
    return done ?? false
  }

  async function acceptAll(): Promise<void> {
    await act(async () => {
      await take(await api.post<SheetImport>(`${base()}/accept-suggestions`, { kind: kind.value || null, column: column.value || null }))
      await loadRows()
    })
  }

  watch([kind, column], () => {
    if (sheet.value?.state === 'CHECKED') void act(() => loadRows(1))
  })
  onScopeDispose(() => clearTimeout(timer))

  return {
    definition,
    sheet,
    rows,
    total,
    page,
    pageSize: PAGE,
    kind,
    column,
    sent,
    failure,
    busy,
    counts: computed(() => sheet.value?.counts ?? null),
    open,
    show: (id: string | null) => act(() => show(id)),
    upload,
    check: (mapping: Record<string, number>) => post('/check', { mapping }),
    remap: () => {
      if (sheet.value) sheet.value = { ...sheet.value, state: 'MAPPING', failure: null }
    },
    repair,
    acceptAll,
    turn: (to: number) => act(() => loadRows(to)),
    write: () => post('/commit'),
    stop: () => post('/cancel'),
    drop: async () => {
      await post('/cancel')
      await act(() => show(null))
    },
    undo: () => post('/undo'),
    marked: () => act(() => api.download(`${base()}/marked-file`)),
    template: () => act(() => api.download(`/api/imports/${definitionName()}/template`)),
  }
}

export type SheetImportModel = ReturnType<typeof useSheetImport>
