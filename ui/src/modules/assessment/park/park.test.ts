import { describe, expect, it } from 'vitest'
import { holeKey, metres, percent, power } from './park'

describe('numbers of risk', () => {
  it('writes small numbers as powers of ten', () => {
    expect(power(1.23e-6)).toBe('1.2×10⁻⁶')
    expect(power(3e-7, 1)).toBe('3×10⁻⁷')
    expect(power(1e-5, 1)).toBe('10⁻⁵')
    expect(power(9.99e-7)).toBe('1×10⁻⁶')
    expect(power(0)).toBe('0')
    expect(power(null)).toBe('—')
    expect(power(12.345)).toBe('12.3')
  })

  it('writes lengths and shares as people read them', () => {
    expect(metres(640.4)).toBe('640 m')
    expect(metres(2340)).toBe('2.34 km')
    expect(percent(0.034)).toBe('3.4 %')
    expect(percent(0.51)).toBe('51 %')
  })

  it('reads holes', () => {
    expect(holeKey('0.010')).toEqual({ key: 'diameter', mm: 10 })
    expect(holeKey('0.1D').key).toBe('tenth')
    expect(holeKey('full-bore').key).toBe('full-bore')
  })
})
