import { api } from '@/api/client'
import type { Schema } from '@/api/types'

/** What the server knows of a run: `ConsequenceController` in `io.anlan.assessment.consequence`. */
export type View = Schema<'assessment.consequence.ConsequenceController.View'>
export type Run = Schema<'assessment.consequence.Run'>
export type Row = Schema<'assessment.consequence.Run.Row'>
export type Zone = Schema<'assessment.consequence.Answer.Zone'>
export type Stage = Schema<'assessment.consequence.Stage'>
export type Given = Schema<'assessment.consequence.Stage.Given'>
export type Sources = Schema<'assessment.consequence.ConsequenceController.Sources'>
export type Offer = Schema<'assessment.consequence.ConsequenceController.Offer'>
export type Sky = Schema<'assessment.consequence.Sky'>
export type Question = Schema<'assessment.consequence.Question'>
export type Kind = Question['kind']

export const path = '/api/consequences'

export const consequences = {
  run: (question: Question) => api.post<View>(path, question),
  one: (id: string) => api.get<View>(`${path}/${id}`),
  sources: (enterprise: string) => api.get<Sources>(`${path}/sources`, { enterprise }),
  weather: (lon: number, lat: number) => api.get<Sky | undefined>(`${path}/weather`, { lon, lat }),
  report: (id: string) => api.download(`${path}/${id}/report`, undefined, 'consequence.docx'),
}

export const kinds: Kind[] = ['TOXIC_LEAK', 'POOL_FIRE', 'JET_FIRE', 'FIREBALL', 'EXPLOSION']
export const holes: Question['hole'][] = ['PINHOLE', 'FINGER', 'PIPE', 'UNKNOWN']
export const phases: Question['phase'][] = ['LIQUID', 'GAS']
export const terrains: Question['terrain'][] = ['BUILT_UP', 'OPEN']
export const clouds = ['CLEAR', 'BROKEN', 'OVERCAST'] as const

/** Which words a kind uses for its zones. */
export const harmOf = (kind: Kind) => (kind === 'TOXIC_LEAK' ? 'toxic' : kind === 'EXPLOSION' ? 'blast' : 'heat')

/** One of sixteen points of the compass, from north clockwise. */
export const compass = (degrees: number) => ((Math.round(degrees / 22.5) % 16) + 16) % 16

/** Metres as one says them: 96, 1,040, 12.3 km. */
export function metres(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} km`
  const rounded = value < 100 ? Math.round(value) : Math.round(value / 10) * 10
  return `${rounded.toLocaleString('en')} m`
}

/** Four digits are what the models can say. */
export function short(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  return size >= 1e6 || size < 1e-3 ? value.toExponential(3) : Number(value.toPrecision(4)).toLocaleString('en', { maximumFractionDigits: 6 })
}

/** The frame that shows a moment: the last one not after it, −1 for the largest extent. */
export function frameAt(times: readonly number[], seconds: number): number {
  let found = -1
  times.forEach((time, i) => {
    if (time <= seconds + 1e-9) found = i
  })
  return found
}
