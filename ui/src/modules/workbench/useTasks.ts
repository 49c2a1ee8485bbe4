import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { dangers, type Task, type Tasks, type Urgency } from '@/api/hidden-danger'

export const urgencies: readonly Urgency[] = ['OVERDUE', 'TODAY', 'SOON', 'LATER', 'NEW']
const everyTwoMinutes = 120_000

/** 18:00 of the day before, Shanghai: what came later is new this morning. */
export function lastEvening(now: Date): Date {
  const local = new Date(now.getTime() + 8 * 3_600_000)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - 1, 10))
}

/** Of one urgency; "new" is asked across the others, because a new task is also due some day. */
export function tasksOf(items: readonly Task[], urgency: Urgency | null, now: Date = new Date()): Task[] {
  if (urgency === null) return [...items]
  if (urgency !== 'NEW') return items.filter((task) => task.urgency === urgency)
  const evening = lastEvening(now).getTime()
  return items.filter((task) => Date.parse(task.since) >= evening)
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
