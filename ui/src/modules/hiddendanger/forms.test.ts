import { describe, expect, it } from 'vitest'
import type { Detail } from '@/api/hidden-danger'
import type { SessionUser } from '@/api/session'
import { actionKey, bodyOf, initialValues, missingInputs, shownInputs } from './actionForms'
import { daysAfter, emptyForm, missingFields, reportOf } from './reportForm'
import { drillQuery, named, ordered, periodStart, type StatRow } from './statistics'

const detail = { title: '除尘系统无火花探测', grade: 'MAJOR', suggestedGrade: 'MAJOR', description: null, placeText: '打磨车间', kind: 'OTHER', responsible: '周', fiveFixings: null, dueOn: '2026-12-09', rejections: 0, extension: { untilOn: '2026-12-20' } } as unknown as Detail

describe('the dialogs of the actions', () => {
  it('fill in what is known', () => {
    expect(initialValues('ASSESS', detail)).toMatchObject({ grade: 'MAJOR', responsible: '周', assessment: '' })
    expect(initialValues('DECIDE_EXTENSION', detail)).toMatchObject({ grant: true, untilOn: '2026-12-20' })
    expect(initialValues('FIVE_FIXINGS', detail)).toMatchObject({ limitOn: '2026-12-09' })
  })
  it('ask for a reason only when an extension is refused', () => {
    expect(missingInputs('DECIDE_EXTENSION', { grant: true, untilOn: null, note: '' })).toEqual([])
    expect(missingInputs('DECIDE_EXTENSION', { grant: false, untilOn: null, note: ' ' })).toEqual(['note'])
  })
  it('ask for the criterion of a major danger only', () => {
    expect(shownInputs('ASSESS', { grade: 'ORDINARY' }).map((input) => input.name)).not.toContain('criterionId')
    expect(shownInputs('ASSESS', { grade: 'MAJOR' }).map((input) => input.name)).toContain('criterionId')
  })
  it('need a photo of the rectified place', () => {
    expect(missingInputs('SUBMIT', { statement: '已装', photoIds: [], signature: null })).toEqual(['photoIds'])
  })
  it('send what is filled, trimmed; an amendment may also empty a field', () => {
    expect(bodyOf('ASSESS', { grade: 'ORDINARY', assessment: ' 一般 ', dueOn: null, responsible: '' })).toEqual({ grade: 'ORDINARY', assessment: '一般' })
    expect(bodyOf('AMEND', { title: 'a', description: '', placeText: 'b', kind: 'OTHER', responsible: '' })).toEqual({ title: 'a', description: '', placeText: 'b', kind: 'OTHER', responsible: '' })
  })
  it('say what accepting leads to', () => {
    expect(actionKey('ACCEPT', detail)).toBe('hiddendanger.do.ACCEPT_MAJOR')
    expect(actionKey('ACCEPT', { ...detail, grade: 'ORDINARY' })).toBe('hiddendanger.do.ACCEPT_ORDINARY')
  })
})

describe('the report', () => {
  const user = { name: '林巧云', organisation: { id: 'o', name: '柏溪木业家具厂' }, scope: { kind: 'enterprises', places: [], sectors: [], enterpriseIds: ['e1'], enterpriseNames: ['柏溪木业家具厂'] } } as unknown as SessionUser
  it('knows the enterprise of its own people', () => {
    expect(emptyForm(user).enterprise).toEqual({ id: 'e1', name: '柏溪木业家具厂' })
  })
  it('needs where and what', () => {
    expect(missingFields(emptyForm(null))).toEqual(['enterpriseId', 'placeText', 'title'])
    expect(missingFields({ ...emptyForm(user), placeText: '成品仓', title: '堵' })).toEqual([])
  })
  it('sends the area only when there is no enterprise, and the datum with a position', () => {
    const form = { ...emptyForm(user), placeText: ' 成品仓 ', title: '安全出口被堵', lon: 119.3, lat: 31.2 }
    expect(reportOf(form)).toEqual({ title: '安全出口被堵', enterpriseId: 'e1', placeText: '成品仓', suggestedGrade: 'ORDINARY', lon: 119.3, lat: 31.2, datum: 'WGS84' })
    expect(reportOf({ ...form, enterprise: null, region: { code: '990102009000', name: '柏溪镇' }, lon: null })).toMatchObject({ enterpriseId: null, regionCode: '990102009000' })
  })
  it('counts days across a year', () => expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01'))
})

describe('statistics', () => {
  const row = (key: string, total: number): StatRow => ({ keys: [key], labels: [key], total, open: 0, overdue: 0, cancelled: 0, onTimeRate: null, filter: { kind: key } })
  it('begins a period on the first of a month', () => {
    expect(periodStart('quarter', '2026-11-23')).toBe('2026-10-01')
    expect(periodStart('year12', '2026-03-05')).toBe('2025-04-01')
    expect(periodStart('all', '2026-03-05')).toBe('')
  })
  it('shows the biggest first, months in order', () => {
    expect(ordered([row('a', 1), row('b', 9)], 'kind', 5).map((one) => one.keys[0])).toEqual(['b', 'a'])
    expect(ordered([row('2026-11', 9), row('2026-09', 1)], 'month', 5).map((one) => one.keys[0])).toEqual(['2026-09', '2026-11'])
  })
  it('leads from a bar to exactly its records', () => {
    expect(drillQuery(row('FIRE', 3), { foundFrom: '2026-01-01', foundTo: '', region: undefined })).toEqual({ stateGroup: 'ALL', foundFrom: '2026-01-01', kind: 'FIRE' })
  })
  it('speaks in words', () => {
    expect(named({ by: ['kind'], rows: [row('FIRE', 1)], asOf: '', tookMs: 1, fromSummary: true }, (_by, key) => `「${key}」`)[0]!.labels).toEqual(['「FIRE」'])
  })
})
