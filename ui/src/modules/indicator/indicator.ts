import type { Schema } from '@/api/types'

export type Row = Schema<'indicator.Tracked.Row'>
export type PageOf = Schema<'indicator.Tracked.Page'>
export type Definition = PageOf['indicator']
export type Line = PageOf['lines'][number]
export type Assessment = PageOf['assessment']
export type Status = Assessment['status']
export type Behind = Schema<'indicator.RegisterStore.Behind'>
export type Comparison = Schema<'indicator.Tracked.Comparison'>
export type Denominator = Schema<'indicator.Denominator'>
export type ScopeVersion = PageOf['scopes'][number]
export type Preview = Schema<'indicator.planned.PlannedIndicators.Preview'>
export type Draft = Preview['drafts'][number]
export type Edit = Draft['edit']
export type Returnable = Schema<'indicator.ReturnStore.Number'>
export type Judgement = PageOf['judgements'][number]
export type PlanCount = Schema<'indicator.Tracking.Plan'>

export const path = '/api/indicators'
export const statuses = ['BEHIND', 'NO_DATA', 'ON_PATH', 'AHEAD', 'REACHED', 'NO_PATH'] as const satisfies readonly Status[]
export const targetKinds = ['REDUCTION', 'CAP', 'FLOOR', 'UNCHANGED', 'ZERO', 'QUALITATIVE'] as const satisfies readonly Definition['kind'][]
export const measures = ['DEATHS', 'ACCIDENTS', 'LARGER_ACCIDENTS', 'LARGER_DEATHS', 'MAJOR_ACCIDENTS', 'MAJOR_DANGERS_FINISHED', 'RETURNED', 'STATED'] as const satisfies readonly Definition['formula']['measure'][]
/** Kinds of accidents that the register keeps apart. */
export const categories = ['ROAD', 'FIRE', 'INDUSTRY', 'WATER', 'RAIL', 'AVIATION', 'FARM_MACHINERY', 'FISHING'] as const
/** Measures that the accident register counts. */
export const counted: readonly Definition['formula']['measure'][] = ['DEATHS', 'ACCIDENTS', 'LARGER_ACCIDENTS', 'LARGER_DEATHS', 'MAJOR_ACCIDENTS']
export const denominators = ['GDP', 'EMPLOYEES', 'VEHICLES', 'EQUIPMENT', 'COAL', 'POPULATION'] as const satisfies readonly Denominator['kind'][]

export const levels = ['NOT', 'PARTLY', 'BASICALLY', 'CLEARLY'] as const satisfies readonly Judgement['level'][]
export const aggregations = ['SUM', 'LAST', 'MEAN'] as const satisfies readonly NonNullable<Definition['formula']['returned']>['aggregation'][]
/** What a person has to look at first stands first. */
export const outcomes = ['NEW', 'QUALITATIVE', 'SAME', 'FORM', 'DIFFERS', 'LINKED', 'RESULT'] as const satisfies readonly Draft['outcome'][]
/** Those that are made without another word. */
export const ready = (draft: Draft) => draft.outcome === 'NEW' || draft.outcome === 'QUALITATIVE' || draft.outcome === 'SAME'

/** The goals of a definition in one line: 2018：−7 %；2020：−11 %. */
export function goals(kind: Definition['kind'], milestones: readonly { year: number; value: number }[]): string {
  return milestones.map((one) => `${one.year}：${kind === 'REDUCTION' ? `−${plain(one.value)} %` : plain(one.value)}`).join('；')
}

/** Numbers as the verdict sentence has them: four significant digits, no trailing zeros. */
export function plain(value: number | null | undefined): string {
  if (value === null || value === undefined) return '—'
  return value.toLocaleString('en-US', { maximumSignificantDigits: Math.max(4, Math.trunc(Math.abs(value)).toString().length) })
}

/** −8.3 %, +4.0 %. */
export function signed(share: number): string {
  const text = Math.abs(share * 100).toFixed(1)
  return `${share < 0 ? '−' : share > 0 ? '+' : ''}${text} %`
}

/** Where an indicator with its target is worst first; what is not tracked last. */
export function worstFirst(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => statuses.indexOf(row.assessment.status)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

/** The values of one scope version, as one unbroken piece of line. */
export interface Segment {
  scope: string
  points: { year: number; value: number; line: Line }[]
}

/** A series in pieces: a new one wherever the values are counted differently or a year is missing. */
export function segments(lines: readonly Line[]): Segment[] {
  const found: Segment[] = []
  let last: Line | null = null
  for (const line of lines) {
    if (line.value === null || line.scopeCode === null) {
      last = null
      continue
    }
    const joined = last !== null && last.scopeCode === line.scopeCode && last.year === line.year - 1
    if (!joined) found.push({ scope: line.scopeCode, points: [] })
    found.at(-1)!.points.push({ year: line.year, value: line.value, line })
    last = line
  }
  return found
}

/** The years between which the way of counting changes. */
export function breaks(lines: readonly Line[]): { before: number; after: number }[] {
  const known = lines.filter((line) => line.value !== null)
  return known.slice(1).flatMap((line, index) => (line.scopeCode !== known[index]!.scopeCode ? [{ before: known[index]!.year, after: line.year }] : []))
}
