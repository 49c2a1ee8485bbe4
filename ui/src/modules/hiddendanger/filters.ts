import type { Query } from '@/api/client'
import { ageBuckets } from '@/api/hidden-danger'

/** The filters of the ledger, under the names the server knows; they are the address of the view. */
export type Filters = {
  q: string
  stateGroup: string
  state: string[]
  grade: string
  source: string[]
  region: string
  sector: string[]
  kind: string[]
  due: string
  enterpriseId: string
  foundFrom: string
  foundTo: string
  selfReported: string
  extensionPending: string
  mine: string
}

export const noFilters: Filters = {
  q: '',
  stateGroup: 'OPEN_OR_RECENT',
  state: [],
  grade: '',
  source: [],
  region: '',
  sector: [],
  kind: [],
  due: '',
  enterpriseId: '',
  foundFrom: '',
  foundTo: '',
  selfReported: '',
  extensionPending: '',
  mine: '',
}

export const majorFilters: Filters = { ...noFilters, grade: 'MAJOR', stateGroup: 'OPEN' }

/** Only what is set goes along: an empty place must not undo the place of the top bar. */
export function toQuery(filters: Filters): Query {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(filters)) if (value.length > 0) query[name] = value
  return query
}

/** Same filters as `toQuery`, back from an address (`/hidden-dangers/<id>?due=OVERDUE` walks through the same list). */
export function filtersOf(query: Readonly<Record<string, unknown>>): Query {
  const names = [...Object.keys(noFilters), 'sort']
  return Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name))) as Query
}

export type FigureKey = 'total' | 'open' | 'major' | 'overdue'

/** What pressing a figure asks for. */
export const figureFilters: Record<FigureKey, Partial<Filters>> = {
  total: { stateGroup: 'ALL', due: '', state: [], grade: '' },
  open: { stateGroup: 'OPEN', due: '', state: [], grade: '' },
  major: { stateGroup: 'OPEN', due: '', state: [], grade: 'MAJOR' },
  overdue: { stateGroup: 'OPEN', due: 'OVERDUE', state: [], grade: '' },
}

/** True when every wish is what the list shows now. */
export function matches(filters: Filters, wish: Partial<Filters>): boolean {
  return Object.entries(wish).every(([name, value]) => JSON.stringify(filters[name as keyof Filters]) === JSON.stringify(value))
}

/** The days of finding behind an age bar, counted back from `today` (`YYYY-MM-DD`). */
export function foundBetween(bucket: string, today: string): Pick<Filters, 'foundFrom' | 'foundTo'> {
  const back = (days: number) => {
    const date = new Date(`${today}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() - days)
    return date.toISOString().slice(0, 10)
  }
  if (bucket.startsWith('>')) return { foundFrom: '', foundTo: back(Number(bucket.slice(1)) + 1) }
  const [from, to] = bucket.split('-').map(Number)
  return { foundFrom: back(to ?? 0), foundTo: back(from ?? 0) }
}

/** The bar whose days the filters ask for, if any. */
export function bucketOf(filters: Filters, today: string): string | null {
  return ageBuckets.find((bucket) => matches(filters, { stateGroup: 'OPEN', ...foundBetween(bucket, today) })) ?? null
}

export interface SavedView {
  name: string
  filters: Filters
}

/** Only filters that exist now survive: an old saved view must not break the page. */
export function readView(raw: unknown): SavedView | null {
  const view = raw as Partial<SavedView> | null
  if (!view || typeof view.name !== 'string' || typeof view.filters !== 'object') return null
  const filters: Filters = { ...noFilters }
  for (const [name, value] of Object.entries(view.filters)) {
    if (name in noFilters && Array.isArray(value) === Array.isArray(noFilters[name as keyof Filters])) Object.assign(filters, { [name]: value })
  }
  return { name: view.name, filters }
}
