import type { PackTree, SubjectNode } from '../ir/tree.js'
import { idOf, isRecord, type RawRecord } from '../backends/closures/links.js'
import type { Dataset } from './dataset.js'
import type { SubjectResult } from './result.js'
import { beyondLimits } from './size.js'

/** A fact that says where a record belongs. A record of the subject of that name is the place itself. */
export type PlaceFact = 'township' | 'village'

/** Which record it is, as a result names it, and where it belongs; null where nothing says so. */
export interface PlacedRecord
  extends Pick<SubjectResult, 'subject' | 'id' | 'parent'>,
    Readonly<Record<PlaceFact, string | null>> {}

/** A record on the way to its places. */
interface Entry {
  readonly subject: SubjectNode
  readonly record: RawRecord
  /** The record that it came inside, by its place in the list; null for a record of a table. */
  readonly within: number | null
}

/**
 * To which township and village each record of a dataset belongs: by its own fact, else by the record
 * that it came inside or names as its parent, else by those that these come inside or name. A measure
 * that names its household belongs where that household does. Takes time in proportion to the dataset.
 *
 * @returns the records that `evaluateDataset` judges, in its order
 */
export const placesOf = (pack: PackTree, dataset: Dataset): readonly PlacedRecord[] => {
  const entries = entriesOf(pack, dataset)
  const parents = parentsOf(pack, entries)
  const townships = settle(pack, entries, parents, 'township')
  const villages = settle(pack, entries, parents, 'village')
  return entries.map((entry, index) => {
    const parent = entry.within === null ? undefined : entries[entry.within]
    return {
      ...nameOf(entry),
      ...(parent === undefined ? {} : { parent: nameOf(parent) }),
      township: townships[index] ?? null,
      village: villages[index] ?? null,
    }
  })
}

const nameOf = ({ subject, record }: Entry) => ({ subject: subject.name, id: idOf(record) ?? null })

/** The records of the tables, each followed by those inside it. */
const entriesOf = (pack: PackTree, { tables }: Dataset): readonly Entry[] => {
  const subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  const entries: Entry[] = []
  const add = (name: unknown, record: RawRecord, within: number | null): void => {
    const subject = typeof name === 'string' ? subjects.get(name) : undefined
    // What is not judged is in no result, and must not be taken for a record that is.
    if (subject === undefined || beyondLimits(record, subject.entry.limits, '') !== null) return
    const place = entries.push({ subject, record, within }) - 1
    for (const child of subject.children) {
      const inside = record[child.name]
      if (!Array.isArray(inside)) continue
      for (const each of inside) if (isRecord(each)) add(child.subject, each, place)
    }
  }
  for (const [name, { records }] of Object.entries(tables))
    for (const record of records as readonly unknown[])
      if (isRecord(record)) add(record.subject === undefined ? name : record.subject, record, null)
  return entries
}

const textIn = (record: RawRecord, name: string): string | undefined => {
  const value = record[name]
  return typeof value === 'string' ? value.normalize('NFC') : undefined
}

/** For each record those that it came inside or names, by their places in the list, nearest first. */
const parentsOf = (pack: PackTree, entries: readonly Entry[]): readonly (readonly number[])[] => {
  const naming = new Map<string, { readonly parent: string; readonly by: string }[]>()
  for (const { name: parent, children } of pack.subjects)
    for (const { subject, by } of children)
      if (by !== null) naming.set(subject, [...(naming.get(subject) ?? []), { parent, by }])
  const byId = new Map<string, number>()
  entries.forEach(({ subject, record }, index) => {
    const id = textIn(record, 'id')
    if (id !== undefined) byId.set(`${subject.name}\n${id}`, index)
  })
  return entries.map(({ subject, record, within }) => [
    ...(within === null ? [] : [within]),
    ...(naming.get(subject.name) ?? []).flatMap(({ parent, by }) => {
      const id = textIn(record, by)
      return (id === undefined ? undefined : byId.get(`${parent}\n${id}`)) ?? []
    }),
  ])
}

/**
 * The place of each record. Goes from parents to children in rounds, one for each step between a record
 * and what states its place: three at most in the catalogue, from a transport subsidy by its member and
 * the household to the village.
 */
const settle = (
  pack: PackTree,
  entries: readonly Entry[],
  parents: readonly (readonly number[])[],
  fact: PlaceFact,
): readonly (string | undefined)[] => {
  const stating = new Map(
    pack.subjects.flatMap(({ name, facts }): (readonly [string, string])[] => {
      if (name === fact) return [[name, 'id']]
      return facts.some((each) => each.name === fact && each.givable) ? [[name, fact]] : []
    }),
  )
  const settled = entries.map(({ subject, record }) => {
    const stated = stating.get(subject.name)
    return stated === undefined ? undefined : textIn(record, stated)
  })
  let open = [...settled.keys()].filter((index) => settled[index] === undefined)
  for (;;) {
    const found = open.map((index) =>
      parents[index]?.map((parent) => settled[parent]).find((place) => place !== undefined),
    )
    const left = open.filter((index, at) => {
      settled[index] = found[at]
      return found[at] === undefined
    })
    if (left.length === open.length) return settled
    open = left
  }
}
