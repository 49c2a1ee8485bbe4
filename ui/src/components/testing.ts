import { enableAutoUnmount, mount, type ComponentMountingOptions } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach } from 'vitest'
import { i18n } from '@/i18n'

enableAutoUnmount(afterEach)

/** Mounts a component the way the app does: with words and an address bar. */
export async function show(component: Component, options: ComponentMountingOptions<object> & { at?: string } = {}) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', name: 'any', component: { template: '<i/>' } }],
  })
  await router.push(options.at ?? '/list')
  const wrapper = mount(component as never, {
    ...options,
    attachTo: document.body,
    global: { ...options.global, plugins: [i18n, router] },
  } as never)
  return { wrapper, router }
}

/** A fetch that answers from a table of `METHOD path` → body, and remembers what was asked. */
export function answering(answers: Record<string, unknown | ((request: { url: URL; init: RequestInit }) => Response | unknown)>) {
  const asked: { method: string; url: URL; init: RequestInit }[] = []
  const fetcher = async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(address), 'http://anlan.test')
    const method = init.method ?? 'GET'
    asked.push({ method, url, init })
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError')
    const found = answers[`${method} ${url.pathname}`]
    const body = typeof found === 'function' ? found({ url, init }) : found
    if (body instanceof Response) return body
    if (found === undefined) return problem(404, { code: 'not-found' })
    return new Response(body === null ? null : JSON.stringify(body), { status: body === null ? 204 : 200, headers: { 'content-type': 'application/json' } })
  }
  return { fetcher, asked }
}

export function problem(status: number, body: object): Response {
  return new Response(JSON.stringify({ status, ...body }), { status, headers: { 'content-type': 'application/problem+json' } })
}
