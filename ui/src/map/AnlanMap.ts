import { defaults as defaultControls, ScaleLine } from 'ol/control'
import { createEmpty, extend, isEmpty } from 'ol/extent'
import type TileLayer from 'ol/layer/Tile'
import OlMap from 'ol/Map'
import type Overlay from 'ol/Overlay'
import type MapBrowserEvent from 'ol/MapBrowserEvent'
import { fromLonLat, toLonLat } from 'ol/proj'
import View from 'ol/View'
import 'ol/ol.css'
import { AreaLayer, baseLayer, featuresOf, type AreaFigure, type FeatureCollection } from './areas'
import { MarkLayer, type Hit, type MarkKind } from './markLayer'
import { Measure, type MeasureKind } from './measure'
import { readPalette } from './palette'
import { pinOverlay } from './pin'
import { PointIndex, type PointColumns } from './points'
import { Sketch, type Place } from './sketch'
import { tileLayer, type TileService } from './tiles'
import { ZoneLayer, type HarmPlace, type HarmZone } from './zones'

export type AreaLevel = 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE' | 'GRID'

export interface MapEvents {
  /** A single enterprise or hidden danger was chosen; groups open by themselves. */
  onPick?: (kind: MarkKind, id: string) => void
  /** An area was clicked where no mark lies. */
  onArea?: (code: string, name: string) => void
  /** With this the map chooses a position: every click answers with it, in CGCS2000. */
  onPlace?: (lonLat: [number, number]) => void
  /** Where the scale bar goes. */
  scaleTarget?: HTMLElement
  /** Pointer position in CGCS2000, null when it left. */
  onPointer?: (lonLat: [number, number] | null) => void
  /** The view came to rest. */
  onView?: (view: MapPosition) => void
  onMeasure?: (words: string) => void
}

export interface MapPosition {
  lon: number
  lat: number
  zoom: number
}

const speed = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220)

/**
 * The one wrapper around OpenLayers. It is imperative and lives outside Vue's reactivity: pages hand in arrays and get
 * plain events back.
 */
export class AnlanMap {
  private readonly palette = readPalette()
  private readonly map: OlMap
  private readonly base = baseLayer(this.palette)
  private readonly areas = new Map<AreaLevel, AreaLayer>()
  private readonly marks: Record<MarkKind, MarkLayer>
  private readonly ids: Record<MarkKind, readonly string[]> = { enterprise: [], danger: [], hazard: [] }
  private readonly measure: Measure
  private readonly zones = new ZoneLayer(this.palette)
  private sketched: Sketch | null = null
  private tiles: TileLayer | null = null
  private pin: Overlay | null = null
  private clickable: AreaLevel = 'COUNTY'

  constructor(
    target: HTMLElement,
    private readonly events: MapEvents,
    start?: MapPosition,
  ) {
    const levels: [AreaLevel, number, number][] = [['CITY', 0, 99], ['GRID', 4, 14], ['VILLAGE', 5, 12.6], ['TOWN', 6, 9.6], ['COUNTY', 7, 0]]
    levels.forEach(([level, z, labelFrom]) => this.areas.set(level, new AreaLayer(level, this.palette, z, labelFrom)))
    this.marks = { enterprise: new MarkLayer('enterprise', this.palette, 60), danger: new MarkLayer('danger', this.palette, 61), hazard: new MarkLayer('hazard', this.palette, 62) }
    this.map = new OlMap({
      target,
      controls: defaultControls({ zoom: false, rotate: false, attribution: true }).extend([new ScaleLine({ minWidth: 64, maxWidth: 110, ...(events.scaleTarget ? { target: events.scaleTarget } : {}) })]),
      layers: [this.base, ...[...this.areas.values()].flatMap((area) => [area.layer, area.labels]), this.zones.shapes, this.marks.enterprise, this.marks.danger, this.marks.hazard, this.zones.labels],
      view: new View({
        center: fromLonLat(start ? [start.lon, start.lat] : [119.35, 31.2]),
        zoom: start?.zoom ?? 10.2,
        minZoom: 4,
        maxZoom: 19,
        enableRotation: false,
      }),
    })
    this.measure = new Measure(this.map, this.palette, (words) => events.onMeasure?.(words))
    this.listen()
  }

