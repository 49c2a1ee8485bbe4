import { describe, expect, it } from 'vitest'
import { breaks, plain, segments, signed, type Line } from './indicator'

const line = (year: number, value: number | null, scopeCode: string | null): Line => ({
  year, value, scopeCode, path: null, origin: null, records: null, source: null, sourceLine: null, conflict: null, change: null, broken: false, reason: null, coverage: null, version: 0,
})

describe('a series', () => {
  const lines = [line(2020, 43, 'A'), line(2021, 41, 'A'), line(2022, 24, 'B'), line(2023, null, null), line(2024, 21, 'B')]
  it('is broken where it is counted differently and where a year is missing', () => {
    expect(segments(lines).map((one) => [one.scope, one.points.map((point) => point.year)])).toEqual([
      ['A', [2020, 2021]],
      ['B', [2022]],
      ['B', [2024]],
    ])
  })
  it('names the years of the break, not those of a gap', () => {
    expect(breaks(lines)).toEqual([{ before: 2021, after: 2022 }])
  })
})

describe('figures', () => {
  it('keep what matters', () => {
    expect(plain(0.009)).toBe('0.009')
    expect(plain(20.9)).toBe('20.9')
    expect(plain(0)).toBe('0')
    expect(plain(null)).toBe('—')
    expect(plain(1488)).toBe('1,488')
  })
  it('carry their sign', () => {
    expect(signed(-0.083)).toBe('−8.3 %')
    expect(signed(0.04)).toBe('+4.0 %')
    expect(signed(0)).toBe('0.0 %')
  })
})
