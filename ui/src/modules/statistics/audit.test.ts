import { describe, expect, it } from 'vitest'
import { cells, kindCounts, pieces, type Finding, type Spot } from './audit'

const spot = (start: number, end: number, row = -1, column = -1): Spot => ({ block: 0, line: 1, start, end, row, column, quote: '' })
const finding = (number: number, ...spots: Spot[]): Finding => ({ number, kind: number ? 'SHARE' : 'TOTAL', certainty: 'CONTRADICTION', title: '', lines: [], spots, judgement: null })

describe('places on the text', () => {
  it('cuts a paragraph where quoted places begin and end, also when they overlap', () => {
    const cut = pieces('道路占81.7%，火灾', 0, [finding(0, spot(0, 8)), finding(1, spot(3, 8), spot(9, 11))])
    expect(cut.map((piece) => [piece.text, piece.findings])).toEqual([
      ['道路占', [0]],
      ['81.7%', [0, 1]],
      ['，', []],
      ['火灾', [1]],
    ])
    expect(cut[1]!.ids).toEqual(['spot-1-0'])
  })
  it('leaves other paragraphs and cells alone', () => {
    expect(pieces('无', 1, [finding(0, spot(0, 1))])).toEqual([{ text: '无', findings: [], ids: [] }])
    expect(pieces('无', 0, [finding(0, spot(0, 1, 2, 3))])).toEqual([{ text: '无', findings: [], ids: [] }])
  })
  it('collects the findings of a cell and the kinds', () => {
    const all = [finding(0, spot(0, 2, 2, 3)), finding(1, spot(0, 2, 2, 3)), finding(2)]
    expect(cells(0, all).get('2:3')).toEqual({ findings: [0, 1], ids: ['spot-0-0', 'spot-1-0'] })
    expect(kindCounts(all)).toEqual([
      { kind: 'TOTAL', count: 1 },
      { kind: 'SHARE', count: 2 },
    ])
  })
})
