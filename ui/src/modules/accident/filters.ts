import type { Query } from '@/api/client'

/** The filters of the register, under the names the server knows; they are the address of the view. */
export type Filters = {
  q: string
  stateGroup: string
  state: string[]
  grade: string[]
  category: string[]
  type: string[]
  region: string
  sector: string[]
  countedSector: string[]
  industry: string
  productive: string
  enterpriseId: string
  occurredFrom: string
  occurredTo: string
  fatal: string
  late: string
  due: string
}

export const noFilters: Filters = {
  q: '',
  stateGroup: 'ALL',
  state: [],
  grade: [],
  category: [],
  type: [],
  region: '',
  sector: [],
  countedSector: [],
  industry: '',
  productive: '',
  enterpriseId: '',
  occurredFrom: '',
  occurredTo: '',
  fatal: '',
  late: '',
  due: '',
}

/** Only what is set goes along: an empty place must not undo the place of the top bar. */
export function toQuery(filters: Filters): Query {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(filters)) if (value.length > 0) query[name] = value
  return query
}

export type FigureKey = 'total' | 'open' | 'overdue' | 'late' | 'grave'

/** What pressing a figure asks for. */
export const figureFilters: Record<FigureKey, Partial<Filters>> = {
  total: { stateGroup: 'ALL', state: [], grade: [], due: '', late: '' },
  open: { stateGroup: 'OPEN', state: [], grade: [], due: '', late: '' },
  overdue: { stateGroup: 'OPEN', state: [], grade: [], due: 'OVERDUE', late: '' },
  late: { stateGroup: 'ALL', state: [], grade: [], due: '', late: 'true' },
  grave: { stateGroup: 'ALL', state: [], grade: ['LARGER', 'MAJOR', 'EXTRA_MAJOR'], due: '', late: '' },
}

/** True when every wish is what the list shows now. */
export function matches(filters: Filters, wish: Partial<Filters>): boolean {
  return Object.entries(wish).every(([name, value]) => JSON.stringify(filters[name as keyof Filters]) === JSON.stringify(value))
}
