import { api, type Paged, type Query } from './client'
import type { Schema } from './types'

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
] as const satisfies readonly Row['state'][]
export type State = Row['state']

export const stages = ['FIND', 'REGISTER', 'ASSESS', 'REPORT', 'MONITOR', 'TREAT', 'CANCEL'] as const satisfies readonly Stage[]
export type Stage = StepTold['stage']

export type Grade = NonNullable<Row['grade']>

export const sources = [
  'SELF_INSPECTION',
  'SUPERVISION',
  'ENFORCEMENT',
  'TIP_OFF',
  'MONITORING',
  'INSURER',
  'EXPERT',
  'OTHER',
] as const satisfies readonly Source[]
export type Source = Row['sources'][number]

export type DueState = Row['dueState']

/** Acts as histories hold them; a person's next act is never one of those that only histories know. */
export type HistoryAction = HistoryItem['action']
export type ActionName = Exclude<HistoryAction, 'REPORT' | 'SOURCE_ADDED' | 'IMPORTED' | 'IMPORT_UNDONE'>

/** What a person may do next: the first report and an added source are nobody's next act. */
export type Row = Omit<Schema<'hiddendanger.Row'>, 'nextAction'> & { nextAction: ActionName | null }
/** One act of the signed-in person. */
export type Act = Omit<Schema<'hiddendanger.Acts.Item'>, 'danger'> & { danger: Row }
export type Photo = Schema<'hiddendanger.evidence.Photo'>
export type PhotoKind = Photo['kind']
export type Person = Schema<'hiddendanger.Detail.Person'>
export type StepTold = Schema<'hiddendanger.Detail.Step'>
export type SourceTold = Schema<'hiddendanger.HistoryStore.SourceRow'>
export type FiveFixings = Schema<'hiddendanger.Detail.Fixings'>
export type Extension = Schema<'hiddendanger.HistoryStore.ExtensionRow'>
export type HistoryItem = Schema<'hiddendanger.Detail.Item'>
export type ActionTold = Schema<'hiddendanger.Detail.Possible'> & { action: ActionName }
export type Detail = Omit<Schema<'hiddendanger.Detail'>, 'nextAction' | 'actions'> & { nextAction: ActionName | null; actions: ActionTold[] }

export const ageBuckets = ['0-7', '8-15', '16-30', '31-60', '61-90', '>90'] as const

export type Facets = Schema<'hiddendanger.Ledger.Facets'>
export type Task = Omit<Schema<'hiddendanger.Tasks.Item'>, 'danger' | 'action'> & { danger: Row; action: ActionName }
export type Urgency = Task['urgency']
export type Tasks = Omit<Schema<'hiddendanger.Tasks.Mine'>, 'items'> & { items: Task[] }
export type KindItem = Schema<'hiddendanger.reference.References.Kind'>
export type DangerReference = Schema<'hiddendanger.ReferenceBook.Book'>
export type Criterion = Schema<'hiddendanger.reference.Criterion'>
export type UploadedPhoto = Pick<Photo, 'id' | 'kind' | 'width' | 'height' | 'takenAt' | 'lon' | 'lat'>

/** A new report; the same shape lies in the phone's queue until it has been sent. */
export type Report = Schema<'hiddendanger.NewDanger'>

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
