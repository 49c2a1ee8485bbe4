import { describe, expect, it } from 'vitest'
import { coverageText, emptyDefinition, emptyField, firstAnswers, freshKey, share, typed, type Counts } from './returns'
import { holdsPlace, perMonth, periodWords } from './words'

const counts = (of: Partial<Counts>): Counts => ({ expected: 0, onTime: 0, late: 0, missing: 0, notDue: 0, exempt: 0, zero: 0, waiting: 0, coverage: null, ...of })

describe('returns', () => {
  it('names each kind of period', () => {
    expect(periodWords('2026-W47')).toEqual({ key: 'week', named: { year: '2026', n: 47 } })
    expect(periodWords('2026-11')).toEqual({ key: 'month', named: { year: '2026', n: 11 } })
    expect(periodWords('2026-Q4')).toEqual({ key: 'quarter', named: { year: '2026', n: 4 } })
    expect(periodWords('2026-H1')).toEqual({ key: 'firstHalf', named: { year: '2026' } })
    expect(periodWords('2026-H2')).toEqual({ key: 'secondHalf', named: { year: '2026' } })
    expect(periodWords('2026')).toEqual({ key: 'year', named: { year: '2026' } })
    expect(periodWords('2026-11-30')).toEqual({ key: 'once', named: { date: '2026-11-30' } })
  })

  it('says nothing of coverage when nobody must report', () => {
    expect(coverageText(counts({ exempt: 3, expected: 3 }))).toBe('—')
    expect(share(0, counts({ exempt: 3, expected: 3 }))).toBe(0)
    expect(coverageText(counts({ coverage: 66.7 }))).toBe('66.7%')
    expect(share(2, counts({ expected: 5, exempt: 1 }))).toBe(50)
  })

  it('fills the boxes with the draft, else what was reported, else what is known', () => {
    const form = { ...emptyDefinition(), fields: [emptyField('a'), emptyField('b'), emptyField('c')] }
    const page = (draft: Record<string, string> | null, answers: Record<string, number> | null) =>
      ({ form, known: { b: { text: '42', origin: 'FILE' as const } }, filing: { draft, answers } }) as unknown as Parameters<typeof firstAnswers>[0]
    expect(firstAnswers(page(null, null))).toEqual({ a: '', b: '42', c: '' })
    expect(firstAnswers(page({ a: '两次', b: '' }, null))).toEqual({ a: '两次', b: '', c: '' })
    expect(firstAnswers(page(null, { a: 0, b: 40 }))).toEqual({ a: '0', b: '40', c: '' })
  })

  it('knows which place holds which', () => {
    expect(holdsPlace('990102000000', '990102009000')).toBe(true)
    expect(holdsPlace('990102000000', '990100000000')).toBe(false)
    expect(holdsPlace('990100000000', '990100000000')).toBe(true)
    expect(holdsPlace('000000000000', '110101001000')).toBe(true)
  })

  it('keeps names of questions apart', () => {
    expect(freshKey([emptyField('f1'), emptyField('f3')])).toBe('f4')
    expect(freshKey([emptyField('f2')])).toBe('f3')
  })

  it('writes what people write', () => {
    expect(typed(true)).toBe('是')
    expect(typed(0)).toBe('0')
    expect(typed(null)).toBe('')
    expect(perMonth(52 / 12)).toBe('4.3')
    expect(perMonth(12)).toBe('12')
  })
})
