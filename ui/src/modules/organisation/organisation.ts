export const organisationKinds = ['BUREAU', 'DEPARTMENT', 'TOWN', 'PARK', 'GRID_TEAM', 'COMMITTEE', 'THIRD_PARTY', 'ENTERPRISE'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation, as `/api/organisations` tells it. */
export interface Organisation {
  id: string
  name: string
  shortName: string | null
  kind: OrganisationKind
  parentId: string | null
  parentName: string | null
  regionCode: string
  regionName: string | null
  sectorCodes: string[]
  enterpriseId: string | null
  creditCode: string | null
  address: string | null
  contactName: string | null
  contactPhone: string | null
  closed: boolean
  duties: number
  version: number
}

export interface Duty {
  entryId: string
  edition: number
  kind: 'DUTY' | 'POWER'
  title: string
  content: string
  basis: string
  post: string
  sectorCodes: string[]
  validFrom: string
  validUntil: string | null
  writtenBy: string
}

export function formOf(one: Organisation | null, place: { code: string; name: string } | null) {
  return {
    name: one?.name ?? '',
    shortName: one?.shortName ?? '',
    kind: one?.kind ?? ('DEPARTMENT' as OrganisationKind),
    parentId: one?.parentId ?? (null as string | null),
    region: one ? { code: one.regionCode, name: one.regionName ?? one.regionCode } : place,
    sectorCodes: [...(one?.sectorCodes ?? [])],
    enterpriseId: one?.enterpriseId ?? (null as string | null),
    creditCode: one?.creditCode ?? '',
    address: one?.address ?? '',
    contactName: one?.contactName ?? '',
    contactPhone: one?.contactPhone ?? '',
    closed: one?.closed ?? false,
    version: one?.version ?? 0,
  }
}
export type OrganisationForm = ReturnType<typeof formOf>

/** What is sent: blanks are absent, the place is its code. */
export function bodyOf(form: OrganisationForm) {
  const { region, ...rest } = form
  const blank = (text: string) => text.trim() || null
  return {
    ...rest,
    name: form.name.trim(),
    regionCode: region?.code ?? '',
    shortName: blank(form.shortName),
    creditCode: blank(form.creditCode),
    address: blank(form.address),
    contactName: blank(form.contactName),
    contactPhone: blank(form.contactPhone),
  }
}
