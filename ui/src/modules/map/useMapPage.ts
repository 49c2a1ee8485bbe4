import { computed, ref, watch, type Ref } from 'vue'
import type { Query } from '@/api/client'
import { useWorkScope } from '@/api/scope'
import { riskLevels } from '@/components/risk'
import { useQueryState } from '@/components/useQueryState'
import type { AreaFigure, AreaLevel, AnlanMap, FeatureCollection, PointColumns } from '@/map'
import { baseMap, boundariesOf, mapConfig, useMapData } from './useMapData'
import type { AreaMeasure, AreaMode, AreaRow, HazardPoints, MapConfig, Mode } from './types'

export const riskClasses = [...riskLevels, 'NONE']
export const defaultLayers = [...riskClasses, 'overdue', 'major', 'hazard', 'town', 'base']
const dangerLayers = ['overdue', 'major', 'ordinary']
const below: Record<string, AreaMode> = { CITY: 'COUNTY', COUNTY: 'TOWN', TOWN: 'GRID', ZONE: 'GRID' }

/** State of the page in the address bar, and what it means for the map. */
export function useMapPage(map: Ref<AnlanMap | null>) {
  const scope = useWorkScope()
  const state = useQueryState({
    q: '',
    region: '',
    sector: '',
    risk: [] as string[],
    kind: '',
    mode: 'enterprise' as Mode,
    measure: 'open' as AreaMeasure,
    layers: defaultLayers,
    pick: '',
    at: '',
  })
  const data = useMapData()
  const config = ref<MapConfig | null>(null)
  const placed = state.at !== ''
  const query = computed<Query>(() => ({
    q: state.q,
    region: state.region || scope.query.value.region,
    sector: state.sector || scope.query.value.sector,
    risk: state.risk,
    kind: state.kind,
  }))
  const level = computed<AreaMode>(() => (state.mode === 'enterprise' ? 'TOWN' : state.mode))
  const shown = (layer: string) => state.layers.includes(layer)

  function paintPoints(): void {
    const areas = state.mode !== 'enterprise'
    map.value?.setPoints('enterprise', areas ? null : (data.points.value?.columns ?? null), riskClasses.map(shown))
    map.value?.setPoints('danger', areas ? null : (data.dangers.value?.columns ?? null), dangerLayers.map(shown))
    map.value?.setPoints('hazard', areas ? null : hazardColumns(data.hazards.value), [true, true, true, true, false].map((one) => one && shown('hazard')))
    paintPick()
  }

  function paintPick(): void {
    const [kind, id] = state.pick.split(':')
    map.value?.select(kind === 'enterprise' || kind === 'danger' || kind === 'hazard' ? kind : null, id ?? null)
  }

  function paintAreas(): void {
    const summary = data.summary.value
    const mode = state.mode
    const on: AreaLevel[] = ['CITY', 'COUNTY']
    if (shown('town') || mode === 'TOWN' || mode === 'GRID') on.push('TOWN')
    if (mode === 'GRID') on.push('GRID')
    map.value?.showLevels(on, mode === 'enterprise' || mode === 'COUNTY')
    if (mode === 'enterprise' || !summary) {
      map.value?.setFigures('TOWN', null)
      return
    }
    map.value?.setFigures(mode, new Map(summary.areas.map((area): [string, AreaFigure] => [area.code, figureOf(area, state.measure)])))
  }

  async function loadBoundaries(): Promise<void> {
    const wanted: [AreaLevel, string | undefined][] = [['CITY', undefined], ['COUNTY', undefined], ['TOWN', undefined]]
    if (state.mode === 'GRID') wanted.push(['GRID', placeCode() || undefined])
    const collections = await Promise.all(wanted.map(([one, within]) => boundariesOf(one, within)))
    wanted.forEach(([one], i) => map.value?.setAreas(one, collections[i]!))
  }

  /** The chosen place, else the only one the person has. */
  function placeCode(): string {
    const own = scope.ownPlaces.value
    return typeof query.value.region === 'string' ? query.value.region : own.length === 1 ? own[0]!.code : ''
  }

  /** Fits the chosen place: its own outline, or everything the person may see. */
  function fit(): void {
    const code = placeCode()
    const levels: AreaLevel[] = ['COUNTY', 'TOWN', 'CITY', 'GRID']
    if (code && levels.some((one) => map.value?.fit(one, code))) return
    if (!map.value?.fit('CITY')) map.value?.fit('COUNTY')
  }

  async function reload(): Promise<void> {
    if (await data.load(query.value, level.value)) {
      paintPoints()
      paintAreas()
    }
  }

  async function start(): Promise<void> {
    config.value = await mapConfig()
    const base = await baseMap().catch((): FeatureCollection => ({ type: 'FeatureCollection', features: [] }))
    map.value?.setBase(base)
    await loadBoundaries()
    if (!placed) fit()
    showTiles()
    await reload()
  }

  function showTiles(): void {
    const name = state.layers.find((layer) => layer.startsWith('tiles:'))?.slice('tiles:'.length)
    map.value?.setTiles(config.value?.tiles.find((service) => service.name === name) ?? null)
    map.value?.showBase(shown('base'))
  }

  /** One step down: the area becomes the scope and the next smaller areas are shown. */
  function enter(code: string, from: string): void {
    state.region = code
    state.mode = from === 'GRID' ? 'enterprise' : (below[from] ?? 'TOWN')
  }

  /** Areas of a level only make sense inside a larger place: 区县 leaves the county that was entered. */
  function widen(mode: Mode): void {
    if (mode === 'COUNTY') state.region = ''
    else if (mode === 'TOWN' && state.region && !state.region.endsWith('000000')) state.region = `${state.region.slice(0, 6)}000000`
  }

  watch(query, reload, { deep: true })
  watch(() => state.mode, async (mode) => {
    widen(mode)
    await loadBoundaries()
    await reload()
  })
  watch(() => query.value.region, async () => {
    await loadBoundaries()
    fit()
  })
  watch(() => state.layers, () => {
    paintPoints()
    paintAreas()
    showTiles()
  }, { deep: true })
  watch(() => state.measure, paintAreas)
  watch(() => state.pick, paintPick)

  return { state, data, config, query, level, start, reload, fit, enter }
}

function figureOf(area: AreaRow, measure: AreaMeasure): AreaFigure {
  return { level: area.level, value: area[measure] }
}

/** Levels 1 to 4 as the classes 0 to 3; units below S = 1 are class 4. */
function hazardColumns(answer: HazardPoints | null): PointColumns | null {
  if (!answer) return null
  const { points } = answer
  return {
    ids: points.map((one) => one.id),
    lon: points.map((one) => Math.round(one.lon * 1e5)),
    lat: points.map((one) => Math.round(one.lat * 1e5)),
    classes: points.map((one) => (one.level === 0 ? 4 : one.level - 1)).join(''),
  }
}
