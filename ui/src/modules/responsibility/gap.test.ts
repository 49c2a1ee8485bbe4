import { describe, expect, it } from 'vitest'
import { assignmentFor, holds, namesOf, type GapEntry } from './gap'

const entry: GapEntry = {
  id: 'e1',
  name: '柏溪冷链',
  kind: 'ENTERPRISE',
  regionCode: '990102009001003',
  regionName: '柏溪镇',
  industryCode: '5930',
  sectorCodes: ['cold-storage', 'warehouse'],
  gaps: ['NO_SECTOR'],
  supervisors: [
    { kind: 'TERRITORIAL', sectorCode: null, organisations: [{ id: 't', name: '柏溪镇人民政府' }] },
    { kind: 'SECTOR', sectorCode: 'cold-storage', organisations: [] },
  ],
}

const home = { code: '990102000000', name: '云汀区' }

describe('holds', () => {
  it('knows what lies below a place', () => {
    expect(holds('990102000000', '990102009001003')).toBe(true)
    expect(holds('990102000000', '990103000000')).toBe(false)
    expect(holds('990102000000', '990100000000')).toBe(false)
    expect(holds('990110000000', '990110002000')).toBe(true)
  })
})

describe('assignmentFor', () => {
  it('starts with the place when nobody answers for it', () => {
    expect(assignmentFor({ ...entry, gaps: ['NO_TERRITORIAL', 'NO_SECTOR'] }, home)).toMatchObject({ kind: 'TERRITORIAL', region: { code: '990102009000', name: '柏溪镇' }, sectorCode: null, enterprise: null })
  })
  it('starts with the sector that has nobody', () => {
    expect(assignmentFor(entry, home)).toMatchObject({ kind: 'SECTOR', sectorCode: 'cold-storage', region: home })
  })
  it('settles a clash for the one enterprise', () => {
    expect(assignmentFor({ ...entry, gaps: ['CLASH'] }, home).enterprise).toEqual({ id: 'e1', name: '柏溪冷链' })
  })
})

describe('namesOf', () => {
  it('keeps one line for each capacity', () => {
    expect(namesOf(entry, 'SECTOR')).toEqual([{ sectorCode: 'cold-storage', names: [] }])
  })
})
