import { computed, ref } from 'vue'

const phone = window.matchMedia('(max-width: 1023px)')
const narrow = ref(phone.matches)
phone.addEventListener('change', (event) => (narrow.value = event.matches))

/** Below 1024 px pages follow the phone pattern. */
export function useScreen() {
  return { isPhone: computed(() => narrow.value) }
}
