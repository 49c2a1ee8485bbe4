/** What can be wrong with the supervision of an enterprise or place. */
export const gapKinds = ['NO_TERRITORIAL', 'NO_SECTOR', 'NO_BUSINESS', 'CLASH'] as const
export type GapKind = (typeof gapKinds)[number]

export const ruleKinds = ['TERRITORIAL', 'SECTOR', 'SPECIAL'] as const
export type RuleKind = (typeof ruleKinds)[number]

export interface Supervisor {
  kind: RuleKind
  sectorCode: string | null
  organisations: { id: string; name: string }[]
}

export interface GapEntry {
  id: string
  name: string
  kind: string
  regionCode: string
  regionName: string | null
  industryCode: string | null
  sectorCodes: string[]
  gaps: GapKind[]
  supervisors: Supervisor[]
}

export interface Counts {
  all: number
  any: number
  byGap: Record<GapKind, number>
}

export interface GapSummary {
  regionCode: string
  regionName: string
  total: Counts
  places: { code: string; name: string; counts: Counts }[]
  unwatched: { code: string; name: string }[]
}

export interface NewBusiness {
  industryCode: string
  industryName: string | null
  enterprises: number
  examples: string[]
}

export interface Rule {
  id: string
  kind: RuleKind
  regionCode: string
  regionName: string | null
  sectorCode: string | null
  enterpriseId: string | null
  enterpriseName: string | null
  organisationId: string
  organisationName: string
  basis: string
  note: string
  validFrom: string
  validUntil: string | null
  version: number
}

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
