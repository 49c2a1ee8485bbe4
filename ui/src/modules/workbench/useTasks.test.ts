import { describe, expect, it } from 'vitest'
import type { Task } from '@/api/hidden-danger'
import { lastEvening, tasksOf } from './useTasks'

const task = (urgency: Task['urgency'], since: string) => ({ urgency, since }) as Task
const now = new Date('2026-11-23T00:12:00Z') // 08:12 in Shanghai

describe('the counters of the first page', () => {
  const items = [task('OVERDUE', '2026-11-20T02:00:00Z'), task('SOON', '2026-11-22T10:00:01Z'), task('NEW', '2026-11-10T02:00:00Z')]

  it('filter by urgency; none shows all', () => {
    expect(tasksOf(items, null, now)).toHaveLength(3)
    expect(tasksOf(items, 'OVERDUE', now)).toEqual([items[0]])
  })

  it('count as new what came after 18:00 of the day before, whatever its limit', () => {
    expect(lastEvening(now).toISOString()).toBe('2026-11-22T10:00:00.000Z')
    expect(tasksOf(items, 'NEW', now)).toEqual([items[1]])
  })

  it('keep to Shanghai days late in the evening', () => {
    expect(lastEvening(new Date('2026-11-23T16:30:00Z')).toISOString()).toBe('2026-11-23T10:00:00.000Z')
  })
})
