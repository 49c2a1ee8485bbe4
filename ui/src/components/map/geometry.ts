import type { Schema } from '@/api/types'

/** GeoJSON areas as SVG paths on a small sheet; enough for a map the size of a stamp, without OpenLayers. */
export interface AreaShape {
  code: string
  name: string
  path: string
  x: number
  y: number
}

type Ring = [number, number][]
/** The database writes the geometry as ready JSON, which the API can only tell as text: here it is GeoJSON of an area. */
export type AreaFeature = Omit<Schema<'region.BoundaryStore.Feature'>, 'geometry'> & {
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }
}
export type AreaCollection = Omit<Schema<'region.BoundaryStore.FeatureCollection'>, 'features'> & { features: AreaFeature[] }

export interface Sheet {
  areas: AreaShape[]
  place: (lon: number, lat: number) => { x: number; y: number }
}

export const ringsOf = (feature: AreaFeature): Ring[] =>
  feature.geometry.type === 'Polygon' ? feature.geometry.coordinates : feature.geometry.coordinates.flat()

/** Fits all areas into width × height with a margin; degrees of longitude are shortened by the cosine of the latitude. */
export function sheetOf(features: readonly AreaFeature[], width: number, height: number, margin = 6): Sheet {
  let west = Infinity
  let east = -Infinity
  let south = Infinity
  let north = -Infinity
  for (const feature of features)
    for (const ring of ringsOf(feature))
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon)
        east = Math.max(east, lon)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((width - 2 * margin) / ((east - west) * narrow), (height - 2 * margin) / (north - south))
  const left = (width - (east - west) * narrow * scale) / 2
  const top = (height - (north - south) * scale) / 2
  const place = (lon: number, lat: number) => ({ x: left + (lon - west) * narrow * scale, y: top + (north - lat) * scale })
  const path = (ring: Ring) =>
    `M${ring.map(([lon, lat]) => `${place(lon, lat).x.toFixed(1)} ${place(lon, lat).y.toFixed(1)}`).join('L')}Z`
  return {
    place,
    areas: features.map((feature) => {
      const { code, name, longitude, latitude } = feature.properties
      const middle = place(longitude ?? west, latitude ?? north)
      return { code, name, path: ringsOf(feature).map(path).join(''), x: middle.x, y: middle.y }
    }),
  }
}
