import { describe, expect, it } from 'vitest'
import { blankTargets, complete, fullCode, levelOf, type Change } from './place'

describe('levelOf', () => {
  it.each([
    ['990000000000', 'PROVINCE'],
    ['990100000000', 'CITY'],
    ['990110000000', 'COUNTY'],
    ['990102000000', 'COUNTY'],
    ['990102009000', 'TOWN'],
    ['990102010000', 'TOWN'],
    ['990104401000', 'ZONE'],
    ['990102009001', 'VILLAGE'],
    ['990102009001003', 'GRID'],
  ])('%s is a %s', (code, level) => expect(levelOf(code)).toBe(level))
})

describe('fullCode', () => {
  it('completes a short code and refuses what is none', () => {
    expect(fullCode(' 990102 ')).toBe('990102000000')
    expect(fullCode('99010')).toBeNull()
  })
})

describe('a change', () => {
  const change: Change = { kind: 'MERGE', effectiveDate: '2026-12-01', document: '', sources: ['990102000000', '990103000000'], targets: [{ code: '990102', name: '云岚区', children: [] }], codes: [] }
  it('is complete when every target has a code and a name', () => {
    expect(complete(change)).toBe(true)
    expect(complete({ ...change, sources: ['990102000000'] })).toBe(false)
    expect(complete({ ...change, targets: [{ code: '', name: '云岚区', children: [] }] })).toBe(false)
  })
  it('starts a rename with the code kept and the name open', () => {
    expect(blankTargets('RENAME', [{ code: '990102000000', name: '云汀区' }])).toEqual([{ code: '990102000000', name: '', children: [] }])
    expect(blankTargets('SPLIT', [{ code: '990102000000', name: '云汀区' }])).toHaveLength(2)
  })
})
