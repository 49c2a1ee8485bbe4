import { ref, watch, type Ref } from 'vue'
import { useSession } from '@/api/session'
import type { ColumnChoice } from './columns'

/** The columns a person chose for a table, kept in this browser under the person's account. */
export function useColumnChoice(name: () => string): Ref<ColumnChoice> {
  const { user } = useSession()
  const place = () => `anlan.columns.${user.value?.account ?? ''}.${name()}`
  const choice = ref<ColumnChoice>({})
  const read = () => {
    try {
      choice.value = JSON.parse(localStorage.getItem(place()) ?? '{}') as ColumnChoice
    } catch {
      choice.value = {}
    }
  }
  read()
  watch(place, read)
  watch(choice, (chosen) => {
    if (Object.keys(chosen).length === 0) localStorage.removeItem(place())
    else localStorage.setItem(place(), JSON.stringify(chosen))
  })
  return choice
}
