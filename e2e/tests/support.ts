import { crc32, deflateSync } from 'node:zlib'
import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test'

/** Anything that the browser complained about; every test ends by looking at it. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      watch(page, complaints)
      await use(complaints)
      expect(complaints, 'the browser console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Collects console errors, warnings, uncaught exceptions and server errors of a page. */
export function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    // Chromium itself reports every 4xx answer; refusals are the subject of some journeys
    if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return
    complaints.push(`${message.type()}: ${message.text()} (${page.url()})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message} (${page.url()})`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
}

/** A fresh browser in which the sample account has signed in, with an API that shares its cookies. */
export interface Person {
  page: Page
  context: BrowserContext
  api: Api
}

export async function signIn(browser: Browser, account: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Person> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const api = new Api(context.request)
  const answer = await api.send('POST', '/api/session/sample', { account })
  expect(answer.status(), `sign-in of ${account}`).toBe(200)
  return { page, context, api }
}

/** The API with the browser's cookies and the CSRF header. */
export class Api {
  constructor(private readonly request: APIRequestContext) {}

  async send(method: string, path: string, data?: unknown) {
    if (!(await this.token())) await this.request.get('/api/session/options')
    return this.request.fetch(path, { method, data, headers: { 'X-XSRF-TOKEN': (await this.token()) ?? '' } })
  }

  async get<T = any>(path: string): Promise<T> {
    const answer = await this.request.get(path)
    expect(answer.status(), path).toBe(200)
    return answer.json()
  }

  async status(path: string): Promise<number> {
    return (await this.request.get(path)).status()
  }

  private async token(): Promise<string | undefined> {
    const state = await this.request.storageState()
    return state.cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value
  }
}

/** A small PNG of one colour with some noise, so that no two are the same file. */
export function picture(colour: string): Buffer {
  const [width, height] = [160, 120]
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const raw = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * 3; x++) raw[y * (width * 3 + 1) + 1 + x] = (rgb[x % 3]! + Math.floor(Math.random() * 24)) & 255
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
