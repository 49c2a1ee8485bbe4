import type { Line, Rate } from './accident'

/** Groupings of a table's rows; the second is optional and lies within the first. */
export const dimensions = ['category', 'region', 'sector', 'industry', 'type', 'grade', 'month', 'year'] as const
export type Dimension = (typeof dimensions)[number]

export const presets = ['year', 'month', 'lastMonth', 'lastYear', 'five'] as const
export type Preset = (typeof presets)[number]

const date = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The days of a preset, seen from `today` (`YYYY-MM-DD`). */
export function periodOf(preset: Preset, today: string): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (preset === 'month') return { from: date(year, month - 1, 1), to: today }
  if (preset === 'lastMonth') return { from: date(year, month - 2, 1), to: date(year, month - 1, 0) }
  if (preset === 'lastYear') return { from: date(year - 1, 0, 1), to: date(year - 1, 11, 31) }
  if (preset === 'five') return { from: date(year - 4, 0, 1), to: today }
  return { from: date(year, 0, 1), to: today }
}

/** `+12.5`, `-8.0`; "—" where no percentage exists. */
export function rateText(rate: Rate): string {
  if (rate.percent === null) return '—'
  return `${rate.percent > 0 ? '+' : ''}${rate.percent.toFixed(1)}`
}

/** `2026年11月23日`, as official tables in Chinese write days; in another language the day as it is. */
export function officialDay(day: string, locale: string): string {
  if (!locale.startsWith('zh')) return day
  const [year, month, date_] = day.split('-').map(Number)
  return `${year}年${month}月${date_}日`
}

/** The address of the records behind a number. */
export function behind(line: Line, past: boolean, fatal: boolean, more: Record<string, string | string[]>): Record<string, string | string[]> {
  const period = past ? line.before : line.period
  return { ...more, ...line.filter, occurredFrom: period.from, occurredTo: period.to, ...(fatal ? { fatal: 'true' } : {}) }
}
