import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, ApiError, fileNameOf, whenSignedOut, withQuery } from './client'
import { answering, problem } from '@/components/testing'

describe('client', () => {
  beforeEach(() => {
    document.cookie = 'XSRF-TOKEN=; max-age=0'
  })

  it('leaves empty parameters out and repeats lists', () => {
    expect(withQuery('/api/x', { q: '', a: null, b: undefined, page: 1, off: false, state: ['A', 'B'] })).toBe('/api/x?page=1&off=false&state=A&state=B')
    expect(withQuery('/api/x')).toBe('/api/x')
  })

  it('sends the CSRF token and the idempotency key with writes only', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D'
    const { fetcher, asked } = answering({ 'POST /api/x': { id: 1 }, 'GET /api/x': [] })
    vi.stubGlobal('fetch', fetcher)
    await api.post('/api/x', { a: 1 }, { idempotencyKey: 'k1' })
    await api.get('/api/x')
    expect(asked[0]!.init.headers).toMatchObject({ 'X-XSRF-TOKEN': 'abc=', 'Idempotency-Key': 'k1', 'Content-Type': 'application/json' })
    expect(asked[1]!.init.headers).not.toHaveProperty('X-XSRF-TOKEN')
  })

  it('turns problem+json into a typed error with fields, current version and number', async () => {
    const { fetcher } = answering({
      'PUT /api/x': () => problem(409, { code: 'conflict', detail: '有人先改过', current: { version: 2 } }),
      'POST /api/x': () => problem(422, { code: 'invalid', errors: [{ field: 'name', message: '请填写' }] }),
      'GET /api/x': () => problem(500, { code: 'unexpected', number: 'e-17' }),
    })
    vi.stubGlobal('fetch', fetcher)
    const conflict = await api.put('/api/x', {}).catch((error: unknown) => error)
    expect(conflict).toBeInstanceOf(ApiError)
    expect(conflict).toMatchObject({ status: 409, code: 'conflict', message: '有人先改过', isConflict: true, current: { version: 2 } })
    await expect(api.post('/api/x', {})).rejects.toMatchObject({ errors: [{ field: 'name', message: '请填写' }] })
    await expect(api.get('/api/x')).rejects.toMatchObject({ number: 'e-17', isConflict: false })
  })

  it('tells an unreachable server from an answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(api.get('/api/x')).rejects.toMatchObject({ status: 0, isOffline: true })
  })

  it('leads to sign-in on 401, unless the caller expects it', async () => {
    const { fetcher } = answering({ 'GET /api/x': () => problem(401, { code: 'sign-in-required' }) })
    vi.stubGlobal('fetch', fetcher)
    const left = vi.fn()
    whenSignedOut(left)
    await api.get('/api/x', undefined, { quiet401: true }).catch(() => undefined)
    expect(left).not.toHaveBeenCalled()
    await api.get('/api/x').catch(() => undefined)
    expect(left).toHaveBeenCalledOnce()
  })

  it('reads the UTF-8 file name of a download', () => {
    expect(fileNameOf(`attachment; filename="x.xlsx"; filename*=UTF-8''%E9%9A%90%E6%82%A3.xlsx`)).toBe('隐患.xlsx')
    expect(fileNameOf('attachment; filename="a.csv"')).toBe('a.csv')
    expect(fileNameOf(null)).toBeUndefined()
  })
})
