import { onMounted, ref } from 'vue'
import { api } from '@/api/client'
import { useSession } from '@/api/session'
import { readView, type Filters, type SavedView } from './filters'

const path = '/api/saved-views/hidden-dangers'

/** 常用: views a person named, kept under the person's account on the server. */
export function useSavedViews() {
  const { user } = useSession()
  const views = ref<SavedView[]>([])
  const take = (found: unknown[]) => (views.value = found.map(readView).filter((view): view is SavedView => view !== null))
  const put = (view: SavedView) => api.put<unknown[]>(path, view)

  /** Earlier versions kept the views in this browser: they move to the account once, and only then leave the browser. */
  async function move(place: string): Promise<void> {
    const stored = localStorage.getItem(place)
    if (stored === null) return
    for (const view of readStored(stored)) {
      if (!views.value.some((kept) => kept.name === view.name)) take(await put(view))
    }
    localStorage.removeItem(place)
  }

  onMounted(async () => {
    try {
      take(await api.get<unknown[]>(path))
      await move(`anlan.views.hiddendanger.${user.value?.account ?? ''}`)
    } catch {
      // the ledger works without one's own views; they are asked for again with the next visit
    }
  })

  return {
    views,
    save: async (name: string, filters: Filters) => take(await put({ name, filters: { ...filters } })),
    remove: async (name: string) => {
      await api.delete(`${path}?name=${encodeURIComponent(name)}`)
      views.value = views.value.filter((view) => view.name !== name)
    },
  }
}

function readStored(text: string): SavedView[] {
  try {
    return (JSON.parse(text) as unknown[]).map(readView).filter((view): view is SavedView => view !== null)
  } catch {
    return []
  }
}
