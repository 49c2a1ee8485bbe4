import { liveQuery } from 'dexie'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
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

/** A phone may hang on a mast that carries nothing: only an answer of the server counts as being online. */
async function reach(): Promise<boolean> {
  online.value = await fetch('/api/session/options', { cache: 'no-store', signal: AbortSignal.timeout(8_000) }).then(
    () => true,
    () => false,
  )
  return online.value
}

/** Sends when the network returns, when the page is looked at again, and every minute. */
export function keepSending(): void {
  const { user } = useSession()
  const attempt = async () => {
    const account = user.value?.account
    if (!(await reach()) || !account || !(await hasStore())) return
    await reportQueue().sendAll(account)
    await reportQueue().tidy(account)
  }
  const run = () => void attempt().catch(() => undefined)
  window.addEventListener('online', run)
  window.addEventListener('offline', () => (online.value = false))
  document.addEventListener('visibilitychange', () => document.hidden || run())
  window.setInterval(run, everyMinute)
  watch(() => user.value?.account, run, { immediate: true })
}

/** Nobody who never reported from this device gets a store. */
async function hasStore(): Promise<boolean> {
  if (!indexedDB.databases) return true
  return (await indexedDB.databases()).some((database) => database.name === 'anlan-field')
}
