import type { Schema } from '@/api/types'

export type Plan = Schema<'plan.Plan'>
export type Fact = Schema<'plan.reading.Fact'>
export type Item = Schema<'plan.Item'>
/** The indicator that a confirmed target became, and how it stands. */
export type IndicatorLink = Schema<'indicator.planned.PlannedIndicators.Link'>
export type Decision = Schema<'plan.Decision'>
export type Line = Schema<'plan.reading.Reading.Line'>
export type Clause = Schema<'plan.reading.Reading.Clause'>
export type Task = Schema<'plan.task.Task'>
export type Step = Schema<'plan.task.Step'>
export type Kind = Fact['kind']
export type Measure = NonNullable<Fact['measure']>
export type Per = NonNullable<Fact['per']>
export type TaskState = Task['state']
export type ItemState = Item['state']
export type Act = Decision['action']

export const kinds = ['TARGET', 'RESULT', 'DUTY', 'TASK', 'PROJECT'] as const satisfies readonly Kind[]
export const measures = ['REDUCTION', 'CAP', 'COVERAGE', 'COUNT', 'UNCHANGED', 'ZERO', 'QUALITATIVE'] as const satisfies readonly Measure[]
export const intervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'REGULAR'] as const satisfies readonly Per[]
export const taskStates = ['OVERDUE', 'REPORTED', 'UNASSIGNED', 'UNPLANNED', 'ACTIVE', 'DONE'] as const satisfies readonly TaskState[]

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
