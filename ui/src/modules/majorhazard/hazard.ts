import { api, type Paged, type Query } from '@/api/client'
import type { Schema } from '@/api/types'

/** Major hazard sources as the server tells them. */
export type Row = Schema<'majorhazard.Row'>
export type Detail = Schema<'majorhazard.Detail'>
export type Facets = Schema<'majorhazard.Register.Facets'>
export type Tasks = Schema<'majorhazard.Register.Tasks'>
export type Line = Schema<'majorhazard.Line'>
export type Unit = Schema<'majorhazard.Unit'>
export type Person = Schema<'majorhazard.Person'>
export type Assessed = Schema<'majorhazard.Assessed'>
export type Change = Schema<'majorhazard.Change'>
export type Answer = Schema<'majorhazard.Trials.Answer'>
export type Substance = Schema<'majorhazard.Trials.Substance'>
export type Book = Schema<'majorhazard.Trials.Book'>
export type Edit = Schema<'majorhazard.Edit'>
export type GhsHazard = Line['hazards'][number]
export type Action = Detail['allowed'][number]
export type State = Row['state']
export type Act = 'SUBMIT' | 'WITHDRAW' | 'DROP' | 'DISCARD_CHANGE' | 'ASK_REMOVAL' | 'ACCEPT' | 'RETURN' | 'REGISTER' | 'REMOVE' | 'REFUSE_REMOVAL'

export const states = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REGISTERED', 'CHANGING', 'REMOVAL_ASKED', 'REMOVED'] as const satisfies readonly State[]
export const roles = ['PRINCIPAL', 'TECHNICAL', 'OPERATION'] as const satisfies readonly Person['role'][]
export const kinds = ['STORAGE', 'PRODUCTION'] as const satisfies readonly Unit['kind'][]
export const conditions = ['ORDINARY', 'ABOVE_BOILING_POINT', 'SPECIAL_PROCESS'] as const satisfies readonly Line['condition'][]
export const forms = ['GAS', 'LIQUID', 'SOLID'] as const satisfies readonly NonNullable<Line['form']>[]

/** The categories that table 2 knows of each GHS class. */
export const ghsCategories: Record<GhsHazard['hazardClass'], readonly string[]> = {
  ACUTE_TOXICITY_INHALATION: ['1', '2', '3'],
  ACUTE_TOXICITY_OTHER_ROUTE: ['1', '2', '3'],
  EXPLOSIVE: ['UNSTABLE', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6'],
  FLAMMABLE_GAS: ['1', '2'],
  AEROSOL: ['1', '2'],
  OXIDISING_GAS: ['1'],
  FLAMMABLE_LIQUID: ['1', '2', '3'],
  SELF_REACTIVE: ['A', 'B', 'C', 'D', 'E'],
  ORGANIC_PEROXIDE: ['A', 'B', 'C', 'D', 'E', 'F'],
  PYROPHORIC_LIQUID: ['1'],
  PYROPHORIC_SOLID: ['1'],
  OXIDISING_LIQUID: ['1', '2', '3'],
  OXIDISING_SOLID: ['1', '2', '3'],
  FLAMMABLE_SOLID: ['1'],
  WATER_REACTIVE: ['1', '2'],
}

export const path = '/api/major-hazards'
/** `DISCARD_CHANGE` → `discard-change`. */
export const actPath = (act: Act): string => act.toLowerCase().replaceAll('_', '-')

export const hazards = {
  list: (query: Query, signal?: AbortSignal) => api.get<Paged<Row>>(path, query, signal ? { signal } : {}),
  detail: (id: string) => api.get<Detail>(`${path}/${id}`),
  facets: (query: Query) => api.get<Facets>(`${path}/facets`, query),
  tasks: () => api.get<Tasks>(`${path}/tasks`),
  declare: (body: object, idempotencyKey: string) => api.post<Detail>(path, body, { idempotencyKey }),
  edit: (id: string, body: Edit) => api.put<Detail>(`${path}/${id}`, body),
  whatIf: (id: string, unit: Unit) => api.post<Answer>(`${path}/${id}/what-if`, unit),
  trial: (unit: Unit, before: Unit | null) => api.post<Answer>(`${path}/trial`, { unit, before }),
  assign: (id: string, version: number, persons: Person[]) => api.put<Detail>(`${path}/${id}/persons`, { version, persons }),
  act: (id: string, act: Act, body: object) => api.post<Detail>(`${path}/${id}/${actPath(act)}`, body),
  unmask: (id: string, reason: string) => api.post<Detail>(`${path}/${id}/unmask`, { reason }),
  fromFile: (enterpriseId: string) => api.get<Line[]>(`${path}/from-file`, { enterpriseId }),
  substances: (q: string) => api.get<Substance[]>(`${path}/substances`, { q }),
}

export const blankLine = (): Line => ({
  name: '', cas: null, number: null, unlisted: false, hazards: [], form: null, boilingPointC: null, condition: 'ORDINARY',
  mixture: false, sameAsPure: false, designT: 0, presentT: null, vessel: null, fromFile: false,
})

/** What can be counted already: lines with a name. */
export const counted = (unit: Unit): Unit => ({ ...unit, lines: unit.lines.filter((line) => line.name.trim() !== '') })

const order: readonly State[] = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'REGISTERED']
/** The four steps of the way to the registration; a change goes the same way again. */
export function stepOf(state: State): number {
  if (state === 'RETURNED' || state === 'CHANGING') return 0
  return state === 'REMOVAL_ASKED' || state === 'REMOVED' ? 3 : Math.max(0, order.indexOf(state))
}
