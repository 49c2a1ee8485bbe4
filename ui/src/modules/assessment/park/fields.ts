import type { IgnitionSource, Installation, Reference, Release, Target } from './park'

type Words = (key: string, values?: Record<string, unknown>) => string
export interface Option {
  value: string
  label: string
}

/** One field of a part as a person sees it; `scale` and `shift` turn the stored SI value into the shown one. */
export interface PartField {
  key: string
  label: string
  kind: 'text' | 'number' | 'select' | 'switch' | 'position' | 'outline'
  options?: Option[]
  min?: number
  max?: number
  /** shown = stored / scale − shift */
  scale?: number
  shift?: number
  optional?: boolean
  hint?: string
  /** Shown in the table. */
  column?: boolean
  wide?: boolean
}

const kelvin = 273.15

export function shownOf(field: PartField, stored: unknown): number | null {
  if (typeof stored !== 'number') return null
  return Number((stored / (field.scale ?? 1) - (field.shift ?? 0)).toPrecision(10))
}

export function storedOf(field: PartField, shown: number | null | undefined): number | null {
  if (shown === null || shown === undefined || Number.isNaN(shown)) return null
  return Number(((shown + (field.shift ?? 0)) * (field.scale ?? 1)).toPrecision(10))
}

function number(t: Words, key: string, label: string, more: Partial<PartField> = {}): PartField {
  return { key, label: t(`assessment.park.inputs.${label}`), kind: 'number', min: 0, ...more }
}

export function installationFields(t: Words, reference: Reference, english: boolean): PartField[] {
  const equipment = [...new Map(reference.frequencies.map((one) => [one.equipment, { value: one.equipment, label: english ? one.equipment : one.name }])).values()]
  const substances = reference.substances.map((one) => ({ value: one.cas, label: `${english ? one.english : one.name} ${one.cas}` }))
  const escalation = reference.escalation.map((one) => ({ value: one.code, label: english ? t(`assessment.park.escalation.${one.code}`) : one.name }))
  return [
    { key: 'name', label: t('assessment.park.installation'), kind: 'text', column: true },
    { key: 'enterpriseName', label: t('assessment.park.inputs.enterprise'), kind: 'text', optional: true, column: true },
    { key: 'equipment', label: t('assessment.park.inputs.equipment'), kind: 'select', options: equipment, column: true },
    number(t, 'amount', 'amount', { min: 0.01, hint: t('assessment.park.inputs.amountHint') }),
    { key: 'cas', label: t('assessment.park.inputs.substance'), kind: 'select', options: substances, column: true },
    number(t, 'inventory', 'inventory', { scale: 1000, min: 0.001, column: true }),
    number(t, 'temperature', 'temperature', { shift: kelvin, min: -250, column: true }),
    number(t, 'pressure', 'pressure', { scale: 1e6, min: 0.1, column: true }),
    number(t, 'head', 'head', { max: 60 }),
    number(t, 'lineDiameter', 'line', { min: 0.005, max: 2 }),
    number(t, 'bundArea', 'bund', { optional: true, hint: t('assessment.park.inputs.bundHint') }),
    number(t, 'volume', 'volume', { min: 0.1 }),
    number(t, 'liquidHeatCapacity', 'heatCapacity', { min: 500, max: 15_000, optional: true, hint: t('assessment.park.inputs.heatCapacityHint') }),
    { key: 'escalation', label: t('assessment.park.inputs.escalation'), kind: 'select', options: escalation },
    { key: 'position', label: t('assessment.park.inputs.position'), kind: 'position', wide: true },
  ]
}

