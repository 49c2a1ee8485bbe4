import { isApiError, type ApiError } from '@/api/client'
import { dangers, type Detail, type PhotoKind, type Report, type Row, type UploadedPhoto } from '@/api/hidden-danger'
import { photoFile, type FieldStore, type QueuedReport } from './db'

/** The calls that the queue makes, in the server's words. */
export interface Sender {
  report: (report: Report, idempotencyKey: string) => Promise<Detail>
  uploadPhoto: (file: Blob, name: string, kind: PhotoKind, idempotencyKey: string) => Promise<UploadedPhoto>
  similar: (query: { enterpriseId?: string; title: string; placeText?: string }) => Promise<Row[]>
}

/** How a failed sending goes on. */
export type Verdict = 'wait' | 'attention'

/** No network, a failing server, an ended session or too many requests: wait. A refusal: a person decides. */
export function verdictOf(error: unknown): Verdict {
  if (!isApiError(error)) return 'wait'
  if (error.isOffline || error.status >= 500) return 'wait'
  return error.status === 401 || error.status === 408 || error.status === 425 || error.status === 429 ? 'wait' : 'attention'
}

/** Reports that waited this long may have been made by somebody else meanwhile: look before sending. */
const freshMilliseconds = 120_000

export function mayBeDoubled(entry: Pick<QueuedReport, 'createdAt' | 'confirmed'>, now: Date): boolean {
  return !entry.confirmed && now.getTime() - Date.parse(entry.createdAt) > freshMilliseconds
}

function problemOf(error: unknown): NonNullable<QueuedReport['problem']> {
  const refusal = error as ApiError
  return { code: refusal.code, text: refusal.message, errors: refusal.errors, similar: [] }
}

/** Sends what lies on this phone, one report after another; the same report never counts twice. */
export class ReportQueue {
  constructor(
    private readonly store: FieldStore,
    private readonly sender: Sender = dangers,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async add(entry: Omit<QueuedReport, 'state' | 'attempts' | 'confirmed' | 'createdAt'>): Promise<void> {
    await this.store.queue.add({ ...entry, createdAt: this.now().toISOString(), state: 'SAVED', attempts: 0, confirmed: false })
  }

  list(account: string): Promise<QueuedReport[]> {
    return this.store.queue.where('account').equals(account).sortBy('createdAt')
  }

  /** Only one window sends at a time; a second call while sending is left out. */
  async sendAll(account: string): Promise<void> {
    const run = () => this.run(account)
    if (typeof navigator !== 'undefined' && navigator.locks) {
      await navigator.locks.request(`anlan.queue.${account}`, { ifAvailable: true }, async (lock) => (lock ? run() : undefined))
    } else await run()
  }

  private async run(account: string): Promise<void> {
    // a window that was closed while sending leaves its entry behind; the key makes sending it again harmless
    const left = await this.store.queue.where({ account, state: 'SENDING' }).toArray()
    for (const entry of left) await this.store.queue.update(entry.id, { state: 'SAVED' })
    for (const entry of await this.list(account)) {
      if (entry.state !== 'SAVED') continue
      if (!(await this.send(entry))) return
    }
  }

  /** False when there is no point in trying the next one now. */
  private async send(entry: QueuedReport): Promise<boolean> {
    await this.store.queue.update(entry.id, { state: 'SENDING', attempts: entry.attempts + 1 })
    try {
      const similar = mayBeDoubled(entry, this.now()) ? await this.similarTo(entry) : []
      if (similar.length > 0) {
        await this.store.queue.update(entry.id, { state: 'ATTENTION', problem: { code: 'similar', text: '', errors: [], similar } })
        return true
      }
      const photoIds = await this.upload(entry)
      const made = await this.sender.report({ ...entry.report, photoIds }, entry.id)
      await this.store.queue.update(entry.id, {
        state: 'SENT',
        sentAt: this.now().toISOString(),
        dangerId: made.id,
        number: made.number,
        photos: [],
        problem: undefined,
      })
      return true
    } catch (error) {
      const verdict = verdictOf(error)
      await this.store.queue.update(entry.id, verdict === 'wait' ? { state: 'SAVED' } : { state: 'ATTENTION', problem: problemOf(error) })
      return verdict === 'attention'
    }
  }

  private async similarTo(entry: QueuedReport): Promise<Row[]> {
    const { enterpriseId, title, placeText } = entry.report
    return enterpriseId ? this.sender.similar({ enterpriseId, title, placeText }) : []
  }

  /** Uploads what has not been uploaded yet and remembers each at once. */
  async upload(entry: QueuedReport): Promise<string[]> {
    const photos = [...entry.photos]
    for (const [index, photo] of photos.entries()) {
      if (photo.id) continue
      const sent = await this.sender.uploadPhoto(photoFile(photo), photo.name, 'BEFORE', photo.key)
      photos[index] = { ...photo, id: sent.id }
      await this.store.queue.update(entry.id, { photos })
    }
    return photos.map((photo) => photo.id!)
  }

  /** "It is another one": goes out as it is. */
  async confirm(id: string): Promise<void> {
    await this.store.queue.update(id, { state: 'SAVED', confirmed: true, problem: undefined })
  }

  /** After a correction by the person; under a new key, because the content is another. */
  async correct(id: string, report: QueuedReport['report']): Promise<void> {
    const entry = await this.store.queue.get(id)
    if (!entry) return
    await this.store.transaction('rw', this.store.queue, async () => {
      await this.store.queue.delete(id)
      await this.store.queue.add({ ...entry, id: crypto.randomUUID(), report, state: 'SAVED', problem: undefined })
    })
  }

  remove(id: string): Promise<void> {
    return this.store.queue.delete(id)
  }

  /** What has been sent stays in view for a day. */
  async tidy(account: string): Promise<void> {
    const limit = this.now().getTime() - 86_400_000
    const old = (await this.list(account)).filter((entry) => entry.state === 'SENT' && Date.parse(entry.sentAt ?? '') < limit)
    await this.store.queue.bulkDelete(old.map((entry) => entry.id))
  }
}
