import { describe, expect, it } from 'vitest'
import { bucketOf, filtersOf, foundBetween, majorFilters, matches, noFilters, readView, toQuery } from './filters'

describe('filters of the ledger', () => {
  it('sends only what is set, so that an empty place does not undo the place of the top bar', () => {
    expect(toQuery(noFilters)).toEqual({ stateGroup: 'OPEN_OR_RECENT' })
    expect(toQuery({ ...noFilters, due: 'OVERDUE', source: ['EXPERT'] })).toEqual({ stateGroup: 'OPEN_OR_RECENT', due: 'OVERDUE', source: ['EXPERT'] })
  })

  it('takes the filters of the list along into a record, and nothing else', () => {
    expect(filtersOf({ due: 'OVERDUE', sort: '-due', page: '3', act: 'URGE', view: 'board' })).toEqual({ due: 'OVERDUE', sort: '-due' })
  })

  it('turns an age bar into days of finding and back', () => {
    expect(foundBetween('8-15', '2026-11-23')).toEqual({ foundFrom: '2026-11-08', foundTo: '2026-11-15' })
    expect(foundBetween('0-7', '2026-11-23')).toEqual({ foundFrom: '2026-11-16', foundTo: '2026-11-23' })
    expect(foundBetween('>90', '2026-11-23')).toEqual({ foundFrom: '', foundTo: '2026-08-24' })
    expect(bucketOf({ ...noFilters, stateGroup: 'OPEN', foundFrom: '2026-11-08', foundTo: '2026-11-15' }, '2026-11-23')).toBe('8-15')
    expect(bucketOf(noFilters, '2026-11-23')).toBeNull()
  })

  it('knows when the list shows what a figure asks for', () => {
    expect(matches(majorFilters, { grade: 'MAJOR', stateGroup: 'OPEN' })).toBe(true)
    expect(matches(noFilters, { grade: 'MAJOR' })).toBe(false)
  })

  it('reads old saved views without breaking, and drops what no longer exists', () => {
    expect(readView({ name: '我的', filters: { due: 'OVERDUE', gone: 'x', source: 'not-a-list' } })).toEqual({ name: '我的', filters: { ...noFilters, due: 'OVERDUE' } })
    expect(readView(null)).toBeNull()
    expect(readView({ filters: {} })).toBeNull()
  })
})
