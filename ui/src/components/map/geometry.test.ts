import { describe, expect, it } from 'vitest'
import { sheetOf, type AreaFeature } from './geometry'

const square = (code: string, west: number): AreaFeature => ({
  type: 'Feature',
  id: code,
  properties: { code, name: code, level: 'COUNTY', longitude: west + 0.05, latitude: 31.05 },
  geometry: { type: 'Polygon', coordinates: [[[west, 31], [west + 0.1, 31], [west + 0.1, 31.1], [west, 31.1], [west, 31]]] },
})

describe('sheetOf', () => {
  it('fits all areas into the sheet and keeps neighbours together', () => {
    const sheet = sheetOf([square('a', 119), square('b', 119.1)], 300, 200)
    const numbers = sheet.areas.flatMap((area) => area.path.match(/[\d.]+/g)!.map(Number))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(294)
    const edge = sheet.place(119.1, 31).x.toFixed(1)
    expect(sheet.areas[0]!.path).toContain(edge)
    expect(sheet.areas[1]!.path).toContain(edge)
  })

  it('puts north up', () => {
    const sheet = sheetOf([square('a', 119)], 100, 100)
    expect(sheet.place(119, 31.1).y).toBeLessThan(sheet.place(119, 31).y)
  })
})
