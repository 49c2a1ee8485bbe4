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

/** The first thing to assign for an entry: its place when nobody answers for it, else the sector that has nobody. */
export function assignmentFor(entry: GapEntry): Assignment {
  const territorial = entry.gaps.includes('NO_TERRITORIAL')
  const bare = entry.supervisors.find((one) => one.kind === 'SECTOR' && one.organisations.length !== 1)
  const clash = entry.gaps.includes('CLASH')
  return {
    kind: territorial || !bare ? 'TERRITORIAL' : 'SECTOR',
    region: { code: entry.regionCode, name: entry.regionName ?? entry.regionCode },
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
