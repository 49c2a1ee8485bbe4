import { describe, expect, it } from 'vitest'
import { assignmentFor, namesOf, type GapEntry } from './gap'

const entry: GapEntry = {
  id: 'e1',
  name: '柏溪冷链',
  kind: 'ENTERPRISE',
  regionCode: '990102009000',
  regionName: '柏溪镇',
  industryCode: '5930',
  sectorCodes: ['cold-storage', 'warehouse'],
  gaps: ['NO_SECTOR'],
  supervisors: [
    { kind: 'TERRITORIAL', sectorCode: null, organisations: [{ id: 't', name: '柏溪镇人民政府' }] },
    { kind: 'SECTOR', sectorCode: 'cold-storage', organisations: [] },
  ],
}

describe('assignmentFor', () => {
  it('starts with the place when nobody answers for it', () => {
    expect(assignmentFor({ ...entry, gaps: ['NO_TERRITORIAL', 'NO_SECTOR'] })).toMatchObject({ kind: 'TERRITORIAL', sectorCode: null, enterprise: null })
  })
  it('starts with the sector that has nobody', () => {
    expect(assignmentFor(entry)).toMatchObject({ kind: 'SECTOR', sectorCode: 'cold-storage', region: { name: '柏溪镇' } })
  })
  it('settles a clash for the one enterprise', () => {
    expect(assignmentFor({ ...entry, gaps: ['CLASH'] }).enterprise).toEqual({ id: 'e1', name: '柏溪冷链' })
  })
})

describe('namesOf', () => {
  it('keeps one line for each capacity', () => {
    expect(namesOf(entry, 'SECTOR')).toEqual([{ sectorCode: 'cold-storage', names: [] }])
  })
})
