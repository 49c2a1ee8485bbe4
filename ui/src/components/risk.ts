export type RiskLevel = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE'
export const riskLevels: readonly RiskLevel[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE']

export function isRiskLevel(value: unknown): value is RiskLevel {
  return typeof value === 'string' && (riskLevels as readonly string[]).includes(value)
}
