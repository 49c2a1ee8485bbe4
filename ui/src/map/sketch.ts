import Feature from 'ol/Feature'
import { createEmpty, extend, isEmpty, type Extent } from 'ol/extent'
import { LineString, Point, Polygon } from 'ol/geom'
import type { Geometry } from 'ol/geom'
import Draw from 'ol/interaction/Draw'
import VectorLayer from 'ol/layer/Vector'
import type OlMap from 'ol/Map'
import { fromLonLat, toLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import type { Palette } from './palette'

/** CGCS2000. */
export interface Place {
  lon: number
  lat: number
}

/** How something is drawn; a missing fill or line is not drawn. */
export interface Look {
  fill?: string
  line?: string
  width?: number
  dash?: number[]
}

export interface SketchShape {
  points: readonly Place[]
  /** Filled and closed. */
  area: boolean
  look: Look
  z?: number
  /** In the middle of an area. */
  label?: string
}

export interface SketchMark {
  id: string
  at: Place
  kind: 'dot' | 'square' | 'flame'
  label?: string
  text?: string
  strong?: boolean
}

/** Shapes and marks of one page over the map, drawn anew from arrays; one polygon may be drawn by hand. */
export class Sketch {
  private readonly shapes = new VectorSource()
  private readonly marks = new VectorSource()
  private readonly names = new VectorSource()
  private readonly drawn = new VectorSource()
  private draw: Draw | null = null

  constructor(
    private readonly map: OlMap,
    private readonly palette: Palette,
  ) {
    map.addLayer(new VectorLayer({ source: this.shapes, zIndex: 50 }))
    map.addLayer(new VectorLayer({ source: this.marks, zIndex: 64 }))
    // names give way to one another; marks never do
    map.addLayer(new VectorLayer({ source: this.names, zIndex: 65, declutter: true }))
    map.addLayer(new VectorLayer({ source: this.drawn, zIndex: 70, style: this.pencil() }))
  }

  setShapes(shapes: readonly SketchShape[]): void {
    this.shapes.clear(true)
    this.shapes.addFeatures(shapes.map((shape) => this.featureOf(shape)))
  }

  private featureOf(shape: SketchShape): Feature<Geometry> {
    const points = shape.points.map(({ lon, lat }) => fromLonLat([lon, lat]))
    const feature = new Feature<Geometry>(shape.area ? new Polygon([points]) : new LineString(points))
    const { fill, line, width, dash } = shape.look
    feature.setStyle(
      new Style({
        ...(shape.z === undefined ? {} : { zIndex: shape.z }),
        ...(fill ? { fill: new Fill({ color: fill }) } : {}),
        ...(line ? { stroke: new Stroke({ color: line, width: width ?? 1.5, ...(dash ? { lineDash: dash } : {}) }) } : {}),
        ...(shape.label ? { text: this.words(shape.label, 0) } : {}),
      }),
    )
    return feature
  }

  setMarks(marks: readonly SketchMark[]): void {
    this.marks.clear(true)
    this.marks.addFeatures(
      marks.map((mark) => {
        const feature = new Feature(new Point(fromLonLat([mark.at.lon, mark.at.lat])))
        feature.setStyle(this.styleOf(mark))
        return feature
      }),
    )
    this.names.clear(true)
    this.names.addFeatures(
      marks.filter((mark) => mark.label).map((mark) => {
        const feature = new Feature(new Point(fromLonLat([mark.at.lon, mark.at.lat])))
        feature.setStyle(new Style({ text: this.words(mark.label ?? '', 18) }))
        return feature
      }),
    )
  }

  private styleOf(mark: SketchMark): Style {
    const ink = new Fill({ color: mark.strong ? this.palette.risk.RED : this.palette.ink })
    const rim = new Stroke({ color: '#fff', width: 1.5 })
    const image =
      mark.kind === 'dot'
        ? new Circle({ radius: 9, fill: ink, stroke: rim })
        : mark.kind === 'square'
          ? new RegularShape({ points: 4, radius: 12, angle: Math.PI / 4, fill: new Fill({ color: '#fff' }), stroke: new Stroke({ color: mark.strong ? this.palette.risk.RED : this.palette.ink, width: 1.5 }) })
          : new RegularShape({ points: 3, radius: 8, fill: new Fill({ color: this.palette.risk.ORANGE }), stroke: rim })
    const number = new Text({ text: mark.text ?? '', font: `600 11px ${this.palette.font}`, fill: new Fill({ color: mark.kind === 'dot' ? '#fff' : this.palette.ink }) })
    return new Style({ image, text: number })
  }

  private words(text: string, offsetY: number): Text {
    return new Text({
      text,
      offsetY,
      overflow: true,
      font: `600 12px ${this.palette.font}`,
      fill: new Fill({ color: this.palette.ink }),
      stroke: new Stroke({ color: 'rgba(255,255,255,.9)', width: 3 }),
    })
  }

  /** Lets a person draw one area; the answer comes once. */
  drawArea(onDone: (points: Place[]) => void): void {
    this.stopDrawing()
    this.drawn.clear()
    this.draw = new Draw({ source: this.drawn, type: 'Polygon', style: this.pencil() })
    this.draw.on('drawend', ({ feature }) => {
      const ring = (feature.getGeometry() as Polygon).getCoordinates()[0] ?? []
      const points = ring.slice(0, -1).map((at) => {
        const [lon, lat] = toLonLat(at) as [number, number]
        return { lon, lat }
      })
      // the click that ends the area must not count as a click on the map as well
      window.setTimeout(() => {
        this.stopDrawing()
        onDone(points)
      })
    })
    this.map.addInteraction(this.draw)
  }

  get drawing(): boolean {
    return this.draw !== null
  }

  /** Shows an area as if it had been drawn. */
  setDrawn(points: readonly Place[] | null): void {
    this.drawn.clear()
    if (points && points.length > 2) this.drawn.addFeature(new Feature(new Polygon([points.map(({ lon, lat }) => fromLonLat([lon, lat]))])))
  }

  stopDrawing(): void {
    if (this.draw) this.map.removeInteraction(this.draw)
    this.draw = null
  }

  private pencil(): Style {
    return new Style({
      stroke: new Stroke({ color: this.palette.ink, width: 2, lineDash: [6, 4] }),
      fill: new Fill({ color: 'rgba(23,33,37,.1)' }),
      image: new Circle({ radius: 4, fill: new Fill({ color: '#fff' }), stroke: new Stroke({ color: this.palette.ink, width: 2 }) }),
    })
  }

  /** The box around these places, or around everything sketched. */
  extent(points?: readonly Place[]): Extent | null {
    const box = createEmpty()
    if (points) points.forEach(({ lon, lat }) => extend(box, new Point(fromLonLat([lon, lat])).getExtent()))
    else
      [this.shapes, this.marks].forEach((source) =>
        source.forEachFeature((feature) => {
          extend(box, feature.getGeometry()!.getExtent())
        }),
      )
    return isEmpty(box) ? null : box
  }
}
