import { computed, nextTick, ref, shallowRef } from 'vue'
import { isApiError, newKey, type ApiError } from '@/api/client'

export interface SubmitOptions {
  /** Shows the stored version beside one's own; without it a conflict is an ordinary error. */
  onConflict?: (current: unknown) => void
}

/**
 * Sends a form once at a time and puts the server's words beside the fields they belong to.
 *
 *   const { submit, busy, errors, failure } = useSubmit()
 *   await submit((key) => api.post('/api/x', form, { idempotencyKey: key }))
 *
 * `errors.title` goes into `<FormField name="title" :error="errors.title">`; `failure` is what fits no field.
 */
export function useSubmit(options: SubmitOptions = {}) {
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)
  const errors = ref<Record<string, string>>({})
  let key = newKey()

  function spread(problem: ApiError): void {
    for (const { field, message } of problem.errors) errors.value[field] ??= message
    failure.value = problem.errors.length > 0 ? null : problem
  }

  /** Resolves to the answer, or to undefined when it failed (the reason is then in `errors` or `failure`). */
  async function submit<T>(act: (idempotencyKey: string) => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    errors.value = {}
    failure.value = null
    try {
      const answer = await act(key)
      key = newKey()
      return answer
    } catch (error) {
      if (!isApiError(error)) {
        failure.value = error
      } else {
        // an answer that refuses ends the attempt; only a lost one is repeated under the same key
        if (!error.isOffline) key = newKey()
        if (error.isConflict && options.onConflict) options.onConflict(error.current)
        else spread(error)
        await focusFirst(Object.keys(errors.value))
      }
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { submit, busy, errors, failure, failed: computed(() => failure.value !== null || Object.keys(errors.value).length > 0) }
}

/** Focus moves to the first field (in page order) that needs a change. */
export async function focusFirst(fields: string[]): Promise<void> {
  await nextTick()
  for (const element of document.querySelectorAll<HTMLElement>('[data-field]')) {
    if (!fields.includes(element.dataset['field'] ?? '')) continue
    const control = element.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button, [tabindex]')
    control?.focus()
    element.scrollIntoView({ block: 'center' })
    return
  }
}
