/** Where to go after signing in: only a path of this site, never an address somebody slipped into the link. */
export function safeTarget(given: unknown): string {
  const path = Array.isArray(given) ? given[0] : given
  if (typeof path !== 'string' || !path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return '/'
  return path.startsWith('/sign-in') ? '/' : path
}
