import { ref } from 'vue'
import { useSession } from '@/api/session'
import { readView, type Filters, type SavedView } from './filters'

/** 常用: views a person named, kept under the person's account. */
export function useSavedViews() {
  const { user } = useSession()
  const place = `anlan.views.hiddendanger.${user.value?.account ?? ''}`
  const views = ref<SavedView[]>(read())

  function read(): SavedView[] {
    try {
      const stored = JSON.parse(localStorage.getItem(place) ?? '[]') as unknown[]
      return stored.map(readView).filter((view): view is SavedView => view !== null)
    } catch {
      return []
    }
  }

  function write(next: SavedView[]): void {
    views.value = next
    localStorage.setItem(place, JSON.stringify(next))
  }

  return {
    views,
    save: (name: string, filters: Filters) => write([...views.value.filter((view) => view.name !== name), { name, filters: { ...filters } }]),
    remove: (name: string) => write(views.value.filter((view) => view.name !== name)),
  }
}
