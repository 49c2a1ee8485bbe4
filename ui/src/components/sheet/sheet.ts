import { addMessages } from '@/i18n'
import zh from './zh-CN'
import en from './en'

/** The import wizard's words; it belongs to no module. */
void addMessages('sheet', { 'zh-CN': zh, en })

export type SheetState = 'MAPPING' | 'CHECKING' | 'CHECKED' | 'WRITING' | 'WRITTEN' | 'UNDOING' | 'UNDONE' | 'CANCELLED'
export type ColumnKind = 'TEXT' | 'INTEGER' | 'DECIMAL' | 'DATE' | 'BOOLEAN' | 'CHOICE' | 'CODE'

export interface SheetColumn {
  key: string
  label: string
  note: string
  required: boolean
  kind: ColumnKind
  choices: string[]
}

export interface FileColumn {
  index: number
  letter: string
  heading: string
  samples: string[]
}

export interface SheetCounts {
  importable: number
  toFix: number
  faults: number
  noted: number
  created: number
  changed: number
  unchanged: number
  skipped: number
  suggestions: number
}

export interface SheetImport {
  id: string
  definition: string
  title: string
  fileName: string
  fileSize: number
  sheetName: string
  state: SheetState
  uploadedAt: string
  checkedAt: string | null
  checkMillis: number | null
  progress: { done: number; total: number }
  cancelRequested: boolean
  undoable: boolean
  failure: { code: string; message: string } | null
  fileColumns: FileColumn[]
  mapping: Record<string, number>
  columns: SheetColumn[]
  counts: SheetCounts | null
  kinds: { label: string; count: number }[]
  faultyColumns: string[]
  result: SheetResult | null
}

export interface SheetResult {
  writtenAt: string
  created: number
  changed: number
  unchanged: number
  undoUntil: string | null
  undoneAt: string | null
  undone: number
}

export interface SheetIssue {
  column: string | null
  letter: string | null
  severity: 'ERROR' | 'NOTE'
  kind: string
  message: string
  suggestion: string | null
  skip: boolean
}

export interface SheetRow {
  number: number
  state: 'GOOD' | 'FAULTY' | 'SKIPPED'
  effect: 'NEW' | 'CHANGED' | 'UNCHANGED' | null
  reference: boolean
  edited: boolean
  cells: Record<string, string>
  issues: SheetIssue[]
}

export interface SheetDefinition {
  name: string
  title: string
  columns: SheetColumn[]
  undoable: boolean
  recent: SheetImport[]
}

export type RowRepair = { cells: Record<string, string> } | { action: 'ACCEPT' | 'SKIP' | 'RESTORE' }

export const running: readonly SheetState[] = ['CHECKING', 'WRITING', 'UNDOING']

/** Letters as the spreadsheet program shows them. */
export function letterOf(index: number): string {
  let letters = ''
  for (let i = index; i >= 0; i = Math.floor(i / 26) - 1) letters = String.fromCharCode(65 + (i % 26)) + letters
  return letters
}

/**
 * The columns worth showing beside the faults: all when they fit, otherwise the required ones and those with faults, in
 * the order of the file.
 */
export function shownColumns(sheet: SheetImport, most = 8): SheetColumn[] {
  const mapped = sheet.columns
    .filter((column) => column.key in sheet.mapping)
    .sort((a, b) => sheet.mapping[a.key]! - sheet.mapping[b.key]!)
  if (mapped.length <= most) return mapped
  return mapped.filter((column) => column.required || sheet.faultyColumns.includes(column.key))
}

/** Which of the four steps the import stands at. */
export function stepOf(sheet: SheetImport | null): number {
  if (!sheet || sheet.state === 'CANCELLED') return 0
  if (sheet.state === 'MAPPING') return 1
  if (sheet.state === 'CHECKING' || sheet.state === 'CHECKED') return 2
  return 3
}
