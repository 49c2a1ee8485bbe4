import type { Row } from './hazard'

/** What is to be done with a source, as a message key. */
export function taskWord(row: Pick<Row, 'state' | 'fileStanding'>): string {
  if (row.state === 'REGISTERED') return row.fileStanding === 'LEVEL' ? 'majorhazard.tasks.file' : 'majorhazard.tasks.reassess'
  return `majorhazard.tasks.${row.state}`
}
