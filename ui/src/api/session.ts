import { computed, reactive, readonly, ref } from 'vue'
import { api, isApiError } from './client'
import type { Schema } from './types'

export type Place = Schema<'identity.CurrentUser.Place'>
export type SessionOptions = Schema<'identity.SessionController.Options'>
export type SessionUser = Schema<'identity.CurrentUser'>

interface SessionState {
  user: SessionUser | null
  known: boolean
}

/** What the administrator called the system; empty means the product's own name. */
export const systemName = ref('')

/** What the server tells everybody: whether one is signed in, and how the system is called here. */
export async function loadOptions(): Promise<SessionOptions> {
  const options = await api.get<SessionOptions>('/api/session/options')
  systemName.value = options.systemName
  return options
}

const state = reactive<SessionState>({ user: null, known: false })

/** True when the signed-in person holds the permission; no permission asked means everybody. */
export function can(permission?: string): boolean {
  if (!permission || permission === 'self') return state.user !== null
  return state.user?.permissions.includes(permission) ?? false
}

const lastKnown = 'anlan.session'

/** Who was signed in when the network went: what the field pages need to go on working without it. */
function remembered(): SessionUser | null {
  try {
    return JSON.parse(localStorage.getItem(lastKnown) ?? 'null') as SessionUser | null
  } catch {
    return null
  }
}

export function setSession(user: SessionUser | null): void {
  state.user = user
  state.known = true
  if (user) localStorage.setItem(lastKnown, JSON.stringify(user))
  else localStorage.removeItem(lastKnown)
}

/**
 * Asks the server once who is signed in; "nobody" is null. Without a network it is whoever was signed in last, so that
 * field work goes on (the server still decides about everything that is sent); with nobody known the failure is thrown.
 */
export async function loadSession(force = false): Promise<SessionUser | null> {
  if (state.known && !force) return state.user
  try {
    // a stranger is asked politely first, so that opening the sign-in page is not a refusal
    if ((force || !state.user) && !(await loadOptions()).signedIn) {
      setSession(null)
      return null
    }
    setSession(await api.get<SessionUser>('/api/session', undefined, { quiet401: true }))
  } catch (error) {
    if (isApiError(error) && error.status === 401) setSession(null)
    else if (isApiError(error) && error.isOffline && (state.user ?? remembered())) state.user ??= remembered()
    else throw error
  }
  return state.user
}

export async function signOut(): Promise<void> {
  await api.delete('/api/session', undefined, { quiet401: true })
  setSession(null)
}

/** The signed-in person, for pages: `const { user, can, isEnterprise } = useSession()`. */
export function useSession() {
  return {
    session: readonly(state),
    user: computed(() => state.user),
    isEnterprise: computed(() => isEnterpriseUser(state.user)),
    can,
  }
}

/** An enterprise's own people (and others bound to single enterprises) see their own words on the rail. */
export function isEnterpriseUser(user: SessionUser | null): boolean {
  return user !== null && user.scope.kind.toLowerCase().startsWith('enterprise')
}
