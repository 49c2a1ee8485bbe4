import { computed, nextTick, onScopeDispose, ref, watch } from 'vue'
import { useSession } from '@/api/session'

interface Draft<T> {
  at: string
  content: T
}

/**
 * Keeps a form in this browser while it is being written: restored when the page opens again, gone when `clear()`
 * is called after saving. Files are not kept.
 *
 *   const form = reactive({ … })
 *   const draft = useDraft('hiddendanger.report', form)
 */
export function useDraft<T extends object>(name: string, form: T, milliseconds = 800) {
  const { user } = useSession()
  const key = `anlan.draft.${user.value?.account ?? ''}.${name}`
  const blank = JSON.stringify(form)
  const savedAt = ref<string | null>(null)
  const restored = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting = false

  function read(): void {
    try {
      const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<T> | null
      if (!draft) return
      Object.assign(form, draft.content)
      savedAt.value = draft.at
      restored.value = true
    } catch {
      localStorage.removeItem(key)
    }
  }

  function save(): void {
    clearTimeout(timer)
    const content = JSON.stringify(form)
    if (content === blank) return forget()
    const at = new Date().toISOString()
    try {
      localStorage.setItem(key, JSON.stringify({ at, content: JSON.parse(content) as T }))
      savedAt.value = at
    } catch {
      savedAt.value = null // the browser's store is full: do not claim that a draft is kept
    }
  }

  function forget(): void {
    clearTimeout(timer)
    localStorage.removeItem(key)
    savedAt.value = null
    restored.value = false
  }

  /** After saving, or to start afresh: the form goes back to what it was before any draft. */
  async function clear(reset = true): Promise<void> {
    resting = true
    forget()
    if (reset) Object.assign(form, JSON.parse(blank))
    await nextTick()
    resting = false
  }

  read()
  const stop = watch(
    () => JSON.stringify(form),
    () => {
      if (resting) return
      clearTimeout(timer)
      timer = setTimeout(save, milliseconds)
    },
  )
  const onHide = () => timer !== undefined && !resting && JSON.stringify(form) !== blank && save()
  window.addEventListener('pagehide', onHide)
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
    window.removeEventListener('pagehide', onHide)
  })
  return { savedAt, restored, save, clear, exists: computed(() => savedAt.value !== null) }
}
