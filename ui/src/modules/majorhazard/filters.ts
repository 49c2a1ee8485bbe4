import type { Query } from '@/api/client'

/** The filters of the register, under the names the server knows; they are the address of the view. */
export type Filters = {
  q: string
  stateGroup: string
  state: string[]
  level: string[]
  kind: string
  region: string
  sector: string[]
  substance: string
  due: string
  enterpriseId: string
  differs: string
}

export const noFilters: Filters = { q: '', stateGroup: 'LIVE', state: [], level: [], kind: '', region: '', sector: [], substance: '', due: '', enterpriseId: '', differs: '' }

/** Only what is set goes along: an empty place must not undo the place of the top bar. */
export function toQuery(filters: Filters): Query {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(filters)) if (value.length > 0) query[name] = value
  return query
}

const plain: Partial<Filters> = { stateGroup: 'LIVE', state: [], level: [], due: '', differs: '' }
export type FigureKey = 'total' | 'one' | 'two' | 'three' | 'four' | 'none' | 'waiting' | 'overdue' | 'differs'
/** What pressing a figure asks for. */
export const figureFilters: Record<FigureKey, Partial<Filters>> = {
  total: plain,
  one: { ...plain, level: ['1'] },
  two: { ...plain, level: ['2'] },
  three: { ...plain, level: ['3'] },
  four: { ...plain, level: ['4'] },
  none: { ...plain, level: ['0'] },
  waiting: { ...plain, stateGroup: 'WAITING' },
  overdue: { ...plain, due: 'OVERDUE' },
  differs: { ...plain, differs: 'true' },
}

/** True when every wish is what the list shows now. */
export function matches(filters: Filters, wish: Partial<Filters>): boolean {
  return Object.entries(wish).every(([name, value]) => JSON.stringify(filters[name as keyof Filters]) === JSON.stringify(value))
}
