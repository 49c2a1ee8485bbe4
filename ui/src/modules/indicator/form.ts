import type { Place } from '@/api/session'
import { counted, type Definition, type Edit } from './indicator'

/** The form for a target of a plan, filled as far as the plan says. */
export function formOfEdit(edit: Edit, place: Place): IndicatorForm {
  return {
    ...formOf(null, place),
    name: edit.name,
    synonyms: (edit.synonyms ?? []).join('、'),
    unit: edit.unit,
    direction: edit.direction,
    kind: edit.kind,
    binding: edit.binding,
    measure: edit.measure,
    category: edit.category,
    denominator: edit.denominator,
    registerFrom: edit.registerFrom ?? undefined,
    topic: edit.topic,
    baseYear: edit.baseYear ?? undefined,
    milestones: (edit.milestones ?? []).map((goal) => ({ ...goal })),
    ownerId: edit.ownerId,
    planId: edit.planId,
    plan: edit.plan,
    sourceLine: edit.sourceLine ?? '',
    sourceWords: edit.sourceWords ?? '',
  }
}

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
    returned: one?.formula.returned ? `${one.formula.returned.formId} ${one.formula.returned.field}` : '',
    aggregation: one?.formula.returned?.aggregation ?? ('SUM' as NonNullable<Definition['formula']['returned']>['aggregation']),
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
  return [form.measure === 'RETURNED' && !form.returned ? 'returned' : '', form.name.trim() ? '' : 'name', form.region ? '' : 'regionCode', form.unit.trim() ? '' : 'unit', form.plan.trim() ? '' : 'plan'].filter(Boolean)
}

/** What is sent: blanks are absent, the place is its code, synonyms are a list. */
export function bodyOf(form: IndicatorForm) {
  const { region, synonyms } = form
  const rest: Partial<IndicatorForm> = { ...form }
  delete rest.region
  delete rest.ownerName
  delete rest.aggregation
  const [formId, field] = form.returned.split(' ')
  const blank = (text: string) => text.trim() || null
  return {
    ...rest,
    regionCode: region?.code ?? '',
    synonyms: synonyms.split(/[、,，;；]/).map((word) => word.trim()).filter(Boolean),
    denominator: form.denominator || null,
    category: counted.includes(form.measure) ? form.category || null : null,
    registerFrom: form.measure === 'STATED' ? null : (form.registerFrom ?? null),
    returned: form.measure === 'RETURNED' && formId && field ? { formId, field, aggregation: form.aggregation } : null,
    baseYear: form.baseYear ?? null,
    baseValue: form.baseValue ?? null,
    baseSource: blank(form.baseSource),
    milestones: form.kind === 'QUALITATIVE' ? [] : form.milestones,
    sourceLine: blank(form.sourceLine),
    sourceWords: blank(form.sourceWords),
    note: blank(form.note),
  }
}
