import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answering, problem } from '@/components/testing'
import { can, isEnterpriseUser, loadSession, setSession, type SessionUser } from './session'

const officer = {
  id: 'u', account: 'a', name: '', post: null, organisation: null, roles: [], permissions: ['map.read'],
  scope: { kind: 'places', places: [], sectors: [], enterpriseIds: [], enterpriseNames: [] }, mustChangePassword: false, totp: false, sample: false,
} satisfies SessionUser

beforeEach(() => setSession(null))

describe('session', () => {
  it('does not ask who is signed in when nobody is', async () => {
    const { fetcher, asked } = answering({ 'GET /api/session/options': { signedIn: false } })
    vi.stubGlobal('fetch', fetcher)
    expect(await loadSession(true)).toBeNull()
    expect(asked.map((one) => one.url.pathname)).toEqual(['/api/session/options'])
  })

  it('takes an expired session for nobody, and a broken network for a failure', async () => {
    vi.stubGlobal('fetch', answering({ 'GET /api/session/options': { signedIn: true }, 'GET /api/session': () => problem(401, {}) }).fetcher)
    expect(await loadSession(true)).toBeNull()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    await expect(loadSession(true)).rejects.toMatchObject({ isOffline: true })
  })

  it('goes on with the last person when the network is gone, and asks again when it is back', async () => {
    setSession(officer)
    const kept = localStorage.getItem('anlan.session')!
    setSession(null)
    localStorage.setItem('anlan.session', kept)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect((await loadSession(true))?.account).toBe('a')
    vi.stubGlobal('fetch', answering({ 'GET /api/session/options': { signedIn: false }, 'GET /api/session': () => problem(401, {}) }).fetcher)
    expect(await loadSession(true)).toBeNull()
    expect(localStorage.getItem('anlan.session')).toBeNull()
  })

  it('knows what the person may do', () => {
    expect([can(), can('self'), can('map.read')]).toEqual([false, false, false])
    setSession(officer)
    expect([can(), can('self'), can('map.read'), can('audit.read')]).toEqual([true, true, true, false])
    expect(isEnterpriseUser(officer)).toBe(false)
    expect(isEnterpriseUser({ ...officer, scope: { ...officer.scope, kind: 'enterprises' } })).toBe(true)
  })
})
