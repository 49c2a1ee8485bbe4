import { riskLevels, type RiskLevel } from '@/components/risk'
import type { Palette } from './palette'
import type { Mark } from './points'

type Context = CanvasRenderingContext2D

/** A hollow grey ring: not assessed yet. */
export function unassessedShape(ctx: Context, x: number, y: number, r: number, palette: Palette): void {
  ctx.beginPath()
  ctx.arc(x, y, r * 0.8, 0, Math.PI * 2)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.lineWidth = 1.8
  ctx.strokeStyle = palette.inkSoft
  ctx.stroke()
}

/** ▲ ◆ ■ ● of the four levels around (x, y), about 2r wide, with a white edge that keeps neighbours apart. */
export function riskShape(ctx: Context, level: RiskLevel, x: number, y: number, r: number, palette: Palette): void {
  ctx.beginPath()
  if (level === 'RED') {
    ctx.moveTo(x, y - r * 1.08)
    ctx.lineTo(x + r * 1.1, y + r * 0.86)
    ctx.lineTo(x - r * 1.1, y + r * 0.86)
    ctx.closePath()
  } else if (level === 'ORANGE') {
    ctx.moveTo(x, y - r * 1.12)
    ctx.lineTo(x + r * 1.12, y)
    ctx.lineTo(x, y + r * 1.12)
    ctx.lineTo(x - r * 1.12, y)
    ctx.closePath()
  } else if (level === 'YELLOW') ctx.rect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72)
  else ctx.arc(x, y, r * 0.9, 0, Math.PI * 2)
  ctx.fillStyle = palette.risk[level]
  ctx.fill()
  ctx.lineWidth = level === 'YELLOW' ? 1.2 : 1
  ctx.strokeStyle = level === 'YELLOW' ? palette.riskEdge : 'rgba(255,255,255,.9)'
  ctx.stroke()
}

export function groupRadius(count: number): number {
  return Math.min(26, 11 + Math.log2(count) * 1.55)
}

/** A ring whose arcs are the shares of the four levels, with the number inside. */
export function donut(ctx: Context, mark: Mark, x: number, y: number, palette: Palette): void {
  const r = groupRadius(mark.count)
  const width = Math.max(4, r * 0.24)
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.lineWidth = 1
  ctx.strokeStyle = palette.edge
  ctx.stroke()
  let from = -Math.PI / 2
  ctx.lineWidth = width
  mark.parts.forEach((part, i) => {
    if (part === 0) return
    const to = from + (part / mark.count) * Math.PI * 2
    ctx.beginPath()
    ctx.arc(x, y, r - width / 2 - 1.5, from, to)
    const level = riskLevels[i]
    ctx.strokeStyle = level ? palette.risk[level] : palette.edge
    ctx.stroke()
    from = to
  })
  ctx.fillStyle = palette.ink
  ctx.font = `700 ${r < 15 ? 11 : 12.5}px ${palette.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(short(mark.count), x, y + 0.5)
}

function short(count: number): string {
  return count < 10_000 ? String(count) : `${(count / 10_000).toFixed(1)}万`
}

/** Pin of hidden dangers: black overdue, heavy outline major, thin outline ordinary; a number for several in one place. */
export function pin(ctx: Context, kind: number, count: number, x: number, y: number, palette: Palette): void {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.bezierCurveTo(x - 4, y - 6, x - 9.5, y - 9, x - 9.5, y - 15.5)
  ctx.arc(x, y - 15.5, 9.5, Math.PI, 0)
  ctx.bezierCurveTo(x + 9.5, y - 9, x + 4, y - 6, x, y)
  ctx.closePath()
  ctx.fillStyle = kind === 0 ? palette.ink : palette.surface
  ctx.fill()
  ctx.lineWidth = kind === 2 ? 1 : 1.8
  ctx.strokeStyle = kind === 2 ? palette.inkSoft : palette.ink
  ctx.stroke()
  if (kind === 1) {
    ctx.beginPath()
    ctx.arc(x, y - 15.5, 7, 0, Math.PI * 2)
    ctx.lineWidth = 0.8
    ctx.stroke()
  }
  ctx.fillStyle = kind === 0 ? palette.surface : palette.ink
  ctx.font = `700 ${count > 99 ? 8 : 10}px ${palette.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(count > 1 ? String(count) : '隐', x, y - 15)
}

/** Major hazard sources: a hexagon with its level, white below S = 1; a number for several in one place, coloured by the gravest. */
export function hazardShape(ctx: Context, kind: number, count: number, x: number, y: number, palette: Palette): void {
  const r = count > 1 ? 12.5 : 10.5
  ctx.beginPath()
  for (let i = 0; i < 6; i++) {
    const angle = Math.PI / 6 + (i * Math.PI) / 3
    ctx.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle))
  }
  ctx.closePath()
  const level = riskLevels[kind]
  ctx.fillStyle = level ? palette.risk[level] : palette.surface
  ctx.fill()
  ctx.lineWidth = count > 1 ? 2.4 : 1.4
  ctx.strokeStyle = palette.ink
  ctx.stroke()
  ctx.fillStyle = level && level !== 'YELLOW' ? '#fff' : palette.ink
  ctx.font = `700 ${count > 1 ? 10 : 11}px ${palette.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(count > 1 ? `×${count}` : level ? String(kind + 1) : '–', x, y + 0.5)
}

/** Patterns that carry the level without colour: red cross-hatch, orange diagonal, yellow dots, blue plain. */
export function riskPattern(level: RiskLevel, palette: Palette): CanvasPattern | string {
  const tile = document.createElement('canvas')
  const scale = Math.max(1, Math.round(window.devicePixelRatio))
  tile.width = tile.height = 8 * scale
  const ctx = tile.getContext('2d')
  if (!ctx) return palette.riskTint[level]
  ctx.scale(scale, scale)
  ctx.fillStyle = palette.riskTint[level]
  ctx.fillRect(0, 0, 8, 8)
  ctx.globalAlpha = 0.5
  ctx.strokeStyle = ctx.fillStyle = palette.risk[level]
  ctx.lineWidth = 1
  ctx.beginPath()
  if (level === 'RED' || level === 'ORANGE') {
    ctx.moveTo(-1, 9)
    ctx.lineTo(9, -1)
  }
  if (level === 'RED') {
    ctx.moveTo(-1, -1)
    ctx.lineTo(9, 9)
  }
  ctx.stroke()
  if (level === 'YELLOW') {
    ctx.beginPath()
    ctx.arc(4, 4, 1.2, 0, Math.PI * 2)
    ctx.fill()
  }
  return ctx.createPattern(tile, 'repeat') ?? palette.riskTint[level]
}
