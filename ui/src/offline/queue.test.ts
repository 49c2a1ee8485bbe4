import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ApiError } from '@/api/client'
import type { Detail, Report, Row } from '@/api/hidden-danger'
import { FieldStore, type KeptPhoto } from './db'
import { mayBeDoubled, ReportQueue, verdictOf, type Sender } from './queue'

const account = 'linqy'
let store: FieldStore
let time: Date
let sent: { report: Report; key: string }[]
let photosSent: string[]
let answer: () => Detail
let lookalikes: Row[]
let names = 0

const sender: Sender = {
  report: async (report, key) => {
    sent.push({ report, key })
    return answer()
  },
  uploadPhoto: async (_file, name, _kind, key) => {
    photosSent.push(`${name} ${key}`)
    return { id: `photo-${photosSent.length}`, kind: 'BEFORE', width: 1, height: 1, takenAt: null, lon: null, lat: null }
  },
  similar: async () => lookalikes,
}
const photo = (name: string): KeptPhoto => ({ key: `key-${name}`, name, type: 'image/jpeg', bytes: new ArrayBuffer(3) })
const report = { title: '安全出口被堵', enterpriseId: 'e1', placeText: '成品仓一层' }
const queue = () => new ReportQueue(store, sender, () => time)
const add = (id: string, photos: KeptPhoto[] = []) => queue().add({ id, account, report, enterpriseName: '柏溪木业', photos })
const stateOf = async (id: string) => (await store.queue.get(id))?.state

beforeEach(() => {
  store = new FieldStore(`test-${names++}`)
  time = new Date('2026-11-23T01:52:00Z')
  sent = []
  photosSent = []
  lookalikes = []
  answer = () => ({ id: 'd1', number: 'YH-2611-0001' }) as Detail
})

describe('the queue of field reports', () => {
  it('uploads the photos, then sends the report under the key made on the phone', async () => {
    await add('r1', [photo('a'), photo('b')])
    expect(await stateOf('r1')).toBe('SAVED')
    await queue().sendAll(account)
    expect(photosSent).toEqual(['a key-a', 'b key-b'])
    expect(sent).toEqual([{ report: { ...report, photoIds: ['photo-1', 'photo-2'] }, key: 'r1' }])
    expect(await store.queue.get('r1')).toMatchObject({ state: 'SENT', number: 'YH-2611-0001', photos: [] })
  })

  it('waits without a network and goes on later under the same key, without sending photos again', async () => {
    await add('r1', [photo('a')])
    const working = answer
    answer = () => {
      throw new ApiError(0, { code: 'unreachable' })
    }
    await queue().sendAll(account)
    expect(await stateOf('r1')).toBe('SAVED')
    answer = working
    await queue().sendAll(account)
    expect(await stateOf('r1')).toBe('SENT')
    expect(photosSent).toHaveLength(1)
    expect(sent.map((one) => one.key)).toEqual(['r1', 'r1'])
  })

  it('stops at the first report when nothing gets through, so that the order is kept', async () => {
    await add('r1')
    time = new Date(time.getTime() + 1000)
    await add('r2')
    answer = () => {
      throw new ApiError(503, {})
    }
    await queue().sendAll(account)
    expect(sent.map((one) => one.key)).toEqual(['r1'])
  })

  it('keeps a refused report with the reason, and sends the next', async () => {
    await add('r1')
    time = new Date(time.getTime() + 1000)
    await add('r2')
    const working = answer
    let first = true
    answer = () => {
      if (!first) return working()
      first = false
      throw new ApiError(422, { code: 'invalid', errors: [{ field: 'title', message: '太短' }] })
    }
    await queue().sendAll(account)
    expect(await store.queue.get('r1')).toMatchObject({ state: 'ATTENTION', problem: { code: 'invalid', errors: [{ field: 'title', message: '太短' }] } })
    expect(await stateOf('r2')).toBe('SENT')
  })

  it('shows both when somebody reported the same while the phone was offline, and sends on request', async () => {
    await add('r1')
    time = new Date(time.getTime() + 3_600_000)
    lookalikes = [{ id: 'd9', number: 'YH-2611-0009' } as Row]
    await queue().sendAll(account)
    expect(sent).toHaveLength(0)
    expect((await store.queue.get('r1'))?.problem?.similar).toHaveLength(1)
    await queue().confirm('r1')
    await queue().sendAll(account)
    expect(await stateOf('r1')).toBe('SENT')
  })

  it('sends what another window left half sent', async () => {
    await add('r1')
    await store.queue.update('r1', { state: 'SENDING' })
    await queue().sendAll(account)
    expect(await stateOf('r1')).toBe('SENT')
  })

  it('gives a corrected report a new key, because the content is another', async () => {
    await add('r1')
    await queue().correct('r1', { ...report, title: '安全出口被纸箱堵住' })
    const [entry] = await queue().list(account)
    expect(entry!.id).not.toBe('r1')
    expect(entry!.report.title).toBe('安全出口被纸箱堵住')
  })

  it('touches only the reports of the person who is signed in', async () => {
    await queue().add({ id: 'x', account: 'other', report, enterpriseName: null, photos: [] })
    await queue().sendAll(account)
    expect(await stateOf('x')).toBe('SAVED')
  })

  it('forgets what was sent a day ago', async () => {
    await add('r1')
    await queue().sendAll(account)
    time = new Date(time.getTime() + 86_400_001)
    await queue().tidy(account)
    expect(await queue().list(account)).toHaveLength(0)
  })
})

describe('rules', () => {
  it('waits for what may pass, asks a person about a refusal', () => {
    expect([0, 401, 429, 500, 503].map((status) => verdictOf(new ApiError(status, {})))).toEqual(Array(5).fill('wait'))
    expect([403, 404, 409, 413, 415, 422].map((status) => verdictOf(new ApiError(status, {})))).toEqual(Array(6).fill('attention'))
  })

  it('looks for doubles only when the report waited', () => {
    const entry = { createdAt: '2026-11-23T01:52:00Z', confirmed: false }
    expect(mayBeDoubled(entry, new Date('2026-11-23T01:53:00Z'))).toBe(false)
    expect(mayBeDoubled(entry, new Date('2026-11-23T02:00:00Z'))).toBe(true)
    expect(mayBeDoubled({ ...entry, confirmed: true }, new Date('2026-11-23T02:00:00Z'))).toBe(false)
  })
})
