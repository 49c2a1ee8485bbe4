import { createI18n } from 'vue-i18n'
import type { Locale, MessageSource, Messages } from '@/api/module'
import zh from './zh-CN'
import en from './en'

const stored = localStorage.getItem('anlan.locale')
const first: Locale = stored === 'en' ? 'en' : 'zh-CN'

export const i18n = createI18n({
  legacy: false,
  locale: first as string,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh as Messages, en: en as Messages },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})
document.documentElement.lang = first

/** Words outside components (stores, routes). */
export const translate = i18n.global.t as (key: string, named?: Record<string, unknown>) => string

export function currentLocale(): Locale {
  return i18n.global.locale.value as Locale
}

export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  localStorage.setItem('anlan.locale', locale)
  document.documentElement.lang = locale
}

/** Puts a module's words under its name. */
export async function addMessages(name: string, sources: Record<Locale, MessageSource>): Promise<void> {
  for (const locale of ['zh-CN', 'en'] as const) {
    const source = sources[locale]
    const messages = typeof source === 'function' ? (await source()).default : source
    i18n.global.mergeLocaleMessage(locale, { [name]: messages })
  }
}
