import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { dangers, type Task, type Tasks, type Urgency } from '@/api/hidden-danger'

export const urgencies: readonly Urgency[] = ['OVERDUE', 'TODAY', 'SOON', 'LATER', 'NEW']
const everyTwoMinutes = 120_000

/** Of one urgency; "new" is asked across the others, because a new task is also due some day. */
export function tasksOf(items: readonly Task[], urgency: Urgency | null): Task[] {
  return urgency === null ? [...items] : items.filter((task) => task.urgency === urgency)
}

/** What the signed-in person has to do, most urgent first; looks again every two minutes. */
export function useTasks(size = 200) {
  const answer = shallowRef<Tasks | null>(null)
  const failure = shallowRef<unknown>(null)
  const loadedAt = ref<Date | null>(null)
  const urgency = ref<Urgency | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  async function load(): Promise<void> {
    try {
      answer.value = await dangers.tasks({ size })
      loadedAt.value = new Date()
      failure.value = null
    } catch (error) {
      if (answer.value === null) failure.value = error
    }
  }
  const again = () => void (document.hidden || load())
  onMounted(() => {
    void load()
    timer = setInterval(again, everyTwoMinutes)
    document.addEventListener('visibilitychange', again)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', again)
  })
  const items = computed(() => tasksOf(answer.value?.items ?? [], urgency.value))
  return { answer, failure, loadedAt, urgency, items, load }
}
