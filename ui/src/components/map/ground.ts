import { api } from '@/api/client'
import { can } from '@/api/session'
import type { AnlanMap, AreaLevel, FeatureCollection } from '@/map'

/** Lays the base map and the boundaries of districts and towns under a page's own shapes; what cannot be read stays away. */
export async function layGround(map: AnlanMap): Promise<void> {
  const areas = async (level: AreaLevel) => map.setAreas(level, await api.get<FeatureCollection>('/api/regions/boundaries', { level }))
  const base = async () => can('map.read') && map.setBase(await api.get<FeatureCollection>('/api/map/base'))
  await Promise.allSettled([areas('CITY'), areas('COUNTY'), areas('TOWN'), base()])
  map.showLevels(['CITY', 'COUNTY', 'TOWN'])
}
