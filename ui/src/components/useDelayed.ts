import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** True only when `source` has been true for a while: skeletons must not flicker on fast answers. */
export function useDelayed(source: () => boolean, milliseconds = 300): Ref<boolean> {
  const shown = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    source,
    (on) => {
      clearTimeout(timer)
      if (on) timer = setTimeout(() => (shown.value = true), milliseconds)
      else shown.value = false
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return shown
}
