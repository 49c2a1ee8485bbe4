import type { AnlanModule } from '@/api/module'

/** Every `src/modules/<name>/module.ts`, found by glob: a new module needs no entry anywhere. */
const found = import.meta.glob<{ default: AnlanModule }>('@/modules/*/module.ts', { eager: true })

export const modules: readonly AnlanModule[] = Object.values(found).map((file) => file.default)
