import { api, type Paged, type Query } from '@/api/client'
import type { Schema } from '@/api/types'
import { currentLocale } from '@/i18n'

/** Accidents as the server tells them. */
export type Row = Schema<'accident.Row'>
export type Detail = Schema<'accident.Detail'>
export type Facets = Schema<'accident.Register.Facets'>
export type Book = Schema<'accident.Register.Book'>
export type AccidentType = Schema<'accident.Catalogue.Type'>
export type Figures = Schema<'accident.Figures'>
export type Link = Schema<'accident.Detail.Link'>
export type Statement = Schema<'accident.PartStore.StatedFigures'>
export type Person = Schema<'accident.Person'>
export type Measure = Schema<'accident.Measure'>
export type LossItem = Schema<'accident.PartStore.LossItem'>
export type Item = Schema<'accident.Detail.Item'>
export type Table = Schema<'accident.Tables.Table'>
export type Line = Schema<'accident.Tables.Line'>
export type Sums = Schema<'accident.TableStore.Sums'>
export type Rate = Schema<'accident.TableRules.Rate'>
export type Period = Schema<'accident.TableRules.Period'>
type Named = Schema<'accident.Catalogue.Named'>

export type State = Row['state']
export type Grade = Row['grade']
export type Category = Row['category']
export type Level = Link['from']
export type Stage = Detail['steps'][number]['stage']
export type Means = NonNullable<Link['means']>
export type Settlement = Detail['settlements'][number]['kind']
export type ActionName = Exclude<NonNullable<Row['nextAction']>, 'REPORT'>

export const states = ['REPORTED', 'RECEIVED', 'INVESTIGATING', 'SUBMITTED', 'APPROVED', 'RECTIFIED', 'CLOSED', 'CANCELLED'] as const satisfies readonly State[]
export const grades = ['ORDINARY', 'LARGER', 'MAJOR', 'EXTRA_MAJOR'] as const satisfies readonly Grade[]
export const categories = ['ROAD', 'FIRE', 'INDUSTRY', 'WATER', 'RAIL', 'AVIATION', 'FARM_MACHINERY', 'FISHING'] as const satisfies readonly Category[]
export const levels = ['ENTERPRISE', 'COUNTY', 'CITY', 'PROVINCE', 'STATE'] as const satisfies readonly Level[]
export const settlements = ['CAUSE', 'RESPONSIBLE', 'MEASURES', 'TAUGHT'] as const satisfies readonly Settlement[]
export const stages = ['REPORT', 'RECEIVE', 'INVESTIGATE', 'APPROVE', 'RECTIFY', 'LOOK_BACK'] as const satisfies readonly Stage[]
export const means = ['PLATFORM', 'TELEPHONE', 'FAX', 'WRITTEN'] as const satisfies readonly Means[]

export const path = '/api/accidents'

/** `FORM_TEAM` → `form-team`. */
export const actionPath = (action: ActionName): string => action.toLowerCase().replaceAll('_', '-')

export const accidents = {
  detail: (id: string) => api.get<Detail>(`${path}/${id}`),
  facets: (query: Query) => api.get<Facets>(`${path}/facets`, query),
  search: (query: Query, signal?: AbortSignal) => api.get<Paged<Row>>(path, query, signal ? { signal } : {}),
  report: (body: object, idempotencyKey: string) => api.post<Detail>(path, body, { idempotencyKey }),
  act: (id: string, action: ActionName, body: object, idempotencyKey: string) =>
    api.post<Detail>(`${path}/${id}/${actionPath(action)}`, body, { idempotencyKey }),
  unmask: (id: string) => api.post<Person[]>(`${path}/${id}/unmask`, {}),
  table: (query: Query) => api.get<Table>(`${path}/tables`, query),
}

let book: Promise<Book> | null = null

/** Types, causes and kinds of loss; read once and kept while the page lives. */
export function accidentBook(): Promise<Book> {
  book ??= api.get<Book>(`${path}/reference`).catch((error: unknown) => {
    book = null
    throw error
  })
  return book
}

export const wordOf = (named: Named): string => (currentLocale() === 'en' ? named.nameEn || named.name : named.name)

/** The types in force on a day (`YYYY-MM-DD`). */
export function typesOn(types: AccidentType[], day: string): AccidentType[] {
  return types.filter((type) => type.validFrom <= day && (!type.validUntil || day < type.validUntil))
}

/** Yuan in units of 10,000, two decimals, without trailing zeros. */
export function wan(yuan: number): number {
  return Math.round(yuan / 100) / 100
}

/** Hour limits go to `DueMark` as instants, limits in days as the day that counts whole. */
export function dueFor(row: Pick<Row, 'dueKind' | 'dueAt'>): string | null {
  if (!row.dueAt || row.dueKind === 'FORWARD') return row.dueAt
  return new Date(Date.parse(row.dueAt) + 8 * 3_600_000).toISOString().slice(0, 10)
}

export const isOpen = (state: State): boolean => state !== 'CLOSED' && state !== 'CANCELLED'
