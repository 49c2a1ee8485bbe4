import type { Schema } from '@/api/types'

export type GapEntry = Schema<'responsibility.GapEntry'>
/** What can be wrong with the supervision of an enterprise or place. */
export type GapKind = GapEntry['gaps'][number]
export const gapKinds = ['NO_TERRITORIAL', 'NO_SECTOR', 'NO_BUSINESS', 'CLASH'] as const satisfies readonly GapKind[]
export type GapSummary = Schema<'responsibility.ResponsibilityMap.Summary'>
export type NewBusiness = Schema<'responsibility.ResponsibilityMap.NewBusiness'>
export type Effect = Schema<'responsibility.ResponsibilityMap.Effect'>
/** How many grid cells of a town have somebody. */
export type Coverage = Schema<'region.GridStore.Coverage'>
export type Rule = Schema<'responsibility.Responsibility'>
export type RuleEdit = Schema<'responsibility.ResponsibilityEdit'>
export type RuleKind = Rule['kind']
export const ruleKinds = ['TERRITORIAL', 'SECTOR', 'SPECIAL'] as const satisfies readonly RuleKind[]

/** What the assign drawer starts from. */
export interface Assignment {
  kind: RuleKind
  region: { code: string; name: string } | null
  sectorCode: string | null
  enterprise: { id: string; name: string } | null
}

/** Town or zone of a code: 990102009001003 → 990102009000; a code above stays. */
export function townOf(code: string): string {
  return code.slice(0, 9).padEnd(12, '0')
}

/** Whether `code` is the place or lies below it. */
export function holds(place: string, code: string): boolean {
  const prefix = [2, 4, 6, 9, 12].find((length) => /^0*$/.test(place.slice(length))) ?? 12
  return code.startsWith(place.length > 12 ? place : place.slice(0, prefix))
}

/**
 * The first thing to assign for an entry: its town when nobody answers for it, else the sector that has nobody, for the
 * officer's whole place.
 */
export function assignmentFor(entry: GapEntry, home: { code: string; name: string } | null): Assignment {
  const territorial = entry.gaps.includes('NO_TERRITORIAL')
  const bare = entry.supervisors.find((one) => one.kind === 'SECTOR' && one.organisations.length !== 1)
  const clash = entry.gaps.includes('CLASH')
  const kind = territorial || !bare ? 'TERRITORIAL' : 'SECTOR'
  const town = { code: townOf(entry.regionCode), name: entry.regionName ?? entry.regionCode }
  return {
    kind,
    region: kind === 'SECTOR' && !clash ? (home ?? town) : town,
    sectorCode: territorial ? null : (bare?.sectorCode ?? null),
    enterprise: clash ? { id: entry.id, name: entry.name } : null,
  }
}

/** Who stands in a capacity, one line each; two names on one line are a clash. */
export function namesOf(entry: GapEntry, kind: RuleKind): { sectorCode: string | null; names: string[] }[] {
  return entry.supervisors
    .filter((one) => one.kind === kind)
    .map((one) => ({ sectorCode: one.sectorCode, names: one.organisations.map((organisation) => organisation.name) }))
}
