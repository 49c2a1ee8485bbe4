import { describe, expect, it } from 'vitest'
import zh from './zh-CN'
import type { AccidentType, Detail, Line } from './accident'
import { dueFor, typesOn, wan } from './accident'
import { bodyOf, forms, initialValues, missingInputs, shownInputs } from './forms'
import { missingFields, reportBy, type IntakeForm } from './intakeForm'
import { behind, periodOf, rateText } from './tables'

const detail = {
  title: '甲厂“3·2”机械伤害事故',
  description: '',
  placeText: '冲压车间',
  occurredAt: '2026-03-02T01:00:00Z',
  type: '1986-03',
  sector: 'industry-trade',
  productive: true,
  figures: { deaths: 1, missing: 0, seriousInjuries: 0, minorInjuries: 0, directLossYuan: 1_000_000 },
  investigatedBy: 'COUNTY',
  investigation: { level: null, leader: null, members: null },
  causes: [],
  losses: [],
  chain: [],
} as unknown as Detail

describe('action forms', () => {
  it('have a word for every action', () => {
    for (const action of Object.keys(forms)) expect(Object.keys(zh.do), action).toContain(action)
  })

  it('of a correction send only what differs from the file', () => {
    const values = { ...initialValues('CORRECT', detail, {}), productive: false, note: '个人活动' }
    expect(bodyOf('CORRECT', values, detail, {})).toEqual({ productive: false, note: '个人活动' })
  })

  it('ask why a measure fails verification, and only then', () => {
    expect(shownInputs('VERIFY_MEASURE', { accepted: true }).map((input) => input.name)).toEqual(['accepted'])
    expect(missingInputs('VERIFY_MEASURE', { accepted: false, note: '' })).toEqual(['note'])
  })

  it('name the part of the file that they are about', () => {
    const body = bodyOf('SETTLE', { settledOn: '2026-05-01', note: '已处理' }, detail, { settlement: 'RESPONSIBLE' })
    expect(body).toEqual({ settledOn: '2026-05-01', note: '已处理', kind: 'RESPONSIBLE' })
  })
})

describe('intake', () => {
  const form = { enterprise: null, region: null, occurredAt: '', learnedAt: '', placeText: ' ', type: '', description: '' } as unknown as IntakeForm
  it('names what is missing', () => {
    expect(missingFields(form)).toEqual(['regionCode', 'occurredAt', 'placeText', 'type', 'description'])
  })
  it('counts the hour from when the principal learned of it', () => {
    expect(reportBy({ occurredAt: '2026-11-03T01:00:00Z', learnedAt: '2026-11-03T01:20:00Z' })).toBe('2026-11-03T02:20:00.000Z')
    expect(reportBy({ occurredAt: '2026-11-03T01:00:00Z', learnedAt: '' })).toBe('2026-11-03T02:00:00.000Z')
    expect(reportBy({ occurredAt: '', learnedAt: '' })).toBeNull()
  })
  it('offers the types in force on the day', () => {
    const types = [
      { code: '1986-03', validFrom: '1987-02-01', validUntil: '2026-07-01' },
      { code: '2025-04', validFrom: '2026-07-01', validUntil: null },
    ] as AccidentType[]
    expect(typesOn(types, '2026-06-30').map((type) => type.code)).toEqual(['1986-03'])
    expect(typesOn(types, '2026-07-01').map((type) => type.code)).toEqual(['2025-04'])
  })
})

describe('limits', () => {
  it('in hours are instants, in days the whole day in China', () => {
    expect(dueFor({ dueKind: 'FORWARD', dueAt: '2026-11-03T03:00:00Z' })).toBe('2026-11-03T03:00:00Z')
    expect(dueFor({ dueKind: 'INVESTIGATION', dueAt: '2026-11-03T15:59:59Z' })).toBe('2026-11-03')
  })
})

describe('tables', () => {
  it('know their periods', () => {
    expect(periodOf('year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' })
    expect(periodOf('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(periodOf('lastYear', '2026-11-23')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(periodOf('five', '2026-11-23').from).toBe('2022-01-01')
  })
  it('write a change with its sign and a dash where there is none', () => {
    expect(rateText({ percent: 12.5, missing: null })).toBe('+12.5')
    expect(rateText({ percent: -8, missing: null })).toBe('-8.0')
    expect(rateText({ percent: null, missing: 'ZERO_BASE' })).toBe('—')
  })
  it('lead to the records of a cell', () => {
    const line = { period: { from: '2026-01-01', to: '2026-11-23' }, before: { from: '2025-01-01', to: '2025-11-23' }, filter: { category: 'ROAD' } } as unknown as Line
    expect(behind(line, true, true, { grade: ['LARGER'] })).toEqual({ grade: ['LARGER'], category: 'ROAD', occurredFrom: '2025-01-01', occurredTo: '2025-11-23', fatal: 'true' })
  })
  it('show yuan in units of ten thousand', () => {
    expect(wan(1_234_567)).toBe(123.46)
    expect(wan(0)).toBe(0)
  })
})
