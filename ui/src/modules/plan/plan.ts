import type { Schema } from '@/api/types'

export const kinds = ['TARGET', 'RESULT', 'DUTY', 'TASK', 'PROJECT'] as const
export type Kind = (typeof kinds)[number]
export const measures = ['REDUCTION', 'CAP', 'COVERAGE', 'COUNT', 'UNCHANGED', 'ZERO', 'QUALITATIVE'] as const
export type Measure = (typeof measures)[number]
export const intervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'REGULAR'] as const
export type Per = (typeof intervals)[number]
export const taskStates = ['OVERDUE', 'REPORTED', 'UNASSIGNED', 'UNPLANNED', 'ACTIVE', 'DONE'] as const
export type TaskState = (typeof taskStates)[number]
export type ItemState = 'OPEN' | 'CONFIRMED' | 'CORRECTED' | 'REJECTED'
export type Act = 'CONFIRM' | 'CORRECT' | 'REJECT' | 'REOPEN' | 'ADD'

export interface Plan {
  id: string
  regionCode: string
  regionName: string | null
  organisationName: string | null
  title: string
  issuer: string
  firstYear: number | null
  lastYear: number | null
  state: 'DRAFT' | 'ACTIVE' | 'CLOSED'
  sourceName: string
  sourceKind: 'TXT' | 'DOCX' | 'PDF' | 'FACTS'
  sourceNote: string
  sample: boolean
  createdByName: string
  createdAt: string
  candidates: number
  open: number
  targets: number
  tasks: number
  overdue: number
  version: number
}

export interface Fact {
  kind: Kind
  name: string
  measure: Measure | null
  comparator: 'LE' | 'GE' | 'EQ' | null
  value: number | null
  valueTo: number | null
  unit: string
  baseYear: number | null
  year: number | null
  yearly: boolean
  words: string
  responsible: string[]
  dueOn: string | null
  times: number | null
  per: Per | null
}

export interface Item {
  id: string
  seq: number
  clause: string | null
  proposed: Fact | null
  fact: Fact
  firstLine: number
  lastLine: number
  firstColumn: number
  lastColumn: number
  quote: string
  confidence: number
  reasons: string[]
  state: ItemState
  decidedByName: string | null
  decidedAt: string | null
  version: number
}

/** The indicator that a confirmed target became, and how it stands. */
export type IndicatorLink = Schema<'indicator.planned.PlannedIndicators.Link'>

export interface Decision {
  at: string
  actorName: string
  action: Act
  before: Fact | null
  after: Fact | null
  reason: string
}

export interface Line {
  seq: number
  line: number
  text: string
}

export interface Clause {
  seq: number
  parent: number | null
  level: number
  mark: string
  title: string
  firstLine: number
  lastLine: number
}

export interface Task {
  id: string
  planId: string
  planTitle: string
  regionCode: string
  kind: Kind
  title: string
  responsible: string
  clause: string | null
  organisations: { id: string; name: string }[]
  dueOn: string | null
  ownDeadline: boolean
  times: number | null
  per: Per | null
  note: string
  firstLine: number
  lastLine: number
  candidateId: string | null
  steps: number
  stepsDone: number
  waiting: number
  progress: number
  evidence: number
  nextDueOn: string | null
  state: TaskState
  version: number
}

export interface Step {
  id: string
  organisationId: string
  organisationName: string | null
  year: number
  title: string
  dueOn: string
  state: 'PLANNED' | 'REPORTED' | 'RETURNED' | 'DONE'
  progress: number
  overdue: boolean
  own: boolean
  reports: { id: string; progress: number; note: string; state: string; reportedByName: string; reportedAt: string; reviewedByName: string | null; reviewedAt: string | null; reviewNote: string }[]
  evidence: { id: string; reportId: string | null; name: string; bytes: number; uploadedAt: string }[]
  version: number
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The fact in one line: 下降 10%（较 2020 年） · 2025 年. */
export function gist(fact: Fact, t: Translate): string {
  if (fact.kind === 'DUTY') return duty(fact, t)
  if (!fact.measure) return fact.dueOn ? t('plan.gist.due', { day: fact.dueOn }) : ''
  const range = fact.valueTo === null ? `${fact.value ?? ''}` : `${fact.value}–${fact.valueTo}`
  const said = t(`plan.gist.${fact.measure}`, { value: `${range} ${fact.unit}`.trim().replace(' %', '%'), words: fact.words })
  const sign = fact.measure === 'COUNT' || fact.measure === 'COVERAGE' ? t(`plan.sign.${fact.comparator ?? 'GE'}`) : ''
  const base = fact.baseYear && (fact.measure === 'REDUCTION' || fact.measure === 'UNCHANGED') ? t('plan.gist.base', { year: fact.baseYear }) : ''
  const year = fact.year ? t('plan.gist.year', { year: fact.year }) : ''
  return [sign + said + base, fact.yearly ? t('plan.gist.yearly') : year].filter(Boolean).join(' · ')
}

export function duty(fact: Pick<Fact, 'per' | 'times' | 'words'>, t: Translate): string {
  if (!fact.per) return ''
  const often = t(`plan.per.${fact.per}`)
  return fact.times ? t('plan.gist.times', { often, n: fact.times }) : often
}

export function emptyFact(kind: Kind): Fact {
  const target = kind === 'TARGET' || kind === 'RESULT'
  return {
    kind, name: '', measure: target ? 'COVERAGE' : null, comparator: target ? 'GE' : null, value: null, valueTo: null, unit: target ? '%' : '',
    baseYear: null, year: null, yearly: false, words: '', responsible: [], dueOn: null, times: null, per: kind === 'DUTY' ? 'YEAR' : null,
  }
}

/** What stays of a fact when its kind or measure changes: nothing that no longer applies. */
export function tidy(fact: Fact): Fact {
  const target = fact.kind === 'TARGET' || fact.kind === 'RESULT'
  const measure = target ? (fact.measure ?? 'COVERAGE') : null
  const figure = measure !== null && measure !== 'UNCHANGED' && measure !== 'QUALITATIVE'
  return {
    ...fact,
    measure,
    comparator: target ? (measure === 'CAP' || measure === 'UNCHANGED' ? 'LE' : measure === 'ZERO' ? 'EQ' : (fact.comparator ?? 'GE')) : null,
    value: measure === 'ZERO' ? 0 : figure ? fact.value : null,
    valueTo: figure ? fact.valueTo : null,
    per: fact.kind === 'DUTY' ? (fact.per ?? 'YEAR') : null,
    times: fact.kind === 'DUTY' ? fact.times : null,
    dueOn: target || fact.kind === 'DUTY' ? null : fact.dueOn,
  }
}
