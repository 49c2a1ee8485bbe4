import Dexie, { type EntityTable } from 'dexie'
import type { Report, Row } from '@/api/hidden-danger'

/** 已存手机 → 上报中 → 已上报, or 需处理 when a person has to decide. */
export type QueueState = 'SAVED' | 'SENDING' | 'SENT' | 'ATTENTION'

/** A photo as bytes: every browser keeps these in its store, whereas files may vanish. */
export interface KeptPhoto {
  key: string
  name: string
  type: string
  bytes: ArrayBuffer
  /** Known once it has been uploaded. */
  id?: string
}

export interface QueuedReport {
  /** Made on the phone; also the Idempotency-Key, so that a repeated sending counts once. */
  id: string
  account: string
  createdAt: string
  report: Omit<Report, 'photoIds'>
  enterpriseName: string | null
  photos: KeptPhoto[]
  state: QueueState
  attempts: number
  /** The person looked at the similar ones and says that this is another. */
  confirmed: boolean
  sentAt?: string
  dangerId?: string
  number?: string
  problem?: { code: string; text: string; errors: { field: string; message: string }[]; similar: Row[] }
}

export interface ReportDraft {
  account: string
  at: string
  form: Record<string, unknown>
  photos: KeptPhoto[]
}

/** A place somebody reported from lately: offered as a chip, also without a network. */
export interface RecentPlace {
  id?: number
  account: string
  enterpriseId: string | null
  enterpriseName: string | null
  placeText: string
  responsible: string
  usedAt: string
}

export class FieldStore extends Dexie {
  queue!: EntityTable<QueuedReport, 'id'>
  drafts!: EntityTable<ReportDraft, 'account'>
  places!: EntityTable<RecentPlace, 'id'>

  constructor(name = 'anlan-field') {
    super(name)
    this.version(1).stores({ queue: 'id, account, state, createdAt, [account+state]', drafts: 'account', places: '++id, account, usedAt' })
  }
}

let store: FieldStore | null = null

/** The phone's own store; opened when first needed. */
export function fieldStore(): FieldStore {
  store ??= new FieldStore()
  return store
}

export async function keepPhoto(file: File): Promise<KeptPhoto> {
  return { key: crypto.randomUUID(), name: file.name, type: file.type, bytes: await file.arrayBuffer() }
}

export function photoFile(photo: KeptPhoto): File {
  return new File([photo.bytes], photo.name, { type: photo.type })
}
