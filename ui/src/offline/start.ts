import { watch } from 'vue'
import { useSession } from '@/api/session'

/** Answers that a phone keeps to open without a network; forgotten at sign-out. */
const keptAnswers = 'anlan-api'

/** Installs the service worker (not while developing) and keeps the queue of field reports moving. */
export function startOffline(): void {
  const { session, user } = useSession()
  void import('./useQueue').then(({ keepSending }) => keepSending()).catch(() => undefined)
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  watch([() => session.known, () => user.value?.id] as const, ([known, id], [, before]) => {
    if ((known && !id) || (before && id !== before)) void caches.delete(keptAnswers)
  })
}
