import type { PickedEnterprise } from '@/components/danger/EnterprisePicker.vue'
import { momentOf } from '@/components/format'
import { isEnterpriseUser, type Place, type SessionUser } from '@/api/session'
import type { Figures, Means } from './accident'

export interface IntakeForm {
  enterprise: PickedEnterprise | null
  region: Place | null
  occurredAt: string
  learnedAt: string
  placeText: string
  type: string
  figures: Figures
  description: string
  reportedAt: string
  means: Means
  sector: string | null
  productive: boolean
  title: string
}

/** Prefilled with what is known: one's own enterprise, one's own place. */
export function emptyForm(user: SessionUser | null): IntakeForm {
  const own = user && isEnterpriseUser(user) ? user.scope : null
  const id = own?.enterpriseIds[0]
  return {
    enterprise: own && id ? { id, name: own.enterpriseNames?.[0] ?? user?.organisation?.name ?? '' } : null,
    region: own ? null : (user?.scope.places[0] ?? null),
    occurredAt: '',
    learnedAt: '',
    placeText: '',
    type: '',
    figures: { deaths: 0, missing: 0, seriousInjuries: 0, minorInjuries: 0, directLossYuan: 0 },
    description: '',
    reportedAt: '',
    means: 'TELEPHONE',
    sector: null,
    productive: true,
    title: '',
  }
}

/** Art. 12 of regulation 493 asks for the place, the time, the kind, the toll and a short course. */
export function missingFields(form: IntakeForm): string[] {
  const missing: string[] = []
  if (!form.enterprise && !form.region) missing.push('regionCode')
  if (!form.occurredAt) missing.push('occurredAt')
  if (!form.placeText.trim()) missing.push('placeText')
  if (!form.type) missing.push('type')
  if (!form.description.trim()) missing.push('description')
  return missing
}

export function bodyOf(form: IntakeForm, enterprise: boolean): object {
  return {
    enterpriseId: form.enterprise?.id ?? null,
    // without an enterprise the place must be told; with one it follows from it
    regionCode: form.enterprise ? null : (form.region?.code ?? null),
    placeText: form.placeText.trim(),
    occurredAt: form.occurredAt,
    learnedAt: form.learnedAt || null,
    reportedAt: enterprise ? null : form.reportedAt || null,
    means: enterprise ? 'PLATFORM' : form.means,
    type: form.type,
    figures: form.figures,
    description: form.description.trim(),
    title: form.title.trim() || null,
    sector: form.sector || null,
    productive: form.productive,
  }
}

/** The day that decides which edition of the types is in force; today until a time is chosen. */
export const dayOf = (moment: string): string => momentOf(moment || new Date()).date

/** The hour within which the head of the enterprise has to report (art. 9), counted from when it learned of it. */
export function reportBy(form: Pick<IntakeForm, 'occurredAt' | 'learnedAt'>): string | null {
  const start = form.learnedAt || form.occurredAt
  return start ? new Date(Date.parse(start) + 3_600_000).toISOString() : null
}
