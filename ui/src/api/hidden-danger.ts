import { api, type Paged, type Query } from './client'

/** Hidden dangers as the server tells them; shared by the ledger, the workbench and the phone pages. */
export const states = [
  'FOUND',
  'RETURNED',
  'REGISTERED',
  'ASSESSED',
  'REPORTED',
  'MONITORED',
  'TREATING',
  'REJECTED',
  'AWAITING_ACCEPTANCE',
  'ACCEPTED',
  'CANCELLED',
  'VOID',
  'MERGED',
] as const
export type State = (typeof states)[number]

export const stages = ['FIND', 'REGISTER', 'ASSESS', 'REPORT', 'MONITOR', 'TREAT', 'CANCEL'] as const
export type Stage = (typeof stages)[number]

export type Grade = 'ORDINARY' | 'MAJOR'

export const sources = [
  'SELF_INSPECTION',
  'SUPERVISION',
  'ENFORCEMENT',
  'TIP_OFF',
  'MONITORING',
  'INSURER',
  'EXPERT',
  'OTHER',
] as const
export type Source = (typeof sources)[number]

export type DueState = 'NONE' | 'OK' | 'SOON' | 'TODAY' | 'OVERDUE' | 'PAUSED' | 'DONE_ON_TIME' | 'DONE_LATE'

export type ActionName =
  | 'AMEND'
  | 'RETURN'
  | 'SUPPLEMENT'
  | 'REGISTER'
  | 'ASSESS'
  | 'FAST_TRACK'
  | 'FIX_ON_SPOT'
  | 'NOTIFY'
  | 'ACKNOWLEDGE'
  | 'SET_CONTROLS'
  | 'FIVE_FIXINGS'
  | 'START_TREATMENT'
  | 'REQUEST_EXTENSION'
  | 'DECIDE_EXTENSION'
  | 'PAUSE_CLOCK'
  | 'RESUME_CLOCK'
  | 'SUBMIT'
  | 'ACCEPT'
  | 'REJECT'
  | 'CANCEL'
  | 'URGE'
  | 'COMMENT'
  | 'MERGE'
  | 'VOID'
  | 'REOPEN'

/** Acts that stand only in histories. */
export type HistoryAction = ActionName | 'REPORT' | 'SOURCE_ADDED'

interface Common {
  id: string
  number: string
  title: string
  state: State
  step: number
  grade: Grade | null
  suggestedGrade: Grade | null
  enterprise: { id: string; name: string } | null
  placeText: string
  region: { code: string; name: string }
  sectorCodes: string[]
  kind: string
  sources: Source[]
  foundAt: string
  dueOn: string | null
  dueState: DueState
  daysLeft: number | null
  workingDaysLeft: number | null
  extensionPending: boolean
  urgeCount: number
  lastUrgedAt: string | null
  selfReported: boolean
  cancelledAt: string | null
  lon: number | null
  lat: number | null
  coverPhotoId: string | null
  version: number
  nextAction: ActionName | null
}

export type Row = Common

export type PhotoKind = 'BEFORE' | 'AFTER' | 'ACCEPTANCE' | 'OTHER' | 'SIGNATURE'

export interface Photo {
  id: string
  kind: PhotoKind
  takenAt: string | null
  lon: number | null
  lat: number | null
  device: string | null
  width: number
  height: number
  bytes: number
  sha256: string
  uploadedAt: string
  uploadedBy: string | null
  caption: string | null
}

export interface Person {
  id: string
  name: string
  organisation?: string | null
}

export interface StepTold {
  stage: Stage
  state: 'DONE' | 'CURRENT' | 'AHEAD'
  at: string | null
  by: string | null
  note: string | null
}

export interface SourceTold {
  source: Source
  finder: string | null
  foundAt: string
  note: string | null
  mergedFromId: string | null
  mergedFromNumber: string | null
}

export interface FiveFixings {
  measures: string | null
  responsibility: string | null
  fundsYuan: number | null
  limitOn: string | null
  plan: string | null
  complete: boolean
  missing: string[]
  updatedAt: string | null
  updatedBy: string | null
}

export interface Extension {
  id: string
  requestedAt: string
  requestedBy: string
  untilOn: string
  reason: string
  state: 'PENDING' | 'GRANTED' | 'REFUSED'
  decidedAt: string | null
  decidedBy: string | null
  decisionNote: string | null
}

export interface HistoryItem {
  id: string
  at: string
  action: HistoryAction
  actorName: string
  actorOrganisation: string | null
  from: State | null
  to: State
  summary: string
  note: string | null
  detail: Record<string, unknown>
  photoIds: string[]
}

export interface ActionTold {
  action: ActionName
  enabled: boolean
  code: string | null
  reason: string | null
}