  private listen(): void {
    this.map.on('singleclick', (event) => this.click(event))
    this.map.on('pointermove', (event) => {
      if (event.dragging) return
      this.events.onPointer?.(toLonLat(event.coordinate) as [number, number])
      this.map.getViewport()!.style.cursor = this.measure.active ? 'crosshair' : this.hitAt(event.pixel) ? 'pointer' : ''
    })
    this.map.getViewport()!.addEventListener('pointerleave', () => this.events.onPointer?.(null))
    this.map.on('moveend', () => this.events.onView?.(this.position()))
  }

  private hitAt(pixel: number[]): Hit | null {
    const toPixel = (coordinate: number[]) => this.map.getPixelFromCoordinate(coordinate) as number[] | null
    return this.marks.hazard.hit(pixel, toPixel) ?? this.marks.danger.hit(pixel, toPixel) ?? this.marks.enterprise.hit(pixel, toPixel)
  }

  private click(event: MapBrowserEvent): void {
    if (this.measure.active || this.sketched?.drawing) return
    if (this.events.onPlace) {
      this.events.onPlace(toLonLat(event.coordinate) as [number, number])
      return
    }
    const hit = this.hitAt(event.pixel)
    if (hit && hit.mark.row >= 0) {
      this.events.onPick?.(hit.kind, this.ids[hit.kind][hit.mark.row]!)
      return
    }
    if (hit) {
      const zoom = Math.max(this.marks[hit.kind].splitsAt(hit.mark.group), (this.map.getView().getZoom() ?? 10) + 1)
      this.goTo({ lon: hit.mark.lon, lat: hit.mark.lat, zoom: Math.min(zoom, 18) })
      return
    }
    const area = this.areas.get(this.clickable)?.layer.getSource()?.getFeaturesAtCoordinate(event.coordinate)[0]
    if (area) this.events.onArea?.(String(area.get('code')), String(area.get('name')))
  }

  /** Water, roads and railway. */
  setBase(collection: FeatureCollection): void {
    const source = this.base.getSource()!
    source.clear(true)
    source.addFeatures(featuresOf(collection))
  }

  setAreas(level: AreaLevel, collection: FeatureCollection): void {
    this.areas.get(level)?.show(collection)
  }

  /** Which level answers clicks and, with figures, is coloured. */
  setFigures(level: AreaLevel, figures: ReadonlyMap<string, AreaFigure> | null): void {
    this.clickable = level
    this.areas.forEach((area, own) => area.setFigures(own === level ? figures : null))
  }

  /** Which boundaries are drawn; the names of counties give way to those of smaller areas. */
  showLevels(levels: readonly AreaLevel[], countyNames = true): void {
    this.areas.forEach((area, level) => area.setVisible(levels.includes(level), level !== 'COUNTY' || countyNames))
  }

  /** Points as columns; `shown` says which classes are on. */
  setPoints(kind: MarkKind, columns: PointColumns | null, shown: readonly boolean[]): void {
    this.ids[kind] = columns?.ids ?? []
    const options = kind !== 'enterprise' ? { radius: 26, minPoints: 2, maxZoom: 17 } : {}
    this.marks[kind].setIndex(columns && shown.some(Boolean) ? new PointIndex(columns, shown, options) : null)
  }

  select(kind: MarkKind | null, id: string | null): void {
    for (const own of ['enterprise', 'danger', 'hazard'] as const) {
      this.marks[own].selected = own === kind && id !== null ? this.ids[own].indexOf(id) : -1
      this.marks[own].changed()
    }
  }

  /** Zones of harm at a moment. */
  setZones(zones: readonly HarmZone[]): void {
    this.zones.show(zones)
  }

  /** The source of harm, how far its zones reach, and who is inside; null takes the names away. */
  nameZones(at: readonly [number, number] | null, title: string, zones: readonly HarmZone[], places: readonly HarmPlace[]): void {
    this.zones.name(at, title, zones, places)
  }

  /** Shows the zones whole, between the floating panels. */
  fitZones(padding: number[]): void {
    const box = this.zones.extent()
    if (box) this.map.getView().fit(box, { padding, duration: speed(), maxZoom: 17 })
  }

