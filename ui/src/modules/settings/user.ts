import type { Schema } from '@/api/types'

/** A person who may sign in, as `/api/users` tells it. */
export type User = Schema<'identity.User'>
export type Created = Schema<'identity.Users.Created'>
export type Role = Schema<'identity.Role'>

/** What the form edits; the phone is empty when it stays as it is (it is shown masked). */
export interface UserForm {
  account: string
  name: string
  phone: string
  email: string
  post: string
  organisationId: string | null
  regionCode: string
  placeCodes: string[]
  sectors: string[]
  enterpriseIds: string[]
  roles: string[]
  version: number
}

export function formOf(user: User | null, regionCode: string): UserForm {
  return {
    account: user?.account ?? '',
    name: user?.name ?? '',
    phone: '',
    email: user?.email ?? '',
    post: user?.post ?? '',
    organisationId: user?.organisationId ?? null,
    regionCode: user?.regionCode ?? regionCode,
    placeCodes: [...(user?.placeCodes ?? (regionCode ? [regionCode] : []))],
    sectors: [...(user?.sectors ?? [])],
    enterpriseIds: [...(user?.enterpriseIds ?? [])],
    roles: [...(user?.roles ?? [])],
    version: user?.version ?? 0,
  }
}

/** Empty text is no value to the server. */
export function bodyOf(form: UserForm): Schema<'identity.UserEdit'> {
  const orNull = (text: string) => text.trim() || null
  return { ...form, account: form.account.trim(), name: form.name.trim(), phone: orNull(form.phone), email: orNull(form.email), post: orNull(form.post) }
}

export type UserState = 'disabled' | 'locked' | 'initial' | 'active'

export function stateOf(user: User, now: Date = new Date()): UserState {
  if (user.disabled) return 'disabled'
  if (user.lockedUntil && Date.parse(user.lockedUntil) > now.getTime()) return 'locked'
  return user.mustChangePassword ? 'initial' : 'active'
}

/** `hidden-danger.read` → `hidden_danger_read`: a message key may not hold a dot. */
export function keyOf(code: string): string {
  return code.replace(/[.-]/g, '_')
}

/** Permissions grouped by what they are about, in the order of the rail. */
export function groupsOf(permissions: string[]): { group: string; permissions: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const permission of [...permissions].sort()) {
    const group = permission.split('.')[0]!
    groups.set(group, [...(groups.get(group) ?? []), permission])
  }
  return [...groups].map(([group, list]) => ({ group, permissions: list }))
}
