import { api, type Paged, type Query } from '@/api/client'

/** Returns as the server tells them. */
export const timelinesses = ['ON_TIME', 'LATE', 'MISSING', 'NOT_DUE', 'EXEMPT'] as const
export type Timeliness = (typeof timelinesses)[number]
export type FilingState = 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'EXEMPT'
export type FilingAction = 'SUBMIT' | 'APPROVE' | 'SEND_BACK' | 'REOPEN' | 'EXEMPT' | 'EXPECT' | 'URGE'
export const frequencies = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'ONCE'] as const
export type Frequency = (typeof frequencies)[number]
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof weekdays)[number]
export const holidayRules = ['NEXT', 'PREVIOUS', 'KEEP'] as const
export type HolidayRule = (typeof holidayRules)[number]
export const fieldTypes = ['INTEGER', 'DECIMAL', 'TEXT', 'CHOICE', 'YES_NO', 'DATE'] as const
export type FieldType = (typeof fieldTypes)[number]
export const levels = ['TOWN', 'COUNTY', 'CITY'] as const
export type Level = (typeof levels)[number]
export type Origin = 'FILE' | 'DANGERS' | 'LAST'

export interface FormField {
  key: string
  label: string
  type: FieldType
  unit: string | null
  required: boolean
  min: number | null
  max: number | null
  scale: number
  options: string[]
  help: string | null
  known: string | null
  askAnyway: string | null
  summed: boolean
}
export interface Check {
  left: string[]
  comparison: 'EQUAL' | 'AT_MOST' | 'AT_LEAST'
  right: string[]
}
export interface Audience {
  kind: 'ENTERPRISES' | 'PLACES'
  regions: string[]
  sectors: string[]
  scales: string[]
  riskLevels: string[]
  productionStates: string[]
  industries: string[]
  minEmployees: number | null
  placeLevel: Level | null
}
export interface Schedule {
  frequency: Frequency
  weekday: Weekday | null
  dueDay: number | null
  onceDue: string | null
  holiday: HolidayRule
  graceDays: number
  lockDays: number | null
}
export interface Definition {
  title: string
  basis: string | null
  fields: FormField[]
  checks: Check[]
  audience: Audience
  schedule: Schedule
  approval: Level[]
  zeroAllowed: boolean
}
export interface FormVersion {
  number: number
  effectiveFrom: string
  definition: Definition
  publishedAt: string
  publishedBy: string
}
export interface ReturnForm {
  id: string
  regionCode: string
  issuer: string
  title: string
  state: 'DRAFT' | 'ACTIVE' | 'STOPPED'
  draft: Definition | null
  versions: FormVersion[]
  version: number
  createdAt: string
  createdBy: string
  stopReason: string | null
}
export interface Period {
  key: string
  startsOn: string
  endsOn: string
  nominalOn: string
  dayOff: string | null
  dueOn: string
  onTimeUntil: string
  locksOn: string | null
}
export interface Counts {
  expected: number
  onTime: number
  late: number
  missing: number
  notDue: number
  exempt: number
  zero: number
  waiting: number
  coverage: number | null
}
export interface PeriodRow {
  id: string
  formId: string
  title: string
  number: number
  period: Period
  counts: Counts
}
export interface PlaceRow {
  code: string
  name: string
  counts: Counts
}
export interface Board {
  periods: PeriodRow[]
  today: string
  asOf: string
}
export interface PeriodView {
  period: PeriodRow
  form: Definition
  current: boolean
  places: PlaceRow[]
  trend: PeriodRow[]
  today: string
  asOf: string
}
export interface Sums {
  fields: FormField[]
  places: (PlaceRow & { sums: Record<string, number> })[]
  total: Record<string, number>
  counts: Counts
}
export interface Row {
  id: string
  reporterName: string
  enterpriseId: string | null
  regionCode: string
  regionName: string
  state: FilingState
  timeliness: Timeliness
  zero: boolean
  step: number
  submittedAt: string | null
  submittedBy: string | null
  urgeCount: number
  lastUrgedAt: string | null
  note: string | null
  /** The number behind a sum, when one was asked for. */
  value: number | null
  version: number
}
export type Answer = string | number | boolean
export interface Filing {
  id: string
  formId: string
  number: number
  title: string
  periodId: string
  period: Period
  regionCode: string
  enterpriseId: string | null
  reporterName: string
  state: FilingState
  approval: Level[]
  step: number
  zero: boolean
  draft: Record<string, string> | null
  answers: Record<string, Answer> | null
  origins: Record<string, 'PLATFORM' | 'CHANGED' | 'TYPED'> | null
  submittedAt: string | null
  resubmittedAt: string | null
  submittedBy: string | null
  onTime: boolean | null
  acceptedAt: string | null
  note: string | null
  reopenedUntil: string | null
  urgeCount: number
  lastUrgedAt: string | null
  version: number
}
export interface Act {
  at: string
  action: FilingAction
  actorName: string
  note: string | null
  detail: Record<string, unknown>
}
export interface FilingPage {
  filing: Filing
  regionName: string
  form: Definition
  timeliness: Timeliness
  locked: boolean
  allowed: FilingAction[]
  known: Record<string, { text: string; origin: Origin }>
  last: Record<string, Answer>
  acts: Act[]
  today: string
}
export interface Item {
  id: string
  title: string
  basis: string | null
  reporterName: string
  period: Period
  state: FilingState
  timeliness: Timeliness
  locked: boolean
  zero: boolean
  drafted: boolean
  fields: number
  asked: number
  note: string | null
}
export interface Burden {
  forms: number
  fields: number
  asked: number
  heaviest: { enterpriseId: string; name: string; forms: number; fields: number; asked: number }[]
}
export interface Own {
  waiting: Item[]
  done: Item[]
  burden: Burden | null
  today: string
}
export interface Load {
  medianForms: number
  maxForms: number
  medianAsked: number
  maxAsked: number
}
export interface Preview {
  reporters: number
  fields: number
  known: number
  asked: number
  knownAgain: { key: string; label: string; known: string; linked: boolean }[]
  formsPerMonth: number
  askedPerMonth: number
  before: Load
  after: Load
  coming: { period: Period; calendarKnown: boolean }[]
  faults: { field: string; code: string }[]
}
export interface Known {
  field: string
  origin: Origin
  ofPlaces: boolean
  words: string[]
}
export interface Doubt {
  key: string
  code: string
  args: string[]
}

