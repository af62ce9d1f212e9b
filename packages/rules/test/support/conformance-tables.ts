import { isRecord } from '../../src/backends/closures/links.js'
import { evaluateDataset } from '../../src/decide/dataset.js'
import type { PackTree } from '../../src/ir/tree.js'
import type { Question } from './conformance.js'
import { answerIn, type BackEnd, behindTheDoor, type Verdict } from './conformance-back-ends.js'

type Row = Readonly<Record<string, unknown>>

interface Apart {
  readonly tables: ReadonlyMap<string, Row[]>
  /** Where each row stood in the record, by its place in the tables. */
  readonly places: ReadonlyMap<string, string>
}

/** A list that is there for some parents only, or holds what is no record, makes no table. */
const unfit = 'collection-not-everywhere'

/** Takes a record apart into tables, each child with the id of its parent; null where none fit. */
const takeApart = (pack: PackTree, subject: string, record: Row): Apart | null => {
  const tables = new Map<string, Row[]>()
  const places = new Map<string, string>()
  const add = (
    name: string,
    rows: readonly { readonly row: Row; readonly at: string }[],
  ): boolean => {
    const children = pack.subjects.find((each) => each.name === name)?.children ?? []
    const table = tables.get(name) ?? []
    tables.set(name, table)
    const named = rows.map(({ row, at }) => ({ row: { id: `made ${at}`, ...row } as Row, at }))
    for (const { row, at } of named) {
      places.set(`/${name}/${table.length}`, at)
      // What is no list stays, so that it is reported.
      table.push(
        Object.fromEntries(
          Object.entries(row).filter(
            ([key, value]) =>
              !Array.isArray(value) || !children.some((child) => child.name === key),
          ),
        ),
      )
    }
    for (const child of children) {
      const lists = named.filter(({ row }) => Array.isArray(row[child.name]))
      if (lists.length === 0) continue
      const items = lists.flatMap(({ row, at }) =>
        (row[child.name] as readonly unknown[]).map((item, index) => ({
          row: isRecord(item) && child.by !== null ? { ...item, [child.by]: row['id'] } : item,
          at: `${at}/${child.name}/${index}`,
        })),
      )
      if (lists.length < named.length || !items.every(({ row }) => isRecord(row))) return false
      if (!add(child.subject, items as readonly { readonly row: Row; readonly at: string }[]))
        return false
    }
    return true
  }
  return add(subject, [{ row: record, at: '' }]) ? { tables, places } : null
}

/** The record and its child records in tables of their own. */
export const judgeInTables = (question: Question): Verdict => {
  const { pack, subject, record, asOf } = question
  const apart = takeApart(pack, subject, record)
  if (apart === null) return { kind: 'notSupported', code: unfit }
  const dataset = {
    tables: Object.fromEntries(
      [...apart.tables].map(([name, records]) => [
        name,
        // Of other records of its own subject a record alone says nothing.
        { records, complete: name !== subject },
      ]),
    ),
  }
  const place = (pointer: string): string => {
    const [, name = '', index = '', ...rest] = pointer.split('/')
    const at = apart.places.get(`/${name}/${index}`) ?? `/${name}/${index}`
    return [at, ...rest].join('/')
  }
  return answerIn(evaluateDataset(pack, dataset, { asOf }), question, place)
}

/** `evaluateDataset`. */
export const tables: BackEnd = behindTheDoor('tables', judgeInTables)
