import type { PackTree, SubjectNode } from '@workpoints/rules'
import { childrenOf, type Path, type PlainRecord, withChildren } from './record.js'

/** What a pack knows of the subject of that name. */
const subjectNamed = (pack: PackTree, name: string): SubjectNode => {
  const subject = pack.subjects.find((item) => item.name === name)
  if (subject === undefined) throw new Error(`the pack has no subject ${name}`)
  return subject
}

/** The subject of the record that a path below a household leads to. */
export const subjectAt = (pack: PackTree, path: Path): SubjectNode => {
  let subject = subjectNamed(pack, 'household')
  for (const { collection } of path) {
    const child = subject.children.find(({ name }) => name === collection)
    if (child === undefined) throw new Error(`no collection ${collection}`)
    subject = subjectNamed(pack, child.subject)
  }
  return subject
}

/** Every record of a household: itself, then those below it. */
export const recordsIn = (
  pack: PackTree,
  record: PlainRecord,
  path: Path = [],
): readonly { readonly path: Path; readonly record: PlainRecord }[] => [
  { path, record },
  ...subjectAt(pack, path).children.flatMap(({ name }) =>
    (childrenOf(record, name) ?? []).flatMap((child) =>
      recordsIn(pack, child, [...path, { collection: name, id: String(child['id']) }]),
    ),
  ),
]

/** A household of which nothing is known. */
export const emptyHousehold: PlainRecord = { subject: 'household', id: 'household-1' }

/**
 * The record with an id for each child record that has none, so that each can be spoken about.
 */
export const withIds = (pack: PackTree, record: PlainRecord, subject = 'household'): PlainRecord =>
  subjectNamed(pack, subject).children.reduce((whole, { name, subject: below }) => {
    const children = childrenOf(whole, name)
    if (children === null) return whole
    const named = children.filter(({ id }) => id !== undefined)
    const ids = childrenOf(
      withChildren({ [name]: named }, [], name, below, children.length - named.length),
      name,
    )?.slice(named.length)
    let next = 0
    return {
      ...whole,
      [name]: children.map((child) => {
        const { id } = child['id'] === undefined ? (ids?.[next++] ?? {}) : child
        return withIds(pack, { ...child, id }, below)
      }),
    }
  }, record)
