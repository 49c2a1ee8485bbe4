import { createEmpty, extend, isEmpty, type Extent } from 'ol/extent'
import Feature from 'ol/Feature'
import Point from 'ol/geom/Point'
import Polygon from 'ol/geom/Polygon'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, Stroke, Style, Text } from 'ol/style'
import type { Palette } from './palette'

type Ring = readonly (readonly number[])[]

/** Where a threshold is exceeded; severity 3 is the gravest. */
export interface HarmZone {
  severity: number
  /** The largest extent, as longitude and latitude. */
  outline: Ring
  /** What is exceeded at the moment shown; the largest extent when left out. */
  now?: Ring | undefined
  /** Written at its far end. */
  label: string
}

export interface HarmPlace {
  lon: number
  lat: number
  name: string
  note: string
  grave: boolean
}

interface Look {
  line: string
  fill: string
  dash?: number[]
}

const looks: Record<number, Look> = {
  3: { line: '#4a1260', fill: 'rgba(74, 18, 96, .48)' },
  2: { line: '#8a3fa0', fill: 'rgba(138, 63, 160, .26)', dash: [10, 5] },
  1: { line: '#a273b6', fill: 'rgba(162, 115, 182, .18)', dash: [2, 4] },
}

/** Zones of harm, who is inside, and where it comes from; severity shows by line, fill and words, never by colour alone. */
export class ZoneLayer {
  readonly shapes: VectorLayer
  readonly labels: VectorLayer

  constructor(private readonly palette: Palette) {
    this.shapes = new VectorLayer({ source: new VectorSource(), zIndex: 50 })
    this.labels = new VectorLayer({ source: new VectorSource(), zIndex: 90, declutter: true })
  }

  show(zones: readonly HarmZone[]): void {
    const source = this.shapes.getSource()!
    source.clear(true)
    for (const zone of [...zones].sort((a, b) => a.severity - b.severity)) {
      const look = looks[zone.severity] ?? looks[1]!
      source.addFeatures([
        ...ring(zone.outline, new Style({ stroke: new Stroke({ color: look.line, width: zone.severity === 3 ? 2 : 1.6, ...(look.dash ? { lineDash: look.dash } : {}) }), zIndex: zone.severity * 2 + 1 })),
        ...ring(zone.now ?? zone.outline, new Style({ fill: new Fill({ color: look.fill }), zIndex: zone.severity * 2 })),
      ])
    }
  }

  /** Names stand where the map has room for them; the source and the distances come first. */
  name(at: readonly [number, number] | null, title: string, zones: readonly HarmZone[], places: readonly HarmPlace[]): void {
    const source = this.labels.getSource()!
    source.clear(true)
    if (!at) return
    const features = [this.sourceMark(at, title)]
    zones.forEach((zone) => zone.outline.length && features.push(this.distance(farthest(zone.outline, at), zone.label)))
    places.forEach((place) => features.push(this.place(place)))
    source.addFeatures(features)
  }

  /** Around everything drawn; null when nothing is. */
  extent(): Extent | null {
    const box = createEmpty()
    this.shapes.getSource()!.forEachFeature((feature) => {
      extend(box, feature.getGeometry()!.getExtent())
    })
    return isEmpty(box) ? null : box
  }

  private sourceMark(at: readonly [number, number], title: string): Feature {
    const mark = new Feature(new Point(fromLonLat([...at])))
    mark.setStyle([
      new Style({ image: new Circle({ radius: 12, fill: new Fill({ color: this.palette.ink }), stroke: new Stroke({ color: '#fff', width: 2 }), declutterMode: 'none' }), text: new Text({ text: '!', font: `800 16px ${this.palette.font}`, fill: new Fill({ color: '#fff' }), declutterMode: 'none' }), zIndex: 10 }),
      new Style({ text: new Text({ text: title, offsetY: -24, font: `700 14px ${this.palette.font}`, fill: new Fill({ color: this.palette.ink }), stroke: new Stroke({ color: '#fff', width: 4 }), declutterMode: 'none' }), zIndex: 10 }),
    ])
    return mark
  }

  private distance(at: readonly number[], words: string): Feature {
    const mark = new Feature(new Point(fromLonLat([...at])))
    mark.setStyle(new Style({
      zIndex: 9,
      text: new Text({ text: words, font: `700 13px ${this.palette.font}`, offsetY: 18, padding: [3, 8, 2, 8], fill: new Fill({ color: this.palette.ink }), backgroundFill: new Fill({ color: '#fff' }), backgroundStroke: new Stroke({ color: this.palette.ink, width: 1 }) }),
    }))
    return mark
  }

  private place(place: HarmPlace): Feature {
    const mark = new Feature(new Point(fromLonLat([place.lon, place.lat])))
    mark.setStyle(new Style({
      image: new Circle({ radius: 6, fill: new Fill({ color: place.grave ? this.palette.ink : '#fff' }), stroke: new Stroke({ color: this.palette.ink, width: 1.8 }), declutterMode: 'obstacle' }),
      text: new Text({ text: [place.name, `700 13px ${this.palette.font}`, `\n${place.note}`, `400 12px ${this.palette.font}`], textAlign: 'left', offsetX: 11, fill: new Fill({ color: this.palette.ink }), stroke: new Stroke({ color: '#fff', width: 3.5 }) }),
    }))
    return mark
  }
}

function ring(corners: Ring, style: Style): Feature[] {
  if (corners.length < 3) return []
  const feature = new Feature(new Polygon([corners.map((corner) => fromLonLat([corner[0]!, corner[1]!]))]))
  feature.setStyle(style)
  return [feature]
}

/** The corner of a ring that lies farthest from a position. */
export function farthest(corners: Ring, at: readonly [number, number]): readonly number[] {
  const narrow = Math.cos((at[1] * Math.PI) / 180)
  const away = (corner: readonly number[]) => Math.hypot((corner[0]! - at[0]) * narrow, corner[1]! - at[1])
  return corners.reduce((best, corner) => (away(corner) > away(best) ? corner : best))
}
