import { describe, expect, it } from 'vitest'
import type { AnlanModule, Messages } from '@/api/module'
import zh from './zh-CN'
import en from './en'

const modules = import.meta.glob<{ default: AnlanModule }>('@/modules/*/module.ts', { eager: true })

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`)))
}
function placeholders(messages: Messages, key: string): string[] {
  const text = key.split('.').reduce<unknown>((at, part) => (at as Messages)[part], messages)
  return [...String(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()
}

async function pairs(): Promise<[string, Messages, Messages][]> {
  const own: [string, Messages, Messages][] = [['shared', zh, en]]
  for (const { default: module } of Object.values(modules)) {
    const read = async (locale: 'zh-CN' | 'en') => {
      const source = module.messages[locale]
      return typeof source === 'function' ? (await source()).default : source
    }
    own.push([module.name, await read('zh-CN'), await read('en')])
  }
  return own
}

describe('words', () => {
  it('English has every key of Chinese, no more, with the same placeholders', async () => {
    for (const [name, chinese, english] of await pairs()) {
      expect(keysOf(english).sort(), name).toEqual(keysOf(chinese).sort())
      for (const key of keysOf(chinese)) expect([key, placeholders(english, key)], name).toEqual([key, placeholders(chinese, key)])
    }
  })
})

describe('modules', () => {
  it('name their folder, unique routes, and permissions on every page', () => {
    const names = new Set<string>()
    for (const [file, { default: module }] of Object.entries(modules)) {
      expect(file).toContain(`/modules/${module.name}/`)
      for (const route of module.routes) {
        expect(names.has(String(route.name)), String(route.name)).toBe(false)
        names.add(String(route.name))
        expect(route.meta?.open || route.meta?.bare || route.meta?.permission, `${String(route.name)} says no permission`).toBeTruthy()
      }
    }
    for (const { default: module } of Object.values(modules)) {
      const rails = module.rail === undefined ? [] : Array.isArray(module.rail) ? module.rail : [module.rail]
      for (const entry of [...rails, ...(module.tabs ?? []), ...(module.phone ?? [])]) expect(names.has(entry.route), `${module.name} → ${entry.route}`).toBe(true)
    }
  })
})