export type Detail = Common & {
  description: string | null
  finder: string | null
  reportedBy: Person
  reportedAt: string
  contentHash: string
  responsible: string | null
  criterion: { id: string; list: string; document: string; item: number; text: string } | null
  assessment: string | null
  steps: StepTold[]
  sourceDetails: SourceTold[]
  fiveFixings: FiveFixings | null
  controls: string | null
  notified: { at: string; by: string | null; acknowledgedAt: string | null; acknowledgedBy: string | null } | null
  clock: { paused: boolean; pausedOn: string | null; reason: string | null }
  extension: Extension | null
  rectification: { statement: string | null; submittedAt: string; submittedBy: string | null } | null
  rejection: { reasons: string; at: string | null; by: string | null } | null
  rejections: number
  recurrences: number
  mergedInto: { id: string; number: string } | null
  voidCode: string | null
  voidReason: string | null
  photos: Photo[]
  actions: ActionTold[]
  history: HistoryItem[]
}

export const ageBuckets = ['0-7', '8-15', '16-30', '31-60', '61-90', '>90'] as const

export interface Facets {
  total: number
  totalCapped: boolean
  open: number
  major: number
  overdue: number
  dueIn90: number
  onTimeRate90: number | null
  ages: { bucket: string; count: number }[]
  quick: { overdue: number; majorOpen: number; awaitingAcceptance: number; extensionPending: number }
  asOf: string
}

export type Urgency = 'OVERDUE' | 'TODAY' | 'SOON' | 'LATER' | 'NEW'

export interface Task {
  danger: Row
  action: ActionName
  urgency: Urgency
  since: string
}

export interface Tasks {
  counts: { overdue: number; today: number; soon: number; later: number; fresh: number; total: number; maxOverdueDays: number }
  items: Task[]
}

export interface KindItem {
  code: string
  name: string
  nameEn: string
  cause: string
}

export interface DangerReference {
  kinds: KindItem[]
  timeLimits: { grade: Grade; workingDays: number }[]
  maxPhotoBytes: number
  today: string
  holidaysKnownUntil: string | null
}

export interface Criterion {
  id: string
  list: string
  document: string
  item: number
  text: string
  sectorCodes: string[]
  effectiveFrom: string | null
  effectiveTo: string | null
  superseded: boolean
  supersededBy: string | null
  complete: boolean
}

export interface UploadedPhoto {
  id: string
  kind: PhotoKind
  width: number
  height: number
  takenAt: string | null
  lon: number | null
  lat: number | null
}

/** A new report; the same shape lies in the phone's queue until it has been sent. */
export interface Report {
  title: string
  description?: string
  enterpriseId: string | null
  regionCode?: string
  placeText: string
  lon?: number
  lat?: number
  datum?: 'CGCS2000' | 'GCJ02' | 'BD09' | 'WGS84'
  kind?: string
  suggestedGrade?: Grade
  source?: Source
  finder?: string
  foundAt?: string
  responsible?: string
  dueOn?: string
  photoIds: string[]
}

export const path = '/api/hidden-dangers'
export const photoUrl = (id: string) => `/api/hidden-danger-photos/${id}`
export const thumbnailUrl = (id: string) => `/api/hidden-danger-photos/${id}/thumbnail`

/** `START_TREATMENT` → `start-treatment`. */
export function actionPath(action: ActionName): string {
  return action.toLowerCase().replaceAll('_', '-')
}

export const dangers = {
  detail: (id: string, signal?: AbortSignal) => api.get<Detail>(`${path}/${id}`, undefined, signal ? { signal } : {}),
  facets: (query: Query) => api.get<Facets>(`${path}/facets`, query),
  tasks: (query: Query = {}) => api.get<Tasks>(`${path}/tasks`, query),
  act: (id: string, action: ActionName, body: object, idempotencyKey: string) =>
    api.post<Detail>(`${path}/${id}/${actionPath(action)}`, body, { idempotencyKey }),
  report: (report: Report, idempotencyKey: string) => api.post<Detail>(path, report, { idempotencyKey }),
  similar: (query: { enterpriseId?: string; title: string; placeText?: string }) => api.get<Row[]>(`${path}/similar`, query),
  search: (query: Query, signal?: AbortSignal) => api.get<Paged<Row>>(path, query, signal ? { signal } : {}),
  criteria: (query: Query) => api.get<Paged<Criterion>>('/api/hidden-danger-criteria', query),
  uploadPhoto(file: Blob, name: string, kind: PhotoKind, idempotencyKey: string, onProgress?: (share: number) => void) {
    const form = new FormData()
    form.append('file', file, name)
    form.append('kind', kind)
    return api.upload<UploadedPhoto>('/api/hidden-danger-photos', form, onProgress ? { idempotencyKey, onProgress } : { idempotencyKey })
  },
}

let reference: Promise<DangerReference> | null = null

/** Kinds, time limits and today's date; read once and kept while the page lives. */
export function dangerReference(): Promise<DangerReference> {
  reference ??= api.get<DangerReference>(`${path}/reference`).catch((error: unknown) => {
    reference = null
    throw error
  })
  return reference
}
