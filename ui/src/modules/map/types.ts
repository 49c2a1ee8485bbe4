import type { RiskLevel } from '@/components/risk'
import type { PointColumns, TileService } from '@/map'

export type AreaMode = 'GRID' | 'TOWN' | 'COUNTY'
export type Mode = 'enterprise' | AreaMode
export type AreaMeasure = 'enterprises' | 'open' | 'overdue'

export interface PointAnswer {
  asOf: string
  total: number
  truncated: boolean
  withoutPosition: number
  columns: PointColumns
}

export interface Crumb {
  code: string
  name: string
  level: string
}

export interface AreaRow {
  code: string
  name: string
  red: number
  orange: number
  yellow: number
  blue: number
  unassessed: number
  enterprises: number
  open: number
  major: number
  overdue: number
  level: RiskLevel | null
}

export interface Summary {
  asOf: string
  path: Crumb[]
  level: string
  total: AreaRow
  areas: AreaRow[]
}

export interface MapConfig {
  tiles: TileService[]
  share: { red: number; orange: number; yellow: number }
}

export interface EnterpriseCard {
  id: string
  name: string
  creditCode: string | null
  risk: RiskLevel | null
  regionCode: string
  regionName: string
  address: string | null
  sectors: string[]
  open: number
  major: number
  overdue: number
  closed: number
  lastFoundAt: string | null
  lon: number | null
  lat: number | null
}

export interface DangerCard {
  id: string
  number: string
  title: string
  grade: 'ORDINARY' | 'MAJOR'
  state: string
  dueOn: string | null
  paused: boolean
  enterpriseId: string | null
  enterpriseName: string | null
  regionName: string
  lon: number | null
  lat: number | null
}

export interface NearRow {
  id: string
  name: string
  risk: RiskLevel | null
  regionName: string
  open: number
  overdue: number
}
