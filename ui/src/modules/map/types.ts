import type { Schema } from '@/api/types'

export type AreaMode = 'GRID' | 'TOWN' | 'COUNTY'
export type Mode = 'enterprise' | AreaMode
export type AreaMeasure = 'enterprises' | 'open' | 'overdue'

export type PointAnswer = Schema<'map.MapAnswers.Points'>
export type Crumb = Schema<'map.MapAnswers.Crumb'>
export type AreaRow = Schema<'map.MapAnswers.AreaFigures'>
export type Summary = Schema<'map.MapAnswers.Summary'>
export type MapConfig = Schema<'map.MapController.Config'>
export type EnterpriseCard = Schema<'map.MapAnswers.EnterpriseCard'>
export type DangerCard = Schema<'map.MapAnswers.DangerCard'>
export type NearRow = Schema<'map.MapAnswers.Near'>
export type HazardPoints = Schema<'majorhazard.Register.Points'>
export type HazardDetail = Schema<'majorhazard.Detail'>
