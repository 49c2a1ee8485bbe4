import { ref } from 'vue'

/** 大字版: one type step up everywhere, kept in this browser. */
export const largeType = ref(false)

function show(): void {
  if (largeType.value) document.documentElement.dataset['size'] = 'large'
  else delete document.documentElement.dataset['size']
}

export function restoreDisplay(): void {
  largeType.value = localStorage.getItem('anlan.size') === 'large'
  show()
}

export function toggleLargeType(): void {
  largeType.value = !largeType.value
  localStorage.setItem('anlan.size', largeType.value ? 'large' : 'normal')
  show()
}
