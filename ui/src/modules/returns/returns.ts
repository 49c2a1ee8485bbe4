import { api, type Paged, type Query } from '@/api/client'
import type { Schema } from '@/api/types'

/** Returns as the server tells them. */
export type FormField = Schema<'returns.FormField'>
export type Check = Schema<'returns.Check'>
export type Audience = Schema<'returns.Audience'>
export type Schedule = Schema<'returns.Schedule'>
export type Definition = Schema<'returns.Definition'>
export type FormVersion = Schema<'returns.FormVersion'>
export type ReturnForm = Schema<'returns.ReturnForm'>
export type Period = Schema<'returns.Period'>
export type Counts = Schema<'returns.Counts'>
export type PeriodRow = Schema<'returns.CoverageStore.PeriodRow'>
export type PlaceRow = Schema<'returns.CoverageStore.PlaceRow'>
export type Board = Schema<'returns.Coverage.Board'>
export type PeriodView = Schema<'returns.Coverage.PeriodView'>
export type Sums = Schema<'returns.Coverage.Sums'>
export type Row = Schema<'returns.CoverageStore.Row'>
export type Item = Schema<'returns.FilingView.Item'>
export type Burden = Schema<'returns.Forms.Burden'>
export type Own = Schema<'returns.FilingView.Own'>
export type Load = Schema<'returns.AudienceStore.Load'>
export type Preview = Schema<'returns.Forms.Preview'>
export type Known = Schema<'returns.FormController.Known'>
export type SheetRead = Schema<'returns.FilingSheet.Read'>
export type Act = Schema<'returns.FilingStore.ActRow'>
/** An accepted answer by the type of its field; the API tells the values as any JSON. */
export type Answer = string | number | boolean
export type Filing = Omit<Schema<'returns.Filing'>, 'answers'> & { answers: Record<string, Answer> | null }
export type FilingPage = Omit<Schema<'returns.FilingView.Page'>, 'filing' | 'last'> & { filing: Filing; last: Record<string, Answer> }

export type Timeliness = Row['timeliness']
export type FilingState = Row['state']
export type FilingAction = Act['action']
export type Frequency = Schedule['frequency']
export type Weekday = NonNullable<Schedule['weekday']>
export type HolidayRule = Schedule['holiday']
export type FieldType = FormField['type']
export type Level = Definition['approval'][number]
export type Origin = Known['origin']
export const timelinesses = ['ON_TIME', 'LATE', 'MISSING', 'NOT_DUE', 'EXEMPT'] as const satisfies readonly Timeliness[]
export const frequencies = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'ONCE'] as const satisfies readonly Frequency[]
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const satisfies readonly Weekday[]
export const holidayRules = ['NEXT', 'PREVIOUS', 'KEEP'] as const satisfies readonly HolidayRule[]
export const fieldTypes = ['INTEGER', 'DECIMAL', 'TEXT', 'CHOICE', 'YES_NO', 'DATE'] as const satisfies readonly FieldType[]
export const levels = ['TOWN', 'COUNTY', 'CITY'] as const satisfies readonly Level[]

/** What the refusal of a filing names, in the problem's extension. */
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
  urgeAll: (id: string, region: string, note: string) => api.post<Schema<'returns.CoverageController.Urged'>>(`${periods}/${id}/urge`, { region, note }),
  mine: () => api.get<Own>(`${filings}/mine`),
  filing: (id: string) => api.get<FilingPage>(`${filings}/${id}`),
  keep: (id: string, version: number, answers: Record<string, string>) => api.put<Schema<'returns.FilingController.Saved'>>(`${filings}/${id}/draft`, { version, answers }),
  submit: (id: string, body: { version: number; answers: Record<string, string>; zero: boolean; confirmed: boolean }, idempotencyKey: string) =>
    api.post<FilingPage>(`${filings}/${id}/submit`, body, { idempotencyKey }),
  act: (id: string, act: string, body: Record<string, unknown>) => api.post<FilingPage>(`${filings}/${id}/${act}`, body),
  sheet: (id: string) => api.download(`${filings}/${id}/sheet`),
  readSheet: (id: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return api.upload<SheetRead>(`${filings}/${id}/sheet`, form)
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
