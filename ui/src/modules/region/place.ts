/** A place in one period of its history, as `/api/regions` tells it. */
export interface Region {
  code: string
  name: string
  level: string
  parentCode: string | null
  validFrom: string
  validUntil: string | null
  document: string | null
  hasChildren: boolean
  version: number
}

export interface Named {
  code: string
  name: string
}

export interface RegionDetail {
  region: Region
  path: Named[]
  history: Region[]
  towns: Named[]
  areaKm2: number | null
}

export interface Coverage {
  code: string
  name: string
  cells: number
  manned: number
}

export interface GridCell {
  code: string
  name: string
  village: string
  town: string
  person: string | null
  phone: string | null
  since: string | null
}

export const changeKinds = ['RENAME', 'MOVE', 'MERGE', 'SPLIT'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Target {
  code: string
  name: string
  children: string[]
}

export interface Change {
  kind: ChangeKind
  effectiveDate: string
  document: string
  sources: string[]
  targets: Target[]
  codes: { oldCode: string; newCode: string }[]
}

export interface PreviewStep {
  oldCode: string | null
  oldName: string | null
  newCode: string
  newName: string
  heir: boolean
}

export interface Preview {
  steps: PreviewStep[]
  places: number
}

export interface DecidedChange {
  id: string
  change: Change
  state: 'PLANNED' | 'APPLIED' | 'WITHDRAWN'
  decidedBy: string
  decidedAt: string
  appliedAt: string | null
  rowsMoved: number
}

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
