import { computed, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useSubmit } from '@/components/useSubmit'
import { consequences, frameAt, type View } from './consequence'
import { useWizard } from './useWizard'

/** A run on the screen: asked, read by its link, repeated. */
export function useConsequence(id: () => string | undefined) {
  const router = useRouter()
  const wizard = useWizard()
  const view = shallowRef<View | null>(null)
  const missing = shallowRef<unknown>(null)
  const loading = ref(false)
  const frame = ref(-1)
  const form = useSubmit()

  function show(found: View): void {
    view.value = found
    missing.value = null
    const { times, minutesAgo } = found.run.answer
    frame.value = times.length ? frameAt(times, minutesAgo * 60) : -1
  }

  async function run(): Promise<void> {
    const found = await form.submit(() => consequences.run(wizard.question()))
    if (!found) return
    show(found)
    await router.push({ name: 'consequence-run', params: { id: found.run.id } })
  }

  async function load(): Promise<void> {
    const wanted = id()
    if (!wanted) {
      view.value = null
      missing.value = null
      return
    }
    if (view.value?.run.id === wanted) return
    loading.value = true
    view.value = null
    try {
      const found = await consequences.one(wanted)
      show(found)
    } catch (error) {
      missing.value = error
    } finally {
      loading.value = false
    }
  }

  watch(id, load)
  return { wizard, view, missing, loading, frame, form, run, load, done: computed(() => view.value !== null) }
}
