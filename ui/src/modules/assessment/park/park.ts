import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Study = Schema<'assessment.park.Study'>
export type Summary = Schema<'assessment.park.Study.Summary'>
export type Run = Schema<'assessment.park.Study.Run'>
export type Version = Schema<'assessment.park.Study.Version'>
export type Inputs = Schema<'assessment.park.Inputs'>
export type Installation = Schema<'assessment.park.Inputs.Installation'>
export type Release = Schema<'assessment.park.Inputs.Release'>
export type Target = Schema<'assessment.park.Inputs.Target'>
export type IgnitionSource = Schema<'assessment.park.Inputs.IgnitionSource'>
export type WeatherTable = Schema<'assessment.park.Inputs.WeatherTable'>
export type Position = Schema<'assessment.park.Position'>
export type Picture = Schema<'assessment.park.Picture'>
export type Contour = Schema<'assessment.park.Picture.Contour'>
export type Share = Schema<'assessment.park.Picture.Share'>
export type Verdict = Schema<'assessment.park.Picture.Verdict'>
export type Here = Schema<'assessment.park.Picture.Here'>
export type Capacity = Schema<'assessment.park.CapacityRules.Capacity'>
export type Domino = Schema<'assessment.park.DominoRules.Domino'>
export type LandUse = Schema<'assessment.park.LandUseRules.Answer'>
export type Reference = Schema<'assessment.park.Reference'>
export type Candidate = Schema<'assessment.park.Proposals.Candidate'>

export const root = '/api/park-studies'
export const pathOf = (id: string) => `${root}/${id}`

let reference: Promise<Reference> | null = null

/** Equipment, substances and criteria change with the platform only: read once per page load. */
export function parkReference(): Promise<Reference> {
  reference ??= api.get<Reference>(`${root}/reference`)
  reference.catch(() => (reference = null))
  return reference
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 0.0000123 → "1.2×10⁻⁵"; what is neither very small nor very large stays plain. */
export function power(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—'
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 0.001 && size < 100_000) return String(Number(value.toPrecision(digits + 1)))
  let exponent = Math.floor(Math.log10(size))
  let mantissa = (value / 10 ** exponent).toFixed(digits - 1)
  if (Number(mantissa) >= 10) {
    exponent += 1
    mantissa = (value / 10 ** exponent).toFixed(digits - 1)
  }
  const sign = exponent < 0 ? '⁻' : ''
  const raised = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('')
  return `${Number(mantissa) === 1 && digits === 1 ? '' : `${Number(mantissa)}×`}10${sign}${raised}`
}

/** 640 → "640 m", 2340 → "2.34 km". */
export function metres(value: number): string {
  return value < 1000 ? `${Math.round(value)} m` : `${Number((value / 1000).toPrecision(3))} km`
}

export const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`

/** How far a release may kill in any of its ends. */
export const reachOf = (share: Share) => Math.max(0, ...share.facts.branches.map((branch) => branch.reach))

/** "instantaneous" and the like stay as message keys; a diameter becomes millimetres. */
export function holeKey(hole: string): { key: string; mm: number } {
  const metre = Number(hole)
  return Number.isFinite(metre) ? { key: 'diameter', mm: Math.round(metre * 1000) } : { key: hole === '0.1D' ? 'tenth' : hole, mm: 0 }
}

/** Contours from the strictest limit outwards in: light and thin outside, dark and heavy inside. */
export const contourLooks = [
  { line: '#2b6bd1', fill: 'rgba(43,107,209,.10)', width: 2 },
  { line: '#db6800', fill: 'rgba(219,104,0,.13)', width: 2.5 },
  { line: '#c4281c', fill: 'rgba(196,40,28,.18)', width: 3 },
] as const

/** Key and parameters of the words for a caution, which the server tells as `code|why`. */
export function cautionWords(caution: string): [string, { why: string }] {
  const [code, ...why] = caution.split('|')
  return [`assessment.park.caution.${code}`, { why: why.join('|') }]
}
