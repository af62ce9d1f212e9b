import type { Text } from '@workpoints/model'
import type { PackTree, Table } from '@workpoints/rules'

export type RawRecord = Readonly<Record<string, unknown>>

/** Records of one subject that belong to one record, directly or through others. */
export interface Belonging {
  readonly subject: string
  readonly label: Text
  /** The fact that names the record that each belongs to; null where they came inside it. */
  readonly by: string | null
  readonly records: readonly RawRecord[]
}

interface Link {
  readonly subject: string
  readonly collection: string | null
  readonly by: string
  readonly label: Text
}

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What may belong to a subject: its collections, and what else names it in a fact of its name, as a
 * loan its household.
 */
const linksOf = (pack: PackTree, parent: string): readonly Link[] => {
  const node = pack.subjects.find(({ name }) => name === parent)
  if (node === undefined) return []
  const collections = node.children.flatMap(({ name, subject, by }): readonly Link[] => {
    const label = node.entry.children?.[name]?.label
    return by === null || label === undefined ? [] : [{ subject, collection: name, by, label }]
  })
  const held = new Set(collections.map(({ subject }) => subject))
  const others = pack.subjects.flatMap(({ name, facts, entry }): readonly Link[] =>
    !held.has(name) && facts.some((fact) => fact.name === parent && fact.type === 'identifier')
      ? [{ subject: name, collection: null, by: parent, label: entry.label }]
      : [],
  )
  return [...collections, ...others]
}

const textIn = (record: RawRecord, name: string): string | null => {
  const value = record[name]
  return typeof value === 'string' ? value.normalize('NFC') : null
}

/** Those inside the records, else, as the library has it, those of the tables that name them. */
const recordsOf = (
  { subject, collection, by }: Link,
  parents: readonly RawRecord[],
  tables: Readonly<Record<string, Table>>,
): Pick<Belonging, 'by' | 'records'> => {
  const inside = (parent: RawRecord): unknown => (collection === null ? null : parent[collection])
  const naming = new Set(
    parents.flatMap((parent) => {
      const id = textIn(parent, 'id')
      return id === null || Array.isArray(inside(parent)) ? [] : [id]
    }),
  )
  const embedded = parents.flatMap((parent): readonly unknown[] => {
    const list = inside(parent)
    return Array.isArray(list) ? list : []
  })
  const named = (tables[subject]?.records ?? []).filter((record) => {
    const id = isRecord(record) ? textIn(record, by) : null
    return id !== null && naming.has(id)
  })
  return {
    by: embedded.length > 0 ? null : by,
    records: [...embedded, ...named].filter(isRecord),
  }
}

/**
 * All records that belong to one, by subject: those of a household's members stand behind its own.
 * Subjects of which there is none are left out.
 */
export const belongingTo = (
  pack: PackTree,
  tables: Readonly<Record<string, Table>>,
  subject: string,
  records: readonly RawRecord[],
  seen: ReadonlySet<string> = new Set([subject]),
): readonly Belonging[] => {
  const links = linksOf(pack, subject).filter((link) => !seen.has(link.subject))
  const known = new Set([...seen, ...links.map((link) => link.subject)])
  const own = links.flatMap((link): readonly Belonging[] => {
    const found = recordsOf(link, records, tables)
    return found.records.length === 0
      ? []
      : [{ subject: link.subject, label: link.label, ...found }]
  })
  return [
    ...own,
    ...own.flatMap((each) => belongingTo(pack, tables, each.subject, each.records, known)),
  ]
}
