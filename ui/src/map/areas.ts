import type { FeatureLike } from 'ol/Feature'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import type { Geometry } from 'ol/geom'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import type { RiskLevel } from '@/components/risk'
import { riskPattern } from './draw'
import type { Palette } from './palette'

export interface FeatureCollection {
  type: 'FeatureCollection'
  features: unknown[]
}

/** A coloured area: level gives shape, word, colour and pattern; `value` is the number printed on it. */
export interface AreaFigure {
  level: RiskLevel | null
  value: number
}

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' })

export function featuresOf(collection: FeatureCollection): Feature<Geometry>[] {
  return format.readFeatures(collection) as Feature<Geometry>[]
}

/** Water, roads and railway: the map under the map, from our own server. */
export function baseLayer(palette: Palette): VectorLayer {
  const casing = new Style({ stroke: new Stroke({ color: palette.roadEdge, width: 4.4 }), zIndex: 2 })
  const road = new Style({ stroke: new Stroke({ color: palette.road, width: 3 }), zIndex: 3 })
  const rail = new Style({ stroke: new Stroke({ color: palette.rail, width: 2.6 }), zIndex: 4 })
  const sleepers = new Style({ stroke: new Stroke({ color: '#fff', width: 1.2, lineDash: [8, 8] }), zIndex: 5 })
  const water = new Style({ fill: new Fill({ color: palette.water }), zIndex: 1 })
  const styles: Record<string, Style[]> = { water: [water], road: [casing, road], railway: [rail, sleepers] }
  return new VectorLayer({
    source: new VectorSource(),
    zIndex: 2,
    style: (feature) => [...(styles[String(feature.get('layer'))] ?? []), waterName(feature, palette)].filter((s) => s !== null),
  })
}

function waterName(feature: FeatureLike, palette: Palette): Style | null {
  const name = feature.get('name') as string | undefined
  if (feature.get('layer') !== 'water' || !name) return null
  return new Style({
    zIndex: 6,
    text: new Text({ text: name, font: `italic 12px ${palette.font}`, fill: new Fill({ color: '#5f8797' }), overflow: false }),
  })
}

interface Look {
  edge: string
  width: number
  dash?: number[]
  fill?: string
}

function lookOf(level: string, palette: Palette): Look {
  if (level === 'CITY') return { edge: palette.cityEdge, width: 2.2, fill: palette.land }
  if (level === 'COUNTY') return { edge: palette.edge, width: 1.4 }
  if (level === 'ZONE') return { edge: palette.brand, width: 1.6, dash: [6, 4], fill: palette.brandTint }
  return { edge: palette.townEdge, width: level === 'TOWN' ? 1 : 0.7 }
}

/** One level of boundaries. Areas with figures are filled; names are left out where they would overlap. */
export class AreaLayer {
  readonly layer: VectorLayer
  readonly labels: VectorLayer
  private figures: ReadonlyMap<string, AreaFigure> | null = null
  private readonly fills = new Map<RiskLevel, CanvasPattern | string>()

  constructor(
    private readonly level: string,
    private readonly palette: Palette,
    zIndex: number,
    private readonly labelFrom = 0,
  ) {
    this.layer = new VectorLayer({ source: new VectorSource(), zIndex, style: (feature) => this.areaStyle(feature) })
    this.labels = new VectorLayer({
      source: new VectorSource(),
      zIndex: level === 'COUNTY' ? 80 : zIndex + 40,
      declutter: true,
      minZoom: labelFrom,
      style: (feature) => this.labelStyle(feature),
    })
  }

  show(collection: FeatureCollection): void {
    const features = featuresOf(collection)
    const source = this.layer.getSource()!
    source.clear(true)
    source.addFeatures(features)
    const labels = this.labels.getSource()!
    labels.clear(true)
    labels.addFeatures(
      features.map((feature) => {
        const lon = Number(feature.get('longitude') ?? 0)
        const lat = Number(feature.get('latitude') ?? 0)
        const point = new Point([lon, lat]).transform('EPSG:4326', 'EPSG:3857') as Point
        const label = new Feature(point)
        label.setProperties({ code: feature.get('code') as string, name: feature.get('name') as string, level: feature.get('level') as string })
        return label
      }),
    )
  }

  setFigures(figures: ReadonlyMap<string, AreaFigure> | null): void {
    this.figures = figures
    this.labels.setMinZoom(figures ? 0 : this.labelFrom)
    this.layer.changed()
    this.labels.changed()
  }

  private areaStyle(feature: FeatureLike): Style {
    const look = lookOf(String(feature.get('level') ?? this.level), this.palette)
    const figure = this.figures?.get(String(feature.get('code')))
    const fill = figure?.level ? this.fillOf(figure.level) : (look.fill ?? 'rgba(255,255,255,0.01)')
    const edge = figure ? this.palette.edge : look.edge
    return new Style({
      fill: new Fill({ color: fill }),
      stroke: new Stroke({ color: edge, width: look.width, ...(look.dash ? { lineDash: look.dash } : {}) }),
    })
  }

  private fillOf(level: RiskLevel): CanvasPattern | string {
    let fill = this.fills.get(level)
    if (fill === undefined) {
      fill = riskPattern(level, this.palette)
      this.fills.set(level, fill)
    }
    return fill
  }

  private labelStyle(feature: FeatureLike): Style[] {
    const name = String(feature.get('name') ?? '')
    const figure = this.figures?.get(String(feature.get('code')))
    const district = this.level === 'COUNTY'
    const text = new Text({
      text: figure ? (this.level === 'GRID' ? String(figure.value) : `${name}\n${figure.value}`) : district ? [...name].join('\u2009') : name,
      font: `${district ? '700 15px' : figure ? '600 12px' : '400 11.5px'} ${this.palette.font}`,
      fill: new Fill({ color: district || figure ? this.palette.ink : this.palette.inkSoft }),
      stroke: new Stroke({ color: 'rgba(255,255,255,.85)', width: 3 }),
      offsetY: figure ? 10 : 0,
    })
    if (!figure?.level) return [new Style({ text })]
    return [new Style({ text, image: this.shapeOf(figure.level) })]
  }

  private shapeOf(level: RiskLevel): RegularShape | Circle {
    const fill = new Fill({ color: this.palette.risk[level] })
    const stroke = new Stroke({ color: level === 'YELLOW' ? this.palette.riskEdge : '#fff', width: 1 })
    const displacement = [0, 14]
    if (level === 'RED') return new RegularShape({ points: 3, radius: 8, fill, stroke, displacement })
    if (level === 'ORANGE') return new RegularShape({ points: 4, radius: 7.5, fill, stroke, displacement })
    if (level === 'YELLOW') return new RegularShape({ points: 4, radius: 8, angle: Math.PI / 4, fill, stroke, displacement })
    return new Circle({ radius: 6, fill, stroke, displacement })
  }

  setVisible(visible: boolean, named = true): void {
    this.layer.setVisible(visible)
    this.labels.setVisible(visible && named)
  }
}

