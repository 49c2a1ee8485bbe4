import type { Schema } from '@/api/types'

export type RiskLevel = NonNullable<Schema<'map.MapAnswers.AreaFigures'>['level']>
export const riskLevels = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const satisfies readonly RiskLevel[]

export function isRiskLevel(value: unknown): value is RiskLevel {
  return typeof value === 'string' && (riskLevels as readonly string[]).includes(value)
}