export function releaseFields(t: Words, installations: readonly Installation[]): PartField[] {
  const holes = ['instantaneous', 'ten-minutes', 'full-bore', '0.1D', '0.005', '0.010', '0.025', '0.050', '0.100']
  const word = (hole: string) => (hole.startsWith('0.') && hole !== '0.1D' ? t('assessment.park.hole.diameter', { mm: Math.round(Number(hole) * 1000) }) : t(`assessment.park.hole.${hole === '0.1D' ? 'tenth' : hole}`))
  return [
    { key: 'installationId', label: t('assessment.park.installation'), kind: 'select', options: installations.map((one) => ({ value: one.id, label: one.name })), column: true },
    { key: 'hole', label: t('assessment.park.inputs.hole'), kind: 'select', options: holes.map((hole) => ({ value: hole, label: word(hole) })), column: true },
    number(t, 'frequency', 'frequency', { column: true, max: 100 }),
    { key: 'source', label: t('assessment.park.inputs.source'), kind: 'text', column: true },
    number(t, 'immediateIgnition', 'immediate', { max: 1, optional: true, column: true }),
    number(t, 'delayedIgnition', 'delayed', { max: 1, optional: true, column: true }),
    { key: 'enabled', label: t('assessment.park.inputs.on'), kind: 'switch', column: true },
  ]
}

export function targetFields(t: Words, reference: Reference, english: boolean): PartField[] {
  const places = [...reference.criteria.map((one) => ({ value: one.place, label: english ? t(`assessment.park.place.${one.place}`) : one.name })), { value: 'staff', label: t('assessment.park.place.staff') }]
  return [
    { key: 'name', label: t('assessment.park.target'), kind: 'text', column: true },
    { key: 'category', label: t('assessment.park.inputs.category'), kind: 'select', options: places, column: true },
    number(t, 'peopleByDay', 'day', { column: true }),
    number(t, 'peopleByNight', 'night', { column: true }),
    number(t, 'indoorsByDay', 'indoorsDay', { max: 1, column: true }),
    number(t, 'indoorsByNight', 'indoorsNight', { max: 1, column: true }),
    { key: 'polygon', label: t('assessment.park.inputs.outline'), kind: 'outline', wide: true },
  ]
}

export function sourceFields(t: Words): PartField[] {
  return [
    { key: 'name', label: t('assessment.park.inputs.tab.sources'), kind: 'text', column: true },
    number(t, 'presence', 'presence', { max: 1, column: true }),
    number(t, 'effectiveness', 'effectiveness', { max: 10, column: true }),
    { key: 'position', label: t('assessment.park.inputs.position'), kind: 'position', wide: true },
  ]
}

const id = () => crypto.randomUUID().slice(0, 18)

export const blankInstallation = (at: { lon: number; lat: number }): Installation => ({
  id: id(), name: '', enterpriseId: null, enterpriseName: null, equipment: 'pressure-vessel', amount: 1, cas: '', inventory: 10_000, temperature: 288.15, pressure: 101_325, head: 0, lineDiameter: 0.1, bundArea: null, volume: 50, liquidHeatCapacity: null, escalation: 'pressurised', position: at,
})
export const blankRelease = (installationId: string): Release => ({ id: id(), installationId, hole: '0.010', frequency: 1e-5, source: '', immediateIgnition: null, delayedIgnition: null, enabled: true })
/** CPR 18E section 5.3.1: of the people 0.93 are indoors by day, 0.99 by night. */
export const blankTarget = (): Target => ({ id: id(), name: '', category: 'general-1', polygon: [], peopleByDay: 0, peopleByNight: 0, indoorsByDay: 0.93, indoorsByNight: 0.99 })
export const blankSource = (at: { lon: number; lat: number }): IgnitionSource => ({ id: id(), name: '', position: at, presence: 1, effectiveness: 0.01 })

/** The generic releases of an installation, for its amount; those that are there already stay as they are. */
export function genericReleases(one: Installation, reference: Reference, known: readonly Release[]): Release[] {
  return reference.frequencies
    .filter((leak) => leak.equipment === one.equipment)
    .filter((leak) => !known.some((release) => release.installationId === one.id && release.hole === leak.hole))
    .map((leak) => ({ ...blankRelease(one.id), hole: leak.hole, frequency: Number((leak.frequency * one.amount).toPrecision(6)), source: reference.frequencySource }))
}
