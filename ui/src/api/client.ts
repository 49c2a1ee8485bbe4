import { ApiError, type ProblemBody } from './problem'
import type { Schema } from './types'

export { ApiError, isApiError, type FieldError, type ProblemBody } from './problem'

/** One page of a list; `totalCapped` means that counting stopped at 10,001. */
export type Paged<T> = Omit<Schema<'enterprise.Enterprise.Paged'>, 'items'> & { items: T[] }

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]
export type Query = Readonly<Record<string, QueryValue>>

export interface RequestOptions {
  signal?: AbortSignal
  /** Makes a repeated write count once; use `newKey()` per intended act, not per attempt. */
  idempotencyKey?: string
  /** 401 is an answer, not a reason to go to the sign-in page. */
  quiet401?: boolean
}

let onSignedOut: () => void = () => {}

/** The shell says what happens when the session has ended. */
export function whenSignedOut(action: () => void): void {
  onSignedOut = action
}

export function newKey(): string {
  return crypto.randomUUID()
}

/** `/api/x?…`: empty values are left out, lists are repeated. */
export function withQuery(path: string, query?: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) value.forEach((one) => parameters.append(name, String(one)))
    else parameters.append(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : undefined
}

async function problemOf(response: Response): Promise<ApiError> {
  let body: ProblemBody = { status: response.status }
  if ((response.headers.get('content-type') ?? '').includes('json')) {
    body = (await response.json().catch(() => body)) as ProblemBody
  }
  body.number ??= response.headers.get('x-error-number') ?? undefined
  return new ApiError(response.status, body)
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang }
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (method !== 'GET') {
    const token = csrfToken()
    if (token) headers['X-XSRF-TOKEN'] = token
    if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey
  }
  if (body instanceof FormData || body instanceof Blob) init.body = body
  else if (body !== undefined) {
    headers['Content-Type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, { code: 'unreachable' })
  }
  if (response.ok) return response
  const problem = await problemOf(response)
  if (response.status === 401 && !options.quiet401) onSignedOut()
  throw problem
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** The file name the server chose, RFC 6266 with the UTF-8 form first. */
export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (encoded?.[1]) return decodeURIComponent(encoded[1])
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}

/** Hands a file to the browser's own download. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const api = {
  get: async <T>(path: string, query?: Query, options: RequestOptions = {}): Promise<T> =>
    json<T>(await send('GET', withQuery(path, query), undefined, options)),
  post: async <T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    json<T>(await send('POST', path, body, options)),
  put: async <T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    json<T>(await send('PUT', path, body, options)),
  patch: async <T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    json<T>(await send('PATCH', path, body, options)),
  delete: async <T = void>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    json<T>(await send('DELETE', path, body, options)),
  /** GET (or POST with a body) a file and save it under the server's name. */
  download: async (path: string, query?: Query, fallbackName = 'download', body?: unknown): Promise<void> => {
    const response = await send(body === undefined ? 'GET' : 'POST', withQuery(path, query), body, {})
    saveAs(await response.blob(), fileNameOf(response.headers.get('content-disposition')) ?? fallbackName)
  },
  /** A file as it is, to be handed on. */
  file: async (path: string): Promise<Blob> => (await send('GET', path, undefined, {})).blob(),
  /** Multipart upload with progress (0…1), which fetch cannot tell. */
  upload: <T>(path: string, form: FormData, options: RequestOptions & { onProgress?: (share: number) => void } = {}) =>
    upload<T>(path, form, options),
}

function upload<T>(
  path: string,
  form: FormData,
  options: RequestOptions & { onProgress?: (share: number) => void },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    const token = csrfToken()
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    if (options.idempotencyKey) request.setRequestHeader('Idempotency-Key', options.idempotencyKey)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    options.signal?.addEventListener('abort', () => request.abort())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onerror = () => reject(new ApiError(0, { code: 'unreachable' }))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(body as T)
      if (request.status === 401) onSignedOut()
      reject(new ApiError(request.status, (body ?? {}) as ProblemBody))
    }
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
