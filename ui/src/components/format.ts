/** Dates and numbers as officials read them: Asia/Shanghai, MM-DD this year, "—" for missing (never 0). */
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type Stamp = string | number | Date | null | undefined
const missing = '—'

interface Moment {
  date: string
  time: string
  seconds: string
}

/** Splits an instant into the local date and time; a bare date stays what it is. */
export function momentOf(stamp: Exclude<Stamp, null | undefined>): Moment {
  if (typeof stamp === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(stamp)) return { date: stamp, time: '', seconds: '' }
  const found: Record<string, string> = {}
  for (const part of parts.formatToParts(new Date(stamp))) found[part.type] = part.value
  return {
    date: `${found['year']}-${found['month']}-${found['day']}`,
    time: `${found['hour']}:${found['minute']}`,
    seconds: found['second'] ?? '00',
  }
}

/** Today's date in Shanghai. */
export function today(now: Date = new Date()): string {
  return momentOf(now).date
}

/** `11-23` in this year, else `2025-11-23`. */
export function day(stamp: Stamp, now: Date = new Date()): string {
  if (stamp === null || stamp === undefined || stamp === '') return missing
  const date = momentOf(stamp).date
  return date.slice(0, 4) === today(now).slice(0, 4) ? date.slice(5) : date
}

/** `11-23 08:12`. */
export function minute(stamp: Stamp, now: Date = new Date()): string {
  if (stamp === null || stamp === undefined || stamp === '') return missing
  return `${day(stamp, now)} ${momentOf(stamp).time}`.trim()
}

/** `08:12`. */
export function clock(stamp: Stamp): string {
  return stamp === null || stamp === undefined || stamp === '' ? missing : momentOf(stamp).time
}

/** `2026-11-23 08:12:45`, for logs. */
export function second(stamp: Stamp): string {
  if (stamp === null || stamp === undefined || stamp === '') return missing
  const moment = momentOf(stamp)
  return moment.time ? `${moment.date} ${moment.time}:${moment.seconds}` : moment.date
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** `12,345`, `0.5`; missing is "—". */
export function figure(value: number | null | undefined, digits?: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits ?? 2 })
}

export function orDash(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? missing : String(value)
}

/** `4.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`
}

/** An IP address as people write it: `::1`, not `0:0:0:0:0:0:0:1`. */
export function shortAddress(address: string | null | undefined): string {
  return orDash(address).replace(/(^|:)0(:0)+(:|$)/, '::').replace(/^::ffff:/i, '')
}
