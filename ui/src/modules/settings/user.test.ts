import { describe, expect, it } from 'vitest'
import { bodyOf, formOf, groupsOf, keyOf, stateOf, type User } from './user'

const user = {
  id: 'u', account: 'gumc', name: '顾明川', phone: '138****1000', email: null, post: null, organisationId: null, organisationName: null, regionCode: '990102009000',
  placeCodes: ['990102009000'], sectors: [], enterpriseIds: [], roles: ['inspector'], disabled: false, mustChangePassword: false, lockedUntil: null, totp: false,
  lastSignInAt: null, sample: false, version: 3,
} satisfies User

describe('user form', () => {
  it('never sends a masked phone back', () => {
    expect(bodyOf(formOf(user, ''))).toMatchObject({ phone: null, email: null, version: 3 })
  })
  it('starts a new person in the administrator’s own area', () => {
    expect(formOf(null, '990102000000')).toMatchObject({ regionCode: '990102000000', placeCodes: ['990102000000'], roles: [] })
  })
  it('names the most serious state', () => {
    const now = new Date('2026-11-23T00:00:00Z')
    expect(stateOf(user, now)).toBe('active')
    expect(stateOf({ ...user, mustChangePassword: true }, now)).toBe('initial')
    expect(stateOf({ ...user, mustChangePassword: true, lockedUntil: '2026-11-23T00:10:00Z' }, now)).toBe('locked')
    expect(stateOf({ ...user, disabled: true, lockedUntil: '2026-11-23T00:10:00Z' }, now)).toBe('disabled')
    expect(stateOf({ ...user, lockedUntil: '2026-11-22T23:00:00Z' }, now)).toBe('active')
  })
  it('groups permissions by what they are about', () => {
    expect(groupsOf(['map.read', 'hidden-danger.urge', 'hidden-danger.read']).map((g) => [g.group, g.permissions.length])).toEqual([['hidden-danger', 2], ['map', 1]])
    expect(keyOf('hidden-danger.cancel-major')).toBe('hidden_danger_cancel_major')
  })
})
