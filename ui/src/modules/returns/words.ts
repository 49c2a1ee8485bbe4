/** How a period is called: the message and its values for 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-11-30. */
export function periodWords(key: string): { key: string; named: Record<string, string | number> } {
  const [year = '', part = ''] = key.split('-', 2)
  const number = Number(part.replace(/\D/g, ''))
  if (key.length === 10) return { key: 'once', named: { date: key } }
  if (part.startsWith('W')) return { key: 'week', named: { year, n: number } }
  if (part.startsWith('Q')) return { key: 'quarter', named: { year, n: number } }
  if (part.startsWith('H')) return { key: number === 1 ? 'firstHalf' : 'secondHalf', named: { year } }
  return part ? { key: 'month', named: { year, n: number } } : { key: 'year', named: { year } }
}

/** Whether a place holds another, by region code: the zeros of the levels that a code leaves open fall away. */
export function holdsPlace(outer: string, inner: string): boolean {
  const cut = [2, 4, 6, 9].find((digits) => outer.length === 12 && /^0*$/.test(outer.slice(digits)))
  return /^0*$/.test(outer) || inner.startsWith(cut ? outer.slice(0, cut) : outer)
}

/** Times a month, as people say it: 4.3, 1, 0.3. */
export function perMonth(value: number): string {
  return value === 0 ? '0' : value.toFixed(value >= 10 || Number.isInteger(value) ? 0 : 1)
}
