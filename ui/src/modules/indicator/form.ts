import type { Place } from '@/api/session'
import type { Definition } from './indicator'

export function formOf(one: Definition | null, place: Place | null) {
  return {
    name: one?.name ?? '',
    synonyms: one?.synonyms.join('、') ?? '',
    region: one ? { code: one.regionCode, name: one.regionName ?? one.regionCode } : place,
    unit: one?.unit ?? '人',
    direction: one?.direction ?? ('DOWN' as Definition['direction']),
    kind: one?.kind ?? ('CAP' as Definition['kind']),
    binding: one?.binding ?? true,
    measure: one?.formula.measure ?? ('DEATHS' as Definition['formula']['measure']),
    category: one?.formula.category ?? null,
    denominator: one?.formula.denominator ?? (null as Definition['formula']['denominator']),
    registerFrom: one?.formula.registerFrom ?? (undefined as number | undefined),
    topic: one?.topic ?? null,
    baseYear: one?.base.year ?? (undefined as number | undefined),
    baseValue: one?.base.value ?? (undefined as number | undefined),
    baseSource: one?.base.source ?? '',
    milestones: one?.milestones.map((goal) => ({ ...goal })) ?? [{ year: new Date().getFullYear() + 1, value: 0 }],
    ownerId: one?.owner.organisationId ?? (null as string | null),
    ownerName: one?.owner.name ?? '',
    planId: one?.source.planId ?? null,
    plan: one?.source.plan ?? '',
    sourceLine: one?.source.line ?? '',
    sourceWords: one?.source.words ?? '',
    retired: one?.retired ?? false,
    note: '',
    version: one?.version ?? 0,
  }
}
export type IndicatorForm = ReturnType<typeof formOf>

export function missingIn(form: IndicatorForm): string[] {
  return [form.name.trim() ? '' : 'name', form.region ? '' : 'regionCode', form.unit.trim() ? '' : 'unit', form.plan.trim() ? '' : 'plan'].filter(Boolean)
}

/** What is sent: blanks are absent, the place is its code, synonyms are a list. */
export function bodyOf(form: IndicatorForm) {
  const { region, synonyms } = form
  const rest: Partial<IndicatorForm> = { ...form }
  delete rest.region
  delete rest.ownerName
  const blank = (text: string) => text.trim() || null
  return {
    ...rest,
    regionCode: region?.code ?? '',
    synonyms: synonyms.split(/[、,，;；]/).map((word) => word.trim()).filter(Boolean),
    denominator: form.denominator || null,
    registerFrom: form.measure === 'STATED' ? null : (form.registerFrom ?? null),
    baseYear: form.baseYear ?? null,
    baseValue: form.baseValue ?? null,
    baseSource: blank(form.baseSource),
    milestones: form.kind === 'QUALITATIVE' ? [] : form.milestones,
    sourceLine: blank(form.sourceLine),
    sourceWords: blank(form.sourceWords),
    note: blank(form.note),
  }
}
