import { onBeforeUnmount, onMounted } from 'vue'

/** True while somebody types or a dialog is open: single keys must not act then. */
export function keysAreBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]')) return true
  return document.querySelector('.el-overlay:not([style*="display: none"]) [role="dialog"], .al-palette') !== null
}

/** Single-key commands of a page: `useKeys({ j: next, k: previous })`. */
export function useKeys(commands: Record<string, (event: KeyboardEvent) => void>): void {
  const listen = (event: KeyboardEvent) => {
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!command || keysAreBusy(event)) return
    command(event)
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onBeforeUnmount(() => window.removeEventListener('keydown', listen))
}
