import Draw from 'ol/interaction/Draw'
import VectorLayer from 'ol/layer/Vector'
import type OlMap from 'ol/Map'
import VectorSource from 'ol/source/Vector'
import { getArea, getLength } from 'ol/sphere'
import { unByKey } from 'ol/Observable'
import type { EventsKey } from 'ol/events'
import type { Geometry } from 'ol/geom'
import { Circle, Fill, Stroke, Style } from 'ol/style'
import type { Palette } from './palette'

export type MeasureKind = 'distance' | 'area'

/** `1.24 km`, `860 m`. */
export function lengthWords(metres: number): string {
  return metres < 1000 ? `${metres.toFixed(metres < 10 ? 1 : 0)} m` : `${(metres / 1000).toFixed(2)} km`
}

/** `3.42 km²`, `5,200 m²`. */
export function areaWords(squareMetres: number): string {
  return squareMetres < 1e5 ? `${Math.round(squareMetres).toLocaleString('en-US')} m²` : `${(squareMetres / 1e6).toFixed(2)} km²`
}

/** Draws a line or an area and says its geodesic measure while drawing. */
export class Measure {
  private readonly source = new VectorSource()
  private draw: Draw | null = null
  private watch: EventsKey | null = null

  constructor(
    private readonly map: OlMap,
    private readonly palette: Palette,
    private readonly onWords: (words: string) => void,
  ) {
    map.addLayer(new VectorLayer({ source: this.source, zIndex: 90, style: this.style() }))
  }

  private style(): Style {
    return new Style({
      stroke: new Stroke({ color: this.palette.ink, width: 2, lineDash: [6, 4] }),
      fill: new Fill({ color: 'rgba(23,33,37,.08)' }),
      image: new Circle({ radius: 4, fill: new Fill({ color: '#fff' }), stroke: new Stroke({ color: this.palette.ink, width: 2 }) }),
    })
  }

  get active(): boolean {
    return this.draw !== null
  }

  start(kind: MeasureKind): void {
    this.stop()
    this.draw = new Draw({ source: this.source, type: kind === 'area' ? 'Polygon' : 'LineString', style: this.style() })
    this.draw.on('drawstart', ({ feature }) => {
      this.source.clear()
      this.watch = feature.getGeometry()?.on('change', (event) => this.tell(event.target as Geometry, kind)) ?? null
    })
    this.draw.on('drawend', () => {
      if (this.watch) unByKey(this.watch)
    })
    this.map.addInteraction(this.draw)
  }

  private tell(geometry: Geometry, kind: MeasureKind): void {
    this.onWords(kind === 'area' ? areaWords(getArea(geometry)) : lengthWords(getLength(geometry)))
  }

  stop(): void {
    if (this.draw) this.map.removeInteraction(this.draw)
    this.draw = null
    this.source.clear()
    this.onWords('')
  }
}
