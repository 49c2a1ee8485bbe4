import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { api, type Query } from '@/api/client'
import type { FeatureCollection } from '@/map'
import { can } from '@/api/session'
import type { HazardPoints, MapConfig, PointAnswer, Summary } from './types'

const boundaries = new Map<string, Promise<FeatureCollection>>()

/** Boundaries change rarely: read once per page load. Functional zones come with the towns. */
export function boundariesOf(level: string, within?: string): Promise<FeatureCollection> {
  const key = `${level}/${within ?? ''}`
  let request = boundaries.get(key)
  if (!request) {
    const levels = level === 'TOWN' ? ['TOWN', 'ZONE'] : [level]
    request = Promise.all(levels.map((one) => api.get<FeatureCollection>('/api/regions/boundaries', { level: one, parent: within }))).then(
      (parts): FeatureCollection => ({ type: 'FeatureCollection', features: parts.flatMap((part) => part.features) }),
    )
    request.catch(() => boundaries.delete(key))
    boundaries.set(key, request)
  }
  return request
}

export const baseMap = (): Promise<FeatureCollection> => api.get<FeatureCollection>('/api/map/base')
export const mapConfig = (): Promise<MapConfig> => api.get<MapConfig>('/api/map/config')

/** Points, pins and figures for one set of filters; a newer question cancels the older one. */
export function useMapData() {
  const points = shallowRef<PointAnswer | null>(null)
  const dangers = shallowRef<PointAnswer | null>(null)
  const hazards = shallowRef<HazardPoints | null>(null)
  const summary = shallowRef<Summary | null>(null)
  const failure = ref<unknown>(null)
  const loading = ref(false)
  let running: AbortController | null = null

  async function load(query: Query, level: string): Promise<boolean> {
    running?.abort()
    const own = (running = new AbortController())
    loading.value = true
    const options = { signal: own.signal }
    try {
      const [newPoints, newDangers, newSummary, newHazards] = await Promise.all([
        api.get<PointAnswer>('/api/map/points', query, options),
        api.get<PointAnswer>('/api/map/hidden-dangers', query, options),
        api.get<Summary>('/api/map/summary', { ...query, level }, options),
        can('major-hazard.read') ? api.get<HazardPoints>('/api/major-hazards/points', { q: query['q'], region: query['region'], sector: query['sector'] }, options) : null,
      ])
      points.value = newPoints
      dangers.value = newDangers
      summary.value = newSummary
      hazards.value = newHazards
      failure.value = null
      return true
    } catch (error) {
      if (!own.signal.aborted) failure.value = error
      return false
    } finally {
      if (running === own) loading.value = false
    }
  }

  onBeforeUnmount(() => running?.abort())
  return { points, dangers, hazards, summary, failure, loading, load }
}
