import type { RiskLevel } from '@/components/risk'

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

export interface EnterpriseRow {
  id: string
  name: string
  shortName: string | null
  creditCode: string | null
  ownCode: string | null
  kind: Kind
  regionCode: string
  regionName: string | null
  sectorCodes: string[]
  industryCode: string | null
  riskLevel: RiskLevel | null
  address: string | null
  longitude: number | null
  latitude: number | null
  scale: string | null
  employees: number | null
  productionState: string
  status: Status
  nextDue: string | null
  version: number
}

export interface Figures {
  total: number
  red: number
  orange: number
  yellow: number
  blue: number
  unassessed: number
  overdue: number
  dueSoon: number
  waiting: number
}

export interface Licence {
  id: string | null
  kind: string
  number: string | null
  issuer: string | null
  issuedOn: string | null
  expiresOn: string | null
}
export interface Certificate {
  id: string | null
  kind: string
  number: string | null
  issuedOn: string | null
  expiresOn: string | null
}
export interface Person {
  id: string | null
  name: string
  post: string
  phone: string | null
  certificates: Certificate[]
}
export interface Equipment {
  id: string | null
  kind: string
  name: string
  number: string | null
  count: number
  installedOn: string | null
  inspectionDue: string | null
  note: string | null
}
export interface Substance {
  id: string | null
  name: string
  casNumber: string | null
  quantityT: number | null
  state: string | null
  place: string | null
}
export interface Process {
  id: string | null
  regulatedCode: string
  units: number
  automation: string | null
  note: string | null
}
export interface Site {
  id: string | null
  name: string
  address: string | null
  longitude: number | null
  latitude: number | null
  areaM2: number | null
  note: string | null
}

export interface EnterpriseFile {
  basics: {
    kind: Kind
    creditCode: string | null
    ownCode: string | null
    name: string
    shortName: string | null
    industryCode: string | null
    sectorCodes: string[]
    scale: string | null
    employees: number | null
    establishedOn: string | null
    productionState: string
  }
  location: {
    regionCode: string
    address: string | null
    longitude: number | null
    latitude: number | null
    sourceDatum: string | null
    positionAccuracy: string | null
  }
  contacts: {
    legalRepresentative: string | null
    principal: string | null
    principalPhone: string | null
    safetyManager: string | null
    safetyManagerPhone: string | null
  }
  assessment: { riskLevel: RiskLevel | null; riskReason: string | null }
  extension: Record<string, string>
  sites: Site[]
  licences: Licence[]
  people: Person[]
  equipment: Equipment[]
  substances: Substance[]
  processes: Process[]
}

export interface FieldChange {
  field: string
  item: string | null
  before: string | null
  after: string | null
}

export interface FileView {
  id: string
  name: string
  file: EnterpriseFile
  regionPath: string[]
  status: Status
  returnReason: string | null
  submittedAt: string | null
  submittedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  updatedAt: string
  version: number
  masked: boolean
  pending: { id: string; submittedBy: string; submittedAt: string; diff: FieldChange[] } | null
}

export interface ExtensionField {
  code: string
  sector: string
  name: string
  nameEn: string
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'YES_NO' | 'CHOICE'
  unit: string | null
  choices: string[]
  required: boolean
  source: string | null
}
export interface Dictionaries {
  fields: ExtensionField[]
  processes: { code: string; name: string; nameEn: string; source: string }[]
}

export interface Change extends FieldChange {
  version: number
  changedBy: string
  changedAt: string
  approvedBy: string | null
}
export interface TimelineEvent {
  at: string
  kind: string
  text: string
  who: string
}
export interface Expiring {
  id: string
  enterpriseId: string
  enterpriseName: string
  regionName: string | null
  kind: string
  name: string
  number: string | null
  dueOn: string
}
export interface Waiting {
  enterpriseId: string
  name: string
  regionName: string | null
  kind: 'REGISTRATION' | 'CHANGE'
  fields: number
  submittedBy: string | null
  submittedAt: string
}

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
