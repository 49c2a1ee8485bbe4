import type { Schema } from '@/api/types'

/** The file of an enterprise or place as `/api/enterprises` gives it. */
export const kinds = [
  'ENTERPRISE', 'NINE_SMALL_PLACE', 'HIGH_RISE', 'UNDERGROUND_SPACE', 'PIPELINE', 'CONSTRUCTION_SITE', 'CROWDED_PLACE',
  'SCHOOL', 'HOSPITAL', 'CULTURAL_RELIC', 'RENTAL_HOUSE', 'OTHER_PLACE',
] as const
export type Kind = (typeof kinds)[number]
export const scales = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const
export const states = ['NORMAL', 'TRIAL', 'BUILDING', 'SUSPENDED', 'CLOSED'] as const
export const statuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CLOSED'] as const
export const datums = ['CGCS2000', 'GCJ02', 'BD09'] as const
export const matters = ['GAS', 'LIQUID', 'SOLID', 'LIQUEFIED_GAS'] as const
export type Status = (typeof statuses)[number]

export type EnterpriseRow = Schema<'enterprise.Enterprise'>
export type Figures = Schema<'enterprise.EnterpriseController.Figures'>
export type EnterpriseFile = Schema<'enterprise.EnterpriseFile'>
export type Licence = Schema<'enterprise.EnterpriseFile.Licence'>
export type Certificate = Schema<'enterprise.EnterpriseFile.Certificate'>
export type Person = Schema<'enterprise.EnterpriseFile.Person'>
export type Equipment = Schema<'enterprise.EnterpriseFile.Equipment'>
export type Substance = Schema<'enterprise.EnterpriseFile.Substance'>
export type Process = Schema<'enterprise.EnterpriseFile.Process'>
export type Site = Schema<'enterprise.EnterpriseFile.Site'>
export type FieldChange = Schema<'enterprise.FileDiff.FieldChange'>
export type FileView = Schema<'enterprise.FileView'>
export type ExtensionField = Schema<'enterprise.ExtensionField'>
export type Dictionaries = Schema<'enterprise.EnterpriseController.Dictionaries'>
export type Change = Schema<'enterprise.HistoryStore.Change'>
export type TimelineEvent = Schema<'enterprise.TimelineEvent'>
export type Stretch = Schema<'enterprise.Timeline.Stretch'>
export type Expiring = Schema<'enterprise.HistoryStore.Expiring'>
export type Waiting = Schema<'enterprise.HistoryStore.Waiting'>

export function emptyFile(): EnterpriseFile {
  return {
    basics: {
      kind: 'ENTERPRISE', creditCode: null, ownCode: null, name: '', shortName: null, industryCode: null, sectorCodes: [],
      scale: null, employees: null, establishedOn: null, productionState: 'NORMAL',
    },
    location: { regionCode: '', address: null, longitude: null, latitude: null, sourceDatum: 'CGCS2000', positionAccuracy: null },
    contacts: { legalRepresentative: null, principal: null, principalPhone: null, safetyManager: null, safetyManagerPhone: null },
    assessment: { riskLevel: null, riskReason: null },
    extension: {}, sites: [], licences: [], people: [], equipment: [], substances: [], processes: [],
  }
}

/** A dated thing of a file, nearest date first; what has no date comes last. */
export interface DueThing {
  key: string
  kind: 'LICENCE' | 'CERTIFICATE' | 'INSPECTION'
  name: string
  number: string | null
  due: string | null
}

export function dueThings(file: EnterpriseFile): DueThing[] {
  const things: DueThing[] = [
    ...file.licences.map((one, i) => ({ key: `l${i}`, kind: 'LICENCE' as const, name: one.kind, number: one.number, due: one.expiresOn })),
    ...file.people.flatMap((person, i) =>
      person.certificates.map((one, j) => ({ key: `c${i}.${j}`, kind: 'CERTIFICATE' as const, name: `${one.kind} · ${person.name}`, number: one.number, due: one.expiresOn })),
    ),
    ...file.equipment.map((one, i) => ({
      key: `e${i}`, kind: 'INSPECTION' as const, name: one.count > 1 ? `${one.name} × ${one.count}` : one.name, number: one.number, due: one.inspectionDue,
    })),
  ]
  return things.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** How many dates are past, and how many fall within so many days from `today`. */
export function dueCounts(file: EnterpriseFile, today: string, days: number): { over: number; soon: number } {
  const end = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const dates = dueThings(file).map((one) => one.due).filter((due): due is string => due !== null)
  return { over: dates.filter((due) => due < today).length, soon: dates.filter((due) => due >= today && due <= end).length }
}
