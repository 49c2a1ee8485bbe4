import TileLayer from 'ol/layer/Tile'
import { addProjection, addCoordinateTransforms, get as projectionOf, transform } from 'ol/proj'
import Projection from 'ol/proj/Projection'
import WMTS from 'ol/source/WMTS'
import XYZ from 'ol/source/XYZ'
import WMTSTileGrid from 'ol/tilegrid/WMTS'
import { getTopLeft, getWidth } from 'ol/extent'
import type { Schema } from '@/api/types'

/** A tile service the administrator has configured; none by default. */
export type TileService = Schema<'map.MapSettings.Tiles'>

/** CGCS2000 in degrees; differs from WGS-84 by centimetres, so its numbers are taken as they are. */
export function registerCgcs2000(): Projection {
  const known = projectionOf('EPSG:4490')
  if (known) return known
  const projection = new Projection({ code: 'EPSG:4490', units: 'degrees', extent: [-180, -90, 180, 90], worldExtent: [-180, -90, 180, 90] })
  addProjection(projection)
  const same = (coordinate: number[]) => coordinate.slice()
  addCoordinateTransforms('EPSG:4326', projection, same, same)
  addCoordinateTransforms(
    'EPSG:3857',
    projection,
    (coordinate) => transform(coordinate, 'EPSG:3857', 'EPSG:4326'),
    (coordinate) => transform(coordinate, 'EPSG:4326', 'EPSG:3857'),
  )
  return projection
}

export function tileLayer(service: TileService): TileLayer {
  const projection = service.projection === 'EPSG:4490' ? registerCgcs2000() : projectionOf('EPSG:3857')!
  const attributions = service.attribution ?? undefined
  if (service.kind === 'XYZ') {
    return new TileLayer({ zIndex: 1, source: new XYZ({ url: service.url, projection, attributions, maxZoom: service.maxZoom, crossOrigin: 'anonymous' }) })
  }
  const extent = projection.getExtent()
  const size = getWidth(extent) / 256
  const levels = Array.from({ length: service.maxZoom + 1 }, (_, z) => z)
  return new TileLayer({
    zIndex: 1,
    source: new WMTS({
      url: service.url,
      layer: service.layer ?? '',
      matrixSet: service.matrixSet ?? '',
      format: 'tiles',
      style: 'default',
      projection,
      attributions,
      crossOrigin: 'anonymous',
      tileGrid: new WMTSTileGrid({
        origin: getTopLeft(extent),
        resolutions: levels.map((z) => size / 2 ** z),
        matrixIds: levels.map(String),
      }),
    }),
  })
}
