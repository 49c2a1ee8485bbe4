import type { Query } from '@/api/client'
import type { Schema } from '@/api/types'

/** Words for the codes that a row is counted by. */
export type WordOf = (by: string, key: string, label: string) => string

export const dimensions = ['region', 'sector', 'kind', 'source', 'month', 'enterprise'] as const satisfies readonly Stats['by'][number][]
export type Dimension = (typeof dimensions)[number]

export type StatRow = Schema<'hiddendanger.Statistics.Line'>
export type Stats = Schema<'hiddendanger.Statistics.Answer'>

export type Period = 'month' | 'quarter' | 'year' | 'year12' | 'all'
export const periods: readonly Period[] = ['month', 'quarter', 'year', 'year12', 'all']

/** First day of finding of a period that ends today. */
export function periodStart(period: Period, today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const first = (y: number, m: number) => `${m < 1 ? y - 1 : y}-${String(m < 1 ? m + 12 : m).padStart(2, '0')}-01`
  switch (period) {
    case 'month':
      return first(year, month)
    case 'quarter':
      return first(year, month - ((month - 1) % 3))
    case 'year':
      return first(year, 1)
    case 'year12':
      return first(year, month - 11)
    case 'all':
      return ''
  }
}

/** The biggest rows first, except months, which stay in order. */
export function ordered(rows: readonly StatRow[], by: Dimension, limit: number): StatRow[] {
  if (by === 'month') return [...rows].sort((a, b) => a.keys[0]!.localeCompare(b.keys[0]!)).slice(-limit)
  return [...rows].sort((a, b) => b.total - a.total || a.labels[0]!.localeCompare(b.labels[0]!)).slice(0, limit)
}

/** The rows in the reader's words. */
export function named(stats: Stats, word: WordOf): StatRow[] {
  return stats.rows.map((row) => ({ ...row, labels: row.keys.map((key, index) => word(stats.by[index]!, key, row.labels[index] ?? key)) }))
}

/** Where a bar leads: the ledger with the filters of the page and those of the bar, all states. */
export function drillQuery(row: StatRow, page: Query): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { stateGroup: 'ALL' }
  for (const [name, value] of Object.entries(page)) if (typeof value === 'string' && value !== '') query[name] = value
  return { ...query, ...row.filter }
}
