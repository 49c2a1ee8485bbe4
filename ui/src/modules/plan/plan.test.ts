import { describe, expect, it } from 'vitest'
import { emptyFact, gist, tidy } from './plan'

const t = (key: string, named: Record<string, unknown> = {}) => [key.replace('plan.', ''), ...Object.values(named)].join(' ')

describe('a fact in one line', () => {
  it('says figure, base and year of a reduction', () => {
    const fact = { ...emptyFact('TARGET'), measure: 'REDUCTION' as const, value: 10, baseYear: 2020, year: 2025 }
    expect(gist(fact, t)).toBe('gist.REDUCTION 10% gist.base 2020 · gist.year 2025')
  })
  it('says how often a duty comes back', () => {
    expect(gist({ ...emptyFact('DUTY'), per: 'QUARTER', times: 2 }, t)).toBe('gist.times per.QUARTER 2')
  })
})

describe('a corrected fact', () => {
  it('keeps nothing that its new kind does not have', () => {
    const fact = tidy({ ...emptyFact('TARGET'), value: 95, kind: 'DUTY' })
    expect(fact).toMatchObject({ measure: null, value: null, comparator: null, per: 'YEAR' })
  })
  it('has the value nought when the target is zero', () => {
    expect(tidy({ ...emptyFact('TARGET'), measure: 'ZERO', value: 7 })).toMatchObject({ value: 0, comparator: 'EQ' })
  })
})
