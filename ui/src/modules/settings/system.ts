import type { Schema } from '@/api/types'

/** One setting as the server tells it; what `value` is depends on `kind`. */
export type Setting = Omit<Schema<'platform.setting.Settings.Entry'>, 'value' | 'standard' | 'previous'> & { value: unknown; standard: unknown; previous: unknown }

/** A tile service of the map. */
export type Tiles = Schema<'map.MapSettings.Tiles'>

/** The value of the setting `map.services`; the API gives settings of kind OBJECT as any JSON. */
export interface Services {
  tiles: Tiles[] | null
  tiandituKey: string | null
}

export const noTiles = (): Tiles => ({ name: '', kind: 'XYZ', url: '', layer: null, matrixSet: null, projection: 'EPSG:3857', attribution: null, maxZoom: 18 })

const order = ['system.name', 'system.', 'notice.', 'hidden-danger.', 'map.']

/** What everybody meets comes first; the map's services, which take the most room, last. */
export const inOrder = (settings: Setting[]): Setting[] => [...settings].sort((a, b) => placeOf(a.name) - placeOf(b.name))
const placeOf = (name: string) => {
  const at = order.findIndex((start) => name.startsWith(start))
  return at < 0 ? order.length : at
}

/** The setting's place among the messages. */
export const wordOf = (name: string): string => name.replace(/[.-]/g, '_')

/** What is sent: blank optional texts are left out, numbers are numbers. */
export function cleaned(kind: Setting['kind'], value: unknown): unknown {
  if (kind === 'NUMBER') return Number(value)
  if (kind === 'TEXT') return String(value ?? '').trim()
  if (kind !== 'OBJECT') return value
  const services = value as Services
  const orNull = (text: string | null) => (text?.trim() ? text.trim() : null)
  return {
    tiandituKey: orNull(services.tiandituKey),
    tiles: (services.tiles ?? []).map((one) => ({ ...one, name: one.name.trim(), url: one.url.trim(), layer: orNull(one.layer), matrixSet: orNull(one.matrixSet), attribution: orNull(one.attribution) })),
  }
}

/** A value in a line, for "before it was …". */
export function told(kind: Setting['kind'], value: unknown, none: string): string {
  if (value === null || value === undefined || value === '') return none
  if (kind !== 'OBJECT') return String(value)
  const services = value as Services
  const names = (services.tiles ?? []).map((one) => one.name)
  if (services.tiandituKey) names.push('天地图')
  return names.join('、') || none
}