const forms = '/api/returns/forms'
const periods = '/api/returns/periods'
const filings = '/api/returns/filings'

export const returns = {
  forms: () => api.get<ReturnForm[]>(forms),
  form: (id: string) => api.get<ReturnForm>(`${forms}/${id}`),
  known: () => api.get<Known[]>(`${forms}/known-fields`),
  burden: () => api.get<Burden>(`${forms}/burden`),
  create: (regionCode: string, draft: Definition) => api.post<ReturnForm>(forms, { regionCode, draft }),
  saveDraft: (id: string, version: number, draft: Definition) => api.put<ReturnForm>(`${forms}/${id}/draft`, { version, draft }),
  preview: (regionCode: string, draft: Definition, formId: string | null) => api.post<Preview>(`${forms}/preview`, { regionCode, draft, formId }),
  publish: (id: string, version: number, effectiveFrom: string) => api.post<ReturnForm>(`${forms}/${id}/publish`, { version, effectiveFrom }),
  stop: (id: string, version: number, reason: string) => api.post<ReturnForm>(`${forms}/${id}/stop`, { version, reason }),
  board: (query: Query) => api.get<Board>(periods, query),
  period: (id: string, query: Query) => api.get<PeriodView>(`${periods}/${id}`, query),
  sums: (id: string, query: Query) => api.get<Sums>(`${periods}/${id}/sums`, query),
  rows: (id: string, query: Query) => api.get<Paged<Row>>(`${periods}/${id}/filings`, query),
  rowsPath: (id: string) => `${periods}/${id}/filings`,
  exportPath: (id: string) => `${periods}/${id}/export`,
  urgeAll: (id: string, region: string, note: string) => api.post<{ urged: number }>(`${periods}/${id}/urge`, { region, note }),
  mine: () => api.get<Own>(`${filings}/mine`),
  filing: (id: string) => api.get<FilingPage>(`${filings}/${id}`),
  keep: (id: string, version: number, answers: Record<string, string>) => api.put<{ version: number }>(`${filings}/${id}/draft`, { version, answers }),
  submit: (id: string, body: { version: number; answers: Record<string, string>; zero: boolean; confirmed: boolean }, idempotencyKey: string) =>
    api.post<FilingPage>(`${filings}/${id}/submit`, body, { idempotencyKey }),
  act: (id: string, act: string, body: Record<string, unknown>) => api.post<FilingPage>(`${filings}/${id}/${act}`, body),
  sheet: (id: string) => api.download(`${filings}/${id}/sheet`),
  readSheet: (id: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return api.upload<{ answers: Record<string, string>; faults: { cell: string; key: string; message: string }[] }>(`${filings}/${id}/sheet`, form)
  },
}

