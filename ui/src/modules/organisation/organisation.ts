import type { Schema } from '@/api/types'

/** An organisation, as `/api/organisations` tells it. */
export type Organisation = Schema<'organisation.Organisation'>
export type OrganisationKind = Organisation['kind']
export const organisationKinds = ['BUREAU', 'DEPARTMENT', 'TOWN', 'PARK', 'GRID_TEAM', 'COMMITTEE', 'THIRD_PARTY', 'ENTERPRISE'] as const satisfies readonly OrganisationKind[]
export type Duty = Schema<'organisation.Duty'>
export type DutyEdit = Schema<'organisation.DutyEdit'>

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
export function bodyOf(form: OrganisationForm): Schema<'organisation.OrganisationEdit'> {
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
