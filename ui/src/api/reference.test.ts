import { describe, expect, it } from 'vitest'
import { liesWithin } from './reference'

describe('places', () => {
  it.each([
    ['990102009001', '990102000000', true],
    ['990103001000', '990102000000', false],
    ['990102009001', '990100000000', true],
    ['990102009001007', '990102009001', true],
    ['990102010000', '990102001000', false],
    ['990210000000', '990100000000', false],
    ['990102010000', '990102010000', true],
  ])('%s in %s: %s', (code, root, within) => {
    expect(liesWithin(code, root)).toBe(within)
  })
})
