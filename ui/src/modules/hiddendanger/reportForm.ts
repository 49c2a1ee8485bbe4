import type { Grade, Report, Source } from '@/api/hidden-danger'
import type { Place, SessionUser } from '@/api/session'
import { isEnterpriseUser } from '@/api/session'

/** What somebody types into the report, at the desk and on the phone. Photos are kept beside it. */
export interface ReportForm {
  enterprise: { id: string; name: string } | null
  region: Place | null
  placeText: string
  title: string
  suggestedGrade: Grade
  responsible: string
  dueOn: string
  description: string
  kind: string
  source: Source | ''
  finder: string
  lon: number | null
  lat: number | null
}

/** Prefilled with what is known: one's own enterprise, one's own place. */
export function emptyForm(user: SessionUser | null): ReportForm {
  const own = user && isEnterpriseUser(user) ? user.scope : null
  const id = own?.enterpriseIds[0]
  return {
    enterprise: own && id ? { id, name: own.enterpriseNames?.[0] ?? user?.organisation?.name ?? '' } : null,
    region: user?.scope.places[0] ?? null,
    placeText: '',
    title: '',
    suggestedGrade: 'ORDINARY',
    responsible: '',
    dueOn: '',
    description: '',
    kind: '',
    source: '',
    finder: '',
    lon: null,
    lat: null,
  }
}

/** Names of the fields that still need something. */
export function missingFields(form: ReportForm): string[] {
  const missing: string[] = []
  if (!form.enterprise && !form.region) missing.push('enterpriseId')
  if (!form.placeText.trim()) missing.push('placeText')
  if (!form.title.trim()) missing.push('title')
  return missing
}

export function reportOf(form: ReportForm): Omit<Report, 'photoIds'> {
  const report: Omit<Report, 'photoIds'> = {
    title: form.title.trim(),
    enterpriseId: form.enterprise?.id ?? null,
    placeText: form.placeText.trim(),
    suggestedGrade: form.suggestedGrade,
  }
  if (!form.enterprise && form.region) report.regionCode = form.region.code
  if (form.description.trim()) report.description = form.description.trim()
  if (form.responsible.trim()) report.responsible = form.responsible.trim()
  if (form.dueOn) report.dueOn = form.dueOn
  if (form.kind) report.kind = form.kind
  if (form.source) report.source = form.source
  if (form.finder.trim()) report.finder = form.finder.trim()
  if (form.lon !== null && form.lat !== null) Object.assign(report, { lon: form.lon, lat: form.lat, datum: 'WGS84' })
  return report
}

/** `YYYY-MM-DD` some days after another. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
