import type { Schema } from '@/api/types'
import { addMessages } from '@/i18n'
import zh from './zh-CN'
import en from './en'

/** The import wizard's words; it belongs to no module. */
void addMessages('sheet', { 'zh-CN': zh, en })

export type SheetImport = Schema<'platform.spreadsheet.SheetImportView'>
export type SheetState = SheetImport['state']
export type SheetColumn = Schema<'platform.spreadsheet.SheetImportView.ColumnView'>
export type SheetCounts = Schema<'platform.spreadsheet.SheetImportView.Counts'>
export type SheetRow = Schema<'platform.spreadsheet.SheetImportView.RowView'>
export type SheetIssue = Schema<'platform.spreadsheet.SheetImportView.IssueView'>
export type SheetDefinition = Schema<'platform.spreadsheet.SheetImportController.DefinitionView'>
export type Repaired = Schema<'platform.spreadsheet.SheetImportController.RepairView'>
export type RowRepair = Schema<'platform.spreadsheet.SheetImportController.RepairRequest'>

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
