import { onBeforeUnmount, onMounted, reactive, watch, type Ref } from 'vue'
import type { NamedRail } from '@/components/navigation'

const everyTwoMinutes = 120_000

/** Overdue plus due today, per rail entry; asked for at sign-in, every two minutes, and when the window returns. */
export function useBadges(rails: Ref<NamedRail[]>): Record<string, number> {
  const badges = reactive<Record<string, number>>({})
  let timer: ReturnType<typeof setInterval> | undefined

  async function refresh(): Promise<void> {
    if (document.hidden) return
    await Promise.all(
      rails.value.map(async (item) => {
        if (!item.badge) return
        const count = await item.badge().catch(() => null)
        if (count !== null) badges[item.module] = count
      }),
    )
  }

  watch(() => rails.value.map((item) => item.module).join(), refresh, { immediate: true })
  onMounted(() => {
    timer = setInterval(refresh, everyTwoMinutes)
    document.addEventListener('visibilitychange', refresh)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', refresh)
  })
  return badges
}