  /** One position with a mark of its own; null takes it away. */
  setPin(at: [number, number] | null): void {
    this.pin ??= pinOverlay(this.map)
    this.pin.setPosition(at ? fromLonLat(at) : undefined)
  }

  /** Shapes and marks of a page's own over everything else but the pin. */
  sketch(): Sketch {
    return (this.sketched ??= new Sketch(this.map, this.palette))
  }

  /** Shows places whole, between the floating panels. */
  fitPlaces(points: readonly Place[] | undefined, padding: number[]): void {
    const box = this.sketch().extent(points)
    if (box) this.map.getView().fit(box, { padding, duration: speed(), maxZoom: 17 })
  }

  setTiles(service: TileService | null): void {
    if (this.tiles) this.map.removeLayer(this.tiles)
    this.tiles = service ? tileLayer(service) : null
    if (this.tiles) this.map.addLayer(this.tiles)
    this.areas.get('CITY')?.setVisible(service === null)
    this.base.setVisible(service === null)
  }

  showBase(visible: boolean): void {
    this.base.setVisible(visible && this.tiles === null)
  }

  position(): MapPosition {
    const view = this.map.getView()
    const [lon, lat] = toLonLat(view.getCenter() ?? [0, 0]) as [number, number]
    return { lon, lat, zoom: view.getZoom() ?? 10 }
  }

  goTo(position: MapPosition): void {
    const center = fromLonLat([position.lon, position.lat])
    this.map.getView().animate({ center, zoom: position.zoom, duration: speed() })
  }

  zoomBy(step: number): void {
    const view = this.map.getView()
    view.animate({ zoom: (view.getZoom() ?? 10) + step, duration: speed() })
  }

  /** Shows an area whole, left of and below the floating panels; the whole level when no code is given. */
  fit(level: AreaLevel, code?: string, padding = [104, 64, 60, 64]): boolean {
    const box = createEmpty()
    this.areas
      .get(level)
      ?.layer.getSource()!
      .forEachFeature((feature) => {
        const geometry = feature.getGeometry()
        if (geometry && (!code || feature.get('code') === code)) extend(box, geometry.getExtent())
      })
    if (isEmpty(box)) return false
    this.map.getView().fit(box, { padding, duration: speed(), maxZoom: 17 })
    return true
  }

  startMeasure(kind: MeasureKind): void {
    this.measure.start(kind)
  }

  stopMeasure(): void {
    this.measure.stop()
  }

  /** West, south, east, north of what is on screen. */
  bounds(): [number, number, number, number] {
    const box = this.map.getView().calculateExtent(this.map.getSize())
    const [west, south] = toLonLat([box[0]!, box[1]!]) as [number, number]
    const [east, north] = toLonLat([box[2]!, box[3]!]) as [number, number]
    return [west, south, east, north]
  }

  /** The map as one picture, for printing. */
  picture(): string {
    this.map.renderSync()
    const [width, height] = this.map.getSize() as [number, number]
    const ratio = window.devicePixelRatio
    const sheet = document.createElement('canvas')
    sheet.width = width * ratio
    sheet.height = height * ratio
    const ctx = sheet.getContext('2d')
    if (!ctx) return ''
    ctx.fillStyle = this.palette.outside
    ctx.fillRect(0, 0, sheet.width, sheet.height)
    this.map.getViewport()!.querySelectorAll<HTMLCanvasElement>('.ol-layers canvas').forEach((canvas) => {
      if (canvas.width === 0) return
      const matrix = /^matrix\(([^)]+)\)$/.exec(canvas.style.transform)?.[1]?.split(',').map(Number)
      if (matrix) ctx.setTransform(...(matrix.map((v) => v * ratio) as [number, number, number, number, number, number]))
      else ctx.setTransform(sheet.width / canvas.width, 0, 0, sheet.height / canvas.height, 0, 0)
      ctx.drawImage(canvas, 0, 0)
    })
    return sheet.toDataURL('image/png')
  }

  resize(): void {
    this.map.updateSize()
  }

  dispose(): void {
    this.measure.stop()
    this.map.setTarget(undefined)
    this.map.dispose()
  }
}
