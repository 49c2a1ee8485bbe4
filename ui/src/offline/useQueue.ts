import { liveQuery } from 'dexie'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useSession } from '@/api/session'
import { fieldStore, type QueuedReport } from './db'
import { ReportQueue } from './queue'

const everyMinute = 60_000
export const online = ref(navigator.onLine)
let queue: ReportQueue | null = null

export function reportQueue(): ReportQueue {
  queue ??= new ReportQueue(fieldStore())
  return queue
}

/** The reports of the signed-in person that lie on this phone, live. */
export function useQueue() {
  const { user } = useSession()
  const entries = shallowRef<QueuedReport[]>([])
  const account = computed(() => user.value?.account ?? '')
  const watching = liveQuery(() => reportQueue().list(account.value)).subscribe({ next: (found) => (entries.value = found) })
  onScopeDispose(() => watching.unsubscribe())
  return {
    entries,
    online,
    waiting: computed(() => entries.value.filter((entry) => entry.state === 'SAVED' || entry.state === 'SENDING')),
    attention: computed(() => entries.value.filter((entry) => entry.state === 'ATTENTION')),
    sendNow: () => reportQueue().sendAll(account.value),
  }
}

/** Sends when the network returns, when the page is looked at again, and every minute. */
export function keepSending(): void {
  const { user } = useSession()
  const attempt = async () => {
    const account = user.value?.account
    if (!account || !navigator.onLine || !(await hasStore())) return
    await reportQueue().sendAll(account)
    await reportQueue().tidy(account)
  }
  const run = () => void attempt().catch(() => undefined)
  window.addEventListener('online', () => {
    online.value = true
    run()
  })
  window.addEventListener('offline', () => (online.value = false))
  document.addEventListener('visibilitychange', () => document.hidden || run())
  window.setInterval(run, everyMinute)
  window.setTimeout(run, 3_000)
}

/** Nobody who never reported from this device gets a store. */
async function hasStore(): Promise<boolean> {
  if (!indexedDB.databases) return true
  return (await indexedDB.databases()).some((database) => database.name === 'anlan-field')
}
