import { describe, expect, it } from 'vitest'
import { blankInstallation, genericReleases, installationFields, shownOf, storedOf } from './fields'
import type { Reference } from './park'

const reference: Reference = {
  frequencySource: 'source',
  frequencies: [
    { equipment: 'pump', name: '泵', hole: 'full-bore', frequency: 1e-4, basis: 'year' },
    { equipment: 'pump', name: '泵', hole: '0.1D', frequency: 5e-4, basis: 'year' },
    { equipment: 'reactor', name: '反应器', hole: '0.010', frequency: 1e-4, basis: 'year' },
  ],
  criteria: [],
  escalation: [],
  substances: [],
}

describe('parts of the inputs', () => {
  it('shows temperatures in degrees, pressures in MPa and inventories in tonnes, and stores SI', () => {
    const fields = new Map(installationFields((key) => key, reference, false).map((field) => [field.key, field]))
    expect(shownOf(fields.get('temperature')!, 288.15)).toBe(15)
    expect(storedOf(fields.get('temperature')!, 15)).toBe(288.15)
    expect(shownOf(fields.get('pressure')!, 860_000)).toBe(0.86)
    expect(storedOf(fields.get('inventory')!, 45)).toBe(45_000)
    expect(storedOf(fields.get('bundArea')!, null)).toBeNull()
  })

  it('adds only the generic releases that are missing, for the amount', () => {
    const pump = { ...blankInstallation({ lon: 0, lat: 0 }), equipment: 'pump', amount: 3 }
    const first = genericReleases(pump, reference, [])
    expect(first.map((one) => [one.hole, one.frequency])).toEqual([['full-bore', 3e-4], ['0.1D', 1.5e-3]])
    expect(genericReleases(pump, reference, first)).toHaveLength(0)
  })
})
