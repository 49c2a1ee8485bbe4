import { describe, expect, it } from 'vitest'
import { dueOf } from './due'
import { day, figure, fileSize, minute, orDash, second, shortAddress, today } from './format'

const now = new Date('2026-11-23T00:12:00Z') // 08:12 in Shanghai

describe('due', () => {
  it.each([
    ['2026-12-04', 'ok', 11],
    ['2026-11-27', 'ok', 4],
    ['2026-11-26', 'soon', 3],
    ['2026-11-23', 'soon', 0],
    ['2026-11-22', 'over', 1],
    ['2026-11-17', 'over', 6],
  ])('%s is %s by %i days', (due, kind, amount) => {
    expect(dueOf({ due }, now)).toMatchObject({ kind, amount, unit: 'day' })
  })

  it('counts days in Shanghai, not in UTC', () => {
    const justAfterMidnight = new Date('2026-11-22T16:30:00Z')
    expect(dueOf({ due: '2026-11-22' }, justAfterMidnight).kind).toBe('over')
    expect(dueOf({ due: '2026-11-23' }, justAfterMidnight)).toMatchObject({ kind: 'soon', amount: 0 })
  })

  it('shows the hour when an instant falls due today, and hours once it has passed', () => {
    expect(dueOf({ due: '2026-11-23T09:00:00Z' }, now)).toMatchObject({ kind: 'soon', time: '17:00' })
    expect(dueOf({ due: '2026-11-22T22:00:00Z' }, now)).toMatchObject({ kind: 'over', amount: 2, unit: 'hour' })
  })

  it('stops counting when paused or done, and says when it was late', () => {
    expect(dueOf({ due: '2026-11-01', paused: true }, now).kind).toBe('paused')
    expect(dueOf({ due: '2026-11-20', done: true, doneOn: '2026-11-20' }, now).kind).toBe('done')
    expect(dueOf({ due: '2026-11-20', done: true, doneOn: '2026-11-21' }, now).kind).toBe('late')
    expect(dueOf({ due: null }, now).kind).toBe('none')
  })
})

describe('format', () => {
  it('drops the year only when it is this year', () => {
    expect(day('2026-11-02', now)).toBe('11-02')
    expect(day('2025-12-31', now)).toBe('2025-12-31')
    expect(minute('2026-11-22T16:05:00Z', now)).toBe('11-23 00:05')
    expect(second('2026-11-22T16:05:09Z')).toBe('2026-11-23 00:05:09')
    expect(today(now)).toBe('2026-11-23')
  })

  it('never shows a missing value as zero', () => {
    expect([figure(null), figure(undefined), day(null), minute(''), orDash('')]).toEqual(['—', '—', '—', '—', '—'])
    expect(figure(0)).toBe('0')
    expect(figure(12345.678)).toBe('12,345.68')
  })

  it('shortens addresses', () => {
    expect([shortAddress('0:0:0:0:0:0:0:1'), shortAddress('10.1.2.3'), shortAddress('2001:db8:0:0:1:0:0:1'), shortAddress(null)]).toEqual(['::1', '10.1.2.3', '2001:db8::1:0:0:1', '—'])
  })

  it('says file sizes in words', () => {
    expect([fileSize(10), fileSize(2048), fileSize(4.2 * 1024 * 1024), fileSize(20 * 1024 * 1024)]).toEqual(['10 B', '2 KB', '4.2 MB', '20 MB'])
  })
})
