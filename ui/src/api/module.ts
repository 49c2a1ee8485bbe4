import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

export type Locale = 'zh-CN' | 'en'
export interface Messages {
  [key: string]: string | Messages
}
export type MessageSource = Messages | (() => Promise<{ default: Messages }>)

/** For whom an entry is meant; both when left out. */
export type Audience = 'regulator' | 'enterprise'

/** An icon with its word on the left rail. Keys are absolute: `hiddendanger.rail`. */
export interface RailItem {
  order: number
  icon: Component
  labelKey: string
  /** Name of the route that opens. */
  route: string
  permission?: string
  audience?: Audience
  /** Overdue plus due today; asked for every two minutes. */
  badge?: () => Promise<number>
}

/** A second-level tab in the page head of `rail` (name of a module; its own when left out). */
export interface TabItem {
  order: number
  labelKey: string
  route: string
  permission?: string
  audience?: Audience
  rail?: string
}

/** An entry of the phone's bottom bar; `primary` is the raised one in the middle. */
export interface PhoneItem {
  order: number
  icon: Component
  labelKey: string
  route: string
  permission?: string
  audience?: Audience
  primary?: boolean
}

export interface SearchHit {
  id: string
  title: string
  subtitle?: string
  to: { name: string; params?: Record<string, string>; query?: Record<string, string> }
}

/** Feeds the search box of the top bar. */
export interface SearchProvider {
  order: number
  labelKey: string
  permission?: string
  find: (text: string, signal: AbortSignal) => Promise<SearchHit[]>
}

/** An action of the quick keys and the top bar: bell and the like, rendered as it is. */
export interface TopBarItem {
  order: number
  permission?: string
  component: Component
}

/** What a module plugs into the shell; `ui/src/modules/<name>/module.ts` exports it as default. */
export interface AnlanModule {
  name: string
  rail?: RailItem | RailItem[]
  tabs?: TabItem[]
  phone?: PhoneItem[]
  search?: SearchProvider[]
  topBar?: TopBarItem[]
  routes: RouteRecordRaw[]
  messages: Record<Locale, MessageSource>
}

export function defineModule(module: AnlanModule): AnlanModule {
  return module
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Rail item (module name) that stays lit. */
    rail?: string
    /** Title of the page when it is not the rail's word. */
    titleKey?: string
    /** Tab (route name) that stays lit on a page below it. */
    tab?: string
    permission?: string
    /** No sign-in needed and no shell around it. */
    open?: boolean
    /** No shell around it. */
    bare?: boolean
  }
}
