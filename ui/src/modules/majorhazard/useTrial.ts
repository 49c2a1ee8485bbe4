import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { counted, type Answer, type Unit } from './hazard'

const pause = 350

/** Assesses what is being typed, a moment after the last key; a newer question overtakes an older answer. */
export function useTrial(unit: Ref<Unit>, ask: (unit: Unit) => Promise<Answer>, ready: () => boolean = () => true) {
  const answer = shallowRef<Answer | null>(null)
  const failure = shallowRef<unknown>(null)
  const waiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function run(): Promise<void> {
    const mine = ++latest
    try {
      const given = await ask({ ...counted(unit.value), name: unit.value.name.trim() || '—' })
      if (mine !== latest) return
      answer.value = given
      failure.value = null
    } catch (error) {
      if (mine === latest) failure.value = error
    } finally {
      if (mine === latest) waiting.value = false
    }
  }
  watch(
    unit,
    () => {
      if (!ready()) return
      waiting.value = true
      clearTimeout(timer)
      timer = setTimeout(run, pause)
    },
    { deep: true, immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { answer, failure, waiting }
}
