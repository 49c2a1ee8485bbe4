import type { Schema } from '@/api/types'

/** A place in one period of its history, as `/api/regions` tells it. */
export type Region = Schema<'region.Region'>
export type Named = Schema<'region.RegionController.Named'>
export type RegionEdit = Schema<'region.Regions.Edit'>
export type RegionDetail = Schema<'region.RegionController.Detail'>
export type Coverage = Schema<'region.GridStore.Coverage'>
export type GridCell = Schema<'region.GridCell'>

export const changeKinds = ['RENAME', 'MOVE', 'MERGE', 'SPLIT'] as const
export type ChangeKind = DecidedChange['change']['kind']
/** A place that comes out of a change; the form always has its list of places below. */
export type Target = Schema<'region.Change.Target'> & { children: string[] }
export type Change = Schema<'region.Change'> & { targets: Target[] }
export type PreviewStep = Schema<'region.Changes.PreviewStep'>
export type Preview = Schema<'region.Changes.Preview'>
export type DecidedChange = Schema<'region.DecidedChange'>

/** The level of a code by its digits, with the same rules as the server. */
export function levelOf(code: string): string {
  if (code.length === 15) return 'GRID'
  if (/^0+$/.test(code)) return 'COUNTRY'
  const open = /0*$/.exec(code)![0].length
  if (open >= 10) return 'PROVINCE'
  if (open >= 8) return 'CITY'
  if (open >= 6) return 'COUNTY'
  if (open >= 3) {
    const town = Number(code.slice(6, 9))
    return town >= 400 && town <= 599 ? 'ZONE' : 'TOWN'
  }
  return 'VILLAGE'
}

/** Full code of what somebody typed: 990102 means 990102000000; null when it is none. */
export function fullCode(text: string): string | null {
  const digits = text.trim()
  if (/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(digits)) return digits.padEnd(12, '0')
  return /^\d{12}(\d{3})?$/.test(digits) ? digits : null
}

/** What the kind of change starts with: how many places go in and come out. */
export function blankTargets(kind: ChangeKind, sources: Named[]): Target[] {
  const first = sources[0]
  const one = { code: kind === 'MOVE' ? '' : (first?.code ?? ''), name: kind === 'RENAME' ? '' : (first?.name ?? ''), children: [] }
  return kind === 'SPLIT' ? [one, { code: '', name: '', children: [] }] : [one]
}

/** A change that can be tried: everything filled in. */
export function complete(change: Change): boolean {
  const sources = change.sources.length
  const counts = change.kind === 'MERGE' ? sources >= 2 : sources === 1
  return counts && Boolean(change.effectiveDate) && change.targets.every((target) => fullCode(target.code) !== null && target.name.trim() !== '')
}
