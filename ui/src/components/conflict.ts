/** One line of a comparison between what somebody typed and what is stored now. */
export interface ComparedField {
  key: string
  label: string
  /** How the value reads; default: text, "—" when missing. */
  format?: (value: unknown) => string
}

export interface Difference extends ComparedField {
  mine: unknown
  theirs: unknown
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

function read(source: object, key: string): unknown {
  const value = (source as Record<string, unknown>)[key]
  return value === '' || value === undefined ? null : value
}

/**
 * The fields in which the two versions say different things. Missing and empty are the same. With `base`, what was
 * there when the form opened, a field that was not touched here is no difference: the other's change stands.
 */
export function differences(mine: object, theirs: object, fields: ComparedField[], base?: object | null): Difference[] {
  return fields
    .map((field) => ({ ...field, mine: read(mine, field.key), theirs: read(theirs, field.key) }))
    .filter((field) => !same(field.mine, field.theirs))
    .filter((field) => !base || !same(field.mine, read(base, field.key)))
}

/** What is saved: the stored version, with the fields that were chosen to stay as typed. */
export function merged<T extends object>(mine: T, theirs: T, fields: ComparedField[], keepMine: ReadonlySet<string>): T {
  const result = { ...mine } as Record<string, unknown>
  for (const { key } of fields) {
    if (!keepMine.has(key) && key in theirs) result[key] = (theirs as Record<string, unknown>)[key]
  }
  if ('version' in theirs) result['version'] = (theirs as Record<string, unknown>)['version']
  return result as T
}
