import type { Schema } from '@/api/types'

/** What the server answers, and how its places are put onto the text. */
export type Audit = Schema<'statistics.AuditView'>
export type AuditRow = Schema<'statistics.AuditRecord.Summary'>
export type Block = Schema<'statistics.AuditRecord.Block'>
export type Finding = Schema<'statistics.AuditView.FindingView'>
export type FindingKind = Finding['kind']
export type Certainty = Finding['certainty']
export type Spot = Schema<'statistics.Spot'>
export type Judgement = Schema<'statistics.AuditRecord.Judgement'>
export type Verdict = Judgement['verdict']

/** A stretch of a paragraph with the findings that quote it; `id` is set where a quoted place begins. */
export interface Piece {
  text: string
  findings: number[]
  ids: string[]
}

export const spotId = (finding: number, index: number) => `spot-${finding}-${index}`

/** Cuts a paragraph at every beginning and end of a quoted place. */
export function pieces(text: string, block: number, findings: readonly Finding[]): Piece[] {
  const places = findings.flatMap((finding) =>
    finding.spots.flatMap((spot, index) => (spot.block === block && spot.row < 0 && spot.end > spot.start ? [{ finding: finding.number, index, start: spot.start, end: spot.end }] : [])),
  )
  const cuts = [...new Set([0, text.length, ...places.flatMap((place) => [place.start, place.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    const covering = places.filter((place) => place.start <= start && place.end >= end)
    return {
      text: text.slice(start, end),
      findings: [...new Set(covering.map((place) => place.finding))],
      ids: covering.filter((place) => place.start === start).map((place) => spotId(place.finding, place.index)),
    }
  })
}

/** The findings that quote a cell, as `row:column` → places. */
export function cells(block: number, findings: readonly Finding[]): Map<string, { findings: number[]; ids: string[] }> {
  const found = new Map<string, { findings: number[]; ids: string[] }>()
  for (const finding of findings)
    finding.spots.forEach((spot, index) => {
      if (spot.block !== block || spot.row < 0) return
      const key = `${spot.row}:${spot.column}`
      const cell = found.get(key) ?? { findings: [], ids: [] }
      if (!cell.findings.includes(finding.number)) cell.findings.push(finding.number)
      cell.ids.push(spotId(finding.number, index))
      found.set(key, cell)
    })
  return found
}

/** How many findings there are of each kind, in the order of the list. */
export function kindCounts(findings: readonly Finding[]): { kind: FindingKind; count: number }[] {
  const counts = new Map<FindingKind, number>()
  for (const finding of findings) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
