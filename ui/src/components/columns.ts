/** A column of `DataTable`. The cell is `value(row)`, or the slot `cell-<key>` for anything richer than text. */
export interface Column<Row> {
  key: string
  label: string
  value?: (row: Row) => string | number | null | undefined
  /** Name the server sorts by; left out, the column cannot be sorted. */
  sort?: string
  width?: number
  minWidth?: number
  align?: 'left' | 'right' | 'center'
  /** Not shown until chosen. */
  optional?: boolean
  /** Cannot be switched off (the first column never can). */
  fixed?: boolean
  /** Full text on hover, ellipsis when too long. */
  clip?: boolean
}

export type ColumnChoice = Record<string, boolean>

/** Columns to show: the default set, changed by what the person chose. */
export function visibleColumns<Row>(columns: Column<Row>[], choice: ColumnChoice): Column<Row>[] {
  return columns.filter((column, index) => index === 0 || column.fixed || (choice[column.key] ?? !column.optional))
}

/** `due` → ascending, `-due` → descending; pressing the third time returns to the list's own order. */
export function nextSort(current: string, field: string): string {
  if (current === field) return `-${field}`
  return current === `-${field}` ? '' : field
}
