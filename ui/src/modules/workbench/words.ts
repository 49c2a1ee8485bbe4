import type { Task } from '@/api/hidden-danger'
import { minute } from '@/components/format'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The small line under a task: what makes it a task now. */
export function detailKey(task: Task, t: Translate): string {
  const row = task.danger
  const parts = [t(`hiddendanger.progress.${row.extensionPending ? 'EXTENSION' : row.state}`), row.number]
  if (row.urgeCount > 0) parts.push(t('hiddendanger.urgedTimes', { n: row.urgeCount }))
  parts.push(t('workbench.since', { time: minute(task.since) }))
  return parts.join(' · ')
}
