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

/** Times a month, as people say it: 4.3, 1, 0.3. */
export function perMonth(value: number): string {
  return value === 0 ? '0' : value.toFixed(value >= 10 || Number.isInteger(value) ? 0 : 1)
}
