import { describe, expect, it } from 'vitest'
import { farthest } from '@/map/zones'
import { compass, frameAt, metres, short } from './consequence'

describe('a run on the screen', () => {
  it('shows the frame of the last moment that has passed, before the first one the largest extent', () => {
    const times = [60, 120, 300, 600]
    expect(frameAt(times, 30)).toBe(-1)
    expect(frameAt(times, 60)).toBe(0)
    expect(frameAt(times, 599)).toBe(2)
    expect(frameAt(times, 3600)).toBe(3)
    expect(frameAt([], 60)).toBe(-1)
  })

  it('says metres as one says them', () => {
    expect(metres(7.4)).toBe('7 m')
    expect(metres(1043)).toBe('1,040 m')
    expect(metres(12_340)).toBe('12.3 km')
  })

  it('keeps four digits of a value and nothing of a zero', () => {
    expect(short(0)).toBe('0')
    expect(short(0.00012346)).toBe('1.235e-4')
    expect(short(101_325)).toBe('101,300')
    expect(short(2.34567)).toBe('2.346')
  })

  it('names sixteen winds, north for both ends of the circle', () => {
    expect([0, 11, 12, 292.5, 349, -22.5].map(compass)).toEqual([0, 0, 1, 13, 0, 15])
  })

  it('writes the distance at the far end of a zone', () => {
    expect(farthest([[119, 31], [119.02, 31], [119, 31.015]], [119, 31])).toEqual([119.02, 31])
    expect(farthest([[119, 31], [119.02, 31], [119, 31.018]], [119, 31])).toEqual([119, 31.018])
  })
})