/** Where each act is sent. */
export const actPath: Record<Exclude<FilingAction, 'SUBMIT'>, string> = {
  APPROVE: 'approve',
  SEND_BACK: 'send-back',
  REOPEN: 'reopen',
  EXEMPT: 'exempt',
  EXPECT: 'expect',
  URGE: 'urge',
}

/** Acts that need a reason. */
export const reasoned: FilingAction[] = ['SEND_BACK', 'REOPEN', 'EXEMPT', 'EXPECT']

/** An answer as a person would type it. */
export function typed(answer: Answer | null | undefined, yes = '是', no = '否'): string {
  if (answer === null || answer === undefined) return ''
  return typeof answer === 'boolean' ? (answer ? yes : no) : String(answer)
}

/** What stands in the boxes at first: the draft, else what was submitted before, else what the platform knows. */
export function firstAnswers(page: Pick<FilingPage, 'filing' | 'form' | 'known'>): Record<string, string> {
  const { filing, form, known } = page
  return Object.fromEntries(
    form.fields.map((field) => [
      field.key,
      filing.draft?.[field.key] ?? (filing.answers ? typed(filing.answers[field.key]) : (known[field.key]?.text ?? '')),
    ]),
  )
}

/** Coverage as printed: one decimal, "—" when nobody must report. */
export function coverageText(counts: Counts): string {
  return counts.coverage === null ? '—' : `${counts.coverage.toFixed(1)}%`
}

/** The share of a bar, 0…100. */
export function share(part: number, counts: Counts): number {
  const must = counts.expected - counts.exempt
  return must === 0 ? 0 : (part / must) * 100
}

export function emptyField(key: string): FormField {
  return {
    key,
    label: '',
    type: 'INTEGER',
    unit: null,
    required: true,
    min: null,
    max: null,
    scale: 0,
    options: [],
    help: null,
    known: null,
    askAnyway: null,
    summed: true,
  }
}

export function emptyDefinition(): Definition {
  return {
    title: '',
    basis: null,
    fields: [emptyField('f1')],
    checks: [],
    audience: {
      kind: 'ENTERPRISES',
      regions: [],
      sectors: [],
      scales: [],
      riskLevels: [],
      productionStates: [],
      industries: [],
      minEmployees: null,
      placeLevel: null,
    },
    schedule: { frequency: 'WEEKLY', weekday: 'THURSDAY', dueDay: null, onceDue: null, holiday: 'NEXT', graceDays: 0, lockDays: 7 },
    approval: ['TOWN'],
    zeroAllowed: true,
  }
}

/** A name that no field of the form has yet. */
export function freshKey(fields: FormField[]): string {
  const taken = new Set(fields.map((field) => field.key))
  let n = fields.length + 1
  while (taken.has(`f${n}`)) n++
  return `f${n}`
}
