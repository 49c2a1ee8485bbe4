import type { Schema } from '@/api/types'

export type Evaluation = Schema<'indicator.evaluation.Evaluation'>
export type Card = Schema<'indicator.evaluation.ScoreStore.Card'>
export type CardPage = Schema<'indicator.evaluation.Scores.CardPage'>
export type Score = CardPage['scores'][number]
export type Publication = Schema<'indicator.evaluation.Publication'>

/** What the cross-check of statistics found in a document, in one sentence. */
export const checkedWords = (findings: string[], t: (key: string, args?: Record<string, unknown>) => string) =>
  findings.length === 0 ? t('indicator.evaluation.checkedClean') : t('indicator.evaluation.checkedFound', { n: findings.length, list: findings.slice(0, 5).join('；') })

/** A card as it is written: items, vetoes, and the edition it follows. */
export function cardForm(card: Card | null, place: { code: string; name: string } | null) {
  return {
    region: card ? { code: card.regionCode, name: card.regionName ?? card.regionCode } : place,
    year: card?.year ?? new Date().getFullYear(),
    name: card?.name ?? '',
    basis: card?.basis ?? '',
    items: card?.items.map((item) => ({ ...item })) ?? [{ code: '1', name: '', weight: 100, rule: '' }],
    vetoes: card?.vetoes.map((veto) => ({ ...veto })) ?? [],
    edition: card?.edition ?? 0,
  }
}
export type CardForm = ReturnType<typeof cardForm>

export const weightSum = (form: Pick<CardForm, 'items'>) => Math.round(form.items.reduce((sum, item) => sum + (item.weight ?? 0), 0) * 100) / 100

/** Points of every item, full unless something was taken off. */
export function scoreForm(card: Card, score: Score | null) {
  return {
    organisationId: score?.organisationId ?? (null as string | null),
    organisation: score?.organisation ?? '',
    points: Object.fromEntries(card.items.map((item) => [item.code, { points: score?.points[item.code]?.points ?? item.weight, note: score?.points[item.code]?.note ?? '' }])) as Record<string, { points: number; note: string }>,
    vetoes: { ...(score?.vetoes ?? {}) } as Record<string, string>,
    version: score?.version ?? 0,
  }
}
