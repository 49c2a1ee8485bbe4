import Layer from 'ol/layer/Layer'
import { apply } from 'ol/transform'
import { fromLonLat, toLonLat } from 'ol/proj'
import type { FrameState } from 'ol/Map'
import { riskLevels } from '@/components/risk'
import { donut, groupRadius, hazardShape, pin, riskShape, unassessedShape } from './draw'
import type { Palette } from './palette'
import type { Mark, PointIndex } from './points'

export type MarkKind = 'enterprise' | 'danger' | 'hazard'

export interface Hit {
  kind: MarkKind
  mark: Mark
}

interface Placed extends Mark {
  at: number[]
}

/**
 * Draws marks straight onto one canvas. Each frame costs what is in view (a few hundred marks), whatever the number of
 * points behind them: the index is asked only when the view leaves the padded box or passes a zoom level.
 */
export class MarkLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private index: PointIndex | null = null
  private placed: Placed[] = []
  private box: [number, number, number, number] | null = null
  private level = -1
  selected = -1

  constructor(
    readonly kind: MarkKind,
    private readonly palette: Palette,
    zIndex: number,
  ) {
    super({ zIndex })
    this.canvas.style.position = 'absolute'
    this.canvas.style.pointerEvents = 'none'
    this.canvas.className = 'ol-layer'
  }

  override getSourceState(): 'ready' {
    return 'ready'
  }

  setIndex(index: PointIndex | null): void {
    this.index = index
    this.box = null
    this.changed()
  }

  private refresh(frame: FrameState): void {
    const { center, resolution, zoom } = frame.viewState
    const [width, height] = frame.size as [number, number]
    const halfX = (width / 2) * resolution
    const halfY = (height / 2) * resolution
    const [west, south] = toLonLat([center[0]! - halfX, center[1]! - halfY]) as [number, number]
    const [east, north] = toLonLat([center[0]! + halfX, center[1]! + halfY]) as [number, number]
    const level = Math.floor(zoom)
    const box = this.box
    const inside = box && west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]
    if (inside && level === this.level) return
    const padX = (east - west) / 2
    const padY = (north - south) / 2
    this.box = [west - padX, south - padY, east + padX, north + padY]
    this.level = level
    const marks = this.index?.within(this.box, level) ?? []
    this.placed = marks
      .map((mark) => ({ ...mark, at: fromLonLat([mark.lon, mark.lat]) }))
      .sort((a, b) => b.lat - a.lat)
  }

  override render(frame: FrameState | null): HTMLElement {
    const ctx = this.canvas.getContext('2d')
    if (!frame || !ctx) return this.canvas
    const [width, height] = frame.size as [number, number]
    const ratio = frame.pixelRatio
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio)
      this.canvas.height = Math.round(height * ratio)
      this.canvas.style.width = `${width}px`
      this.canvas.style.height = `${height}px`
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.clearRect(0, 0, width, height)
    this.refresh(frame)
    for (const mark of this.placed) {
      const [x, y] = apply(frame.coordinateToPixelTransform, mark.at.slice()) as [number, number]
      if (x < -30 || y < -30 || x > width + 30 || y > height + 40) continue
      this.paint(ctx, mark, x, y)
    }
    return this.canvas
  }

  private paint(ctx: CanvasRenderingContext2D, mark: Placed, x: number, y: number): void {
    const main = mark.parts.findIndex((part) => part > 0)
    if (this.kind === 'danger') pin(ctx, main, mark.count, x, y, this.palette)
    else if (this.kind === 'hazard') hazardShape(ctx, main, mark.count, x, y, this.palette)
    else if (mark.row < 0) donut(ctx, mark, x, y, this.palette)
    else if (riskLevels[main]) riskShape(ctx, riskLevels[main], x, y, 5.6, this.palette)
    else unassessedShape(ctx, x, y, 5.6, this.palette)
    if (mark.row >= 0 && mark.row === this.selected) {
      ctx.beginPath()
      ctx.arc(x, this.kind === 'danger' ? y - 15.5 : y, 15, 0, Math.PI * 2)
      ctx.lineWidth = 3
      ctx.strokeStyle = this.palette.brand
      ctx.stroke()
    }
  }

  /** The mark under a pixel of the map, nearest first. */
  hit(pixel: number[], toPixel: (coordinate: number[]) => number[] | null): Hit | null {
    let best: Placed | null = null
    let bestDistance = Infinity
    for (const mark of this.placed) {
      const at = toPixel(mark.at)
      if (!at) continue
      const dy = this.kind === 'danger' ? at[1]! - 15 - pixel[1]! : at[1]! - pixel[1]!
      const distance = Math.hypot(at[0]! - pixel[0]!, dy)
      const reach = mark.row < 0 && this.kind === 'enterprise' ? groupRadius(mark.count) : 12
      if (distance <= reach && distance < bestDistance) {
        best = mark
        bestDistance = distance
      }
    }
    return best && { kind: this.kind, mark: best }
  }

  splitsAt(group: number): number {
    return this.index?.splitsAt(group) ?? 0
  }
}
