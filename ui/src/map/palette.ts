import type { RiskLevel } from '@/components/risk'

/** Colours of the map, read from the design tokens because a canvas knows no custom properties. */
export interface Palette {
  land: string
  outside: string
  water: string
  road: string
  roadEdge: string
  rail: string
  edge: string
  cityEdge: string
  townEdge: string
  ink: string
  inkSoft: string
  surface: string
  brand: string
  brandTint: string
  risk: Record<RiskLevel, string>
  riskTint: Record<RiskLevel, string>
  riskEdge: string
  sequence: readonly string[]
  font: string
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback
  return {
    land: '#f4f6f4',
    outside: '#dfe5e3',
    water: token('--al-map-water', '#cfe0e6'),
    road: token('--al-map-road', '#ffffff'),
    roadEdge: '#cfd6d5',
    rail: '#9aa6a8',
    edge: token('--al-map-edge', '#8c999d'),
    cityEdge: '#5c696f',
    townEdge: '#d3dbd9',
    ink: token('--al-ink-1', '#172125'),
    inkSoft: token('--al-ink-3', '#5c696f'),
    surface: token('--al-surface', '#ffffff'),
    brand: token('--al-brand', '#17585e'),
    brandTint: 'rgba(23, 88, 94, .09)',
    risk: {
      RED: token('--al-risk-1', '#c4281c'),
      ORANGE: token('--al-risk-2', '#db6800'),
      YELLOW: token('--al-risk-3', '#f0bf00'),
      BLUE: token('--al-risk-4', '#2b6bd1'),
    },
    riskTint: {
      RED: token('--al-risk-1-tint', '#fbeae8'),
      ORANGE: token('--al-risk-2-tint', '#fdefe1'),
      YELLOW: token('--al-risk-3-tint', '#fdf6d6'),
      BLUE: token('--al-risk-4-tint', '#e8f0fc'),
    },
    riskEdge: token('--al-risk-edge', '#4b3a00'),
    sequence: [1, 2, 3, 4, 5].map((step) => token(`--al-seq-${step}`, '#84b5b6')),
    font: token('--al-font', 'sans-serif'),
  }
}
