import { describe, expect, it } from 'vitest'
import { linesOf } from './entry'

describe('detail of an audit entry', () => {
  it('shows a change as before and after, per field', () => {
    expect(linesOf({ before: { name: '甲', phone: '1' }, after: { name: '乙', phone: '1' } })).toEqual([{ name: 'name', before: '甲', after: '乙' }])
    expect(linesOf({ level: { before: 'BLUE', after: 'RED' }, reason: '' })).toEqual([
      { name: 'level', before: 'BLUE', after: 'RED' },
      { name: 'reason', before: null, after: '—' },
    ])
  })

  it('shows lists as words', () => {
    expect(linesOf({ before: ['a', 'b'], after: [] })).toEqual([{ name: '', before: 'a、b', after: '—' }])
  })
})
