import { describe, expect, it } from 'vitest'
import { dueCounts, dueThings, emptyFile } from './file'

describe('dates of a file', () => {
  const file = {
    ...emptyFile(),
    licences: [
      { id: '1', kind: '排污许可', number: 'A1', issuer: null, issuedOn: null, expiresOn: '2026-12-20' },
      { id: '2', kind: '营业执照', number: null, issuer: null, issuedOn: null, expiresOn: null },
    ],
    people: [{ id: '3', name: '何*', post: '安全员', phone: null, certificates: [{ id: '4', kind: '注安', number: null, issuedOn: null, expiresOn: '2026-11-22' }] }],
    equipment: [{ id: '5', kind: '压力容器', name: '储气罐', number: null, count: 6, installedOn: null, inspectionDue: '2027-05-01', note: null }],
  }

  it('lists the nearest first and what never ends last', () => {
    expect(dueThings(file).map((one) => one.name)).toEqual(['注安 · 何*', '排污许可', '储气罐 × 6', '营业执照'])
  })
  it('counts what is over and what comes within thirty days', () => {
    expect(dueCounts(file, '2026-11-23', 30)).toEqual({ over: 1, soon: 1 })
  })
})
