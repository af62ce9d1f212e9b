import type { Table } from '@workpoints/rules'

type RawRecord = Readonly<Record<string, unknown>>

export interface NamedRecord {
  /** Null of one that came inside another. */
  readonly record: RawRecord | null
  /** Empty where it has none, or one that may be a person's. */
  readonly name: string
}

/** Subjects whose `name` is that of a place. */
const places: ReadonlySet<string> = new Set(['village', 'township', 'county'])

/** Finds records of tables by subject and id; a table is indexed when it is first asked for. */
export const namesIn = (
  tables: Readonly<Record<string, Table>>,
): ((subject: string, id: string | null) => NamedRecord) => {
  const indexes = new Map<string, ReadonlyMap<unknown, RawRecord>>()
  const indexOf = (subject: string): ReadonlyMap<unknown, RawRecord> => {
    const known = indexes.get(subject)
    if (known !== undefined) return known
    const records = (tables[subject]?.records ?? []) as readonly RawRecord[]
    const index = new Map(records.map((record) => [record['id'], record] as const))
    indexes.set(subject, index)
    return index
  }
  return (subject, id) => {
    const record = id === null ? null : (indexOf(subject).get(id) ?? null)
    const name = record === null || !places.has(subject) ? null : record['name']
    return { record, name: typeof name === 'string' ? name : '' }
  }
}
