import { describe, expect, it } from 'vitest'
import { PointIndex, type PointColumns } from './points'

function columns(count: number): PointColumns {
  const ids: string[] = []
  const lon: number[] = []
  const lat: number[] = []
  let classes = ''
  for (let i = 0; i < count; i++) {
    ids.push(`id-${i}`)
    lon.push(11_935_000 + (i % 20))
    lat.push(3_120_000 + Math.floor(i / 20))
    classes += i % 5
  }
  return { ids, lon, lat, classes }
}

const everywhere: [number, number, number, number] = [119, 31, 120, 32]
const all = [true, true, true, true, true]

describe('PointIndex', () => {
  it('groups near points and keeps the shares of every class', () => {
    const marks = new PointIndex(columns(100), all).within(everywhere, 8)
    expect(marks).toHaveLength(1)
    expect(marks[0]!.count).toBe(100)
    expect(marks[0]!.parts).toEqual([20, 20, 20, 20, 20])
  })

  it('shows single points again when near enough, with their row', () => {
    const marks = new PointIndex(columns(100), all).within(everywhere, 18)
    expect(marks).toHaveLength(100)
    expect(marks.map((mark) => mark.row).sort((a, b) => a - b)[99]).toBe(99)
  })

  it('leaves out classes that are switched off', () => {
    const index = new PointIndex(columns(100), [true, false, false, false, false])
    expect(index.size).toBe(20)
    expect(index.within(everywhere, 8)[0]!.parts).toEqual([20, 0, 0, 0, 0])
  })
})
