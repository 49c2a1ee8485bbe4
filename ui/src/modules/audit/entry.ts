import type { Schema } from '@/api/types'

/** One entry of the audit log, as `/api/audit` tells it. */
export type AuditEntry = Schema<'audit.AuditEntry'>
export type Verdict = Schema<'audit.AuditChain.Verdict'>

export interface DetailLine {
  name: string
  before: string | null
  after: string
}

function text(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(text).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isPair = (value: unknown): value is { before: unknown; after: unknown } =>
  typeof value === 'object' && value !== null && 'before' in value && 'after' in value

/** The detail as lines to read; a `{before, after}` pair, at the top or per field, becomes one line of change. */
export function linesOf(detail: Record<string, unknown>): DetailLine[] {
  if (isPair(detail)) {
    const { before, after, ...rest } = detail as { before: unknown; after: unknown }
    const fields = typeof before === 'object' && before && typeof after === 'object' && after && !Array.isArray(after)
    const names = fields ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : []
    const read = (source: unknown, name: string) => text((source as Record<string, unknown>)[name])
    const changes = fields
      ? names.map((name) => ({ name, before: read(before, name), after: read(after, name) })).filter((line) => line.before !== line.after)
      : [{ name: '', before: text(before), after: text(after) }]
    return [...changes, ...linesOf(rest)]
  }
  return Object.entries(detail).map(([name, value]) =>
    isPair(value) ? { name, before: text(value.before), after: text(value.after) } : { name, before: null, after: text(value) },
  )
}

/** A message key for an action or a subject: no dots or hyphens. */
export function keyOf(code: string): string {
  return code.replace(/[.-]/g, '_')
}
