import { daysBetween, momentOf } from './format'

/** The more urgent, the more ink: ring, half, inverse block. */
export type DueKind = 'ok' | 'soon' | 'over' | 'paused' | 'done' | 'late' | 'none'

export interface Due {
  kind: DueKind
  /** Days left, or days over; hours when `unit` says so. */
  amount: number
  unit: 'day' | 'hour'
  time: string
}

export interface DueInput {
  /** `YYYY-MM-DD` (the whole day counts) or an instant. */
  due: string | null | undefined
  doneOn?: string | null
  done?: boolean
  paused?: boolean
  soonDays?: number
}

/** Where a time limit stands. The due date itself still counts as in time. */
export function dueOf(input: DueInput, now: Date): Due {
  const plain = { amount: 0, unit: 'day' as const, time: '' }
  if (input.done) {
    const late = input.due && input.doneOn && momentOf(input.doneOn).date > momentOf(input.due).date
    return { kind: late ? 'late' : 'done', ...plain }
  }
  if (input.paused) return { kind: 'paused', ...plain }
  if (!input.due) return { kind: 'none', ...plain }
  const limit = momentOf(input.due)
  const days = daysBetween(momentOf(now).date, limit.date)
  if (days < 0) return { kind: 'over', amount: -days, unit: 'day', time: '' }
  if (days === 0 && limit.time && Date.parse(input.due) < now.getTime()) {
    return { kind: 'over', amount: Math.floor((now.getTime() - Date.parse(input.due)) / 3_600_000), unit: 'hour', time: '' }
  }
  return { kind: days <= (input.soonDays ?? 3) ? 'soon' : 'ok', amount: days, unit: 'day', time: days === 0 ? limit.time : '' }
}
