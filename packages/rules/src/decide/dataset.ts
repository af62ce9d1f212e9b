import { present } from '../ir/present.js'
import type { FactNode, PackTree } from '../ir/tree.js'
import { engineOf } from '../backends/closures/compile.js'
import { isRecord, type Links, type RawRecord } from '../backends/closures/links.js'
import { frameOf, type Plan } from '../backends/closures/plan.js'
import { bind } from '../backends/closures/bind.js'
import { evaluateRecord, refusal, resultOf } from './evaluate.js'
import { pointerStep } from './problems.js'
import type { Result } from './result.js'
import { emptyOutput } from './said.js'
import { type EvaluateOptions, sessionOf } from './session.js'

/** The records of one subject. */
export interface Table {
  readonly records: readonly Readonly<Record<string, unknown>>[]
  /** False for a sample or an unfinished list: then its counts are lower bounds only. */
  readonly complete?: boolean
}

/** Tables by subject. Child records stand in their own table, or inside their parents. */
export interface Dataset {
  readonly tables: Readonly<Record<string, Table>>
}

/**
 * Judges all records of a dataset, each with what the others say of it: members and measures are
 * joined to their households, counts rolled up to villages, townships and the county, duplicates
 * found across records. The order of records changes nothing but the order of the answers.
 */
export const evaluateDataset = (
  pack: PackTree,
  dataset: Dataset,
  options: EvaluateOptions,
): Result => {
  const opened = sessionOf(pack, options, linksOf(pack, dataset))
  if ('diagnostics' in opened) return refusal(pack, options, opened.diagnostics)
  const output = emptyOutput()
  for (const [name, { records }] of Object.entries(dataset.tables)) {
    // A record need not repeat the name of its table.
    records.forEach((record: unknown, index) => {
      const pointer = `${pointerStep(name)}${pointerStep(index)}`
      const unnamed = isRecord(record) && record.subject === undefined
      const named = unnamed ? { ...record, subject: name } : record
      evaluateRecord(opened.session, named, pointer, output)
    })
  }
  return resultOf(pack, options.asOf, output)
}

/** The tables without what is no record; a table that had such is no longer known to be complete. */
const tablesOf = (dataset: Dataset): ReadonlyMap<string, Table> =>
  new Map(
    Object.entries(dataset.tables).map(([name, table]) => {
      const records = (table.records as readonly unknown[]).filter(isRecord)
      const whole = records.length === table.records.length
      return [name, whole ? table : { records, complete: false }]
    }),
  )

/** Indexes over the tables, each made when it is first asked for. */
export const linksOf = (pack: PackTree, dataset: Dataset): Links => {
  const engine = engineOf(pack)
  const subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  const tables = tablesOf(dataset)
  const byParent = memo((key: string) => {
    const [child, by] = key.split('\n') as [string, string]
    const index = new Map<string, RawRecord[]>()
    for (const record of tables.get(child)?.records ?? []) {
      const named = record[by]
      if (typeof named !== 'string') continue
      const parent = named.normalize('NFC')
      const siblings = index.get(parent)
      if (siblings === undefined) index.set(parent, [record])
      else siblings.push(record)
    }
    return index
  })
  const counts = memo((key: string) => {
    const [subject, fact] = key.split('\n') as [string, string]
    const found = new Map<string, number>()
    for (const record of tables.get(subject)?.records ?? []) {
      const value = record[fact]
      if (typeof value !== 'string') continue
      const text = value.normalize('NFC')
      found.set(text, (found.get(text) ?? 0) + 1)
    }
    return found
  })
  const ladders = memo((key: string) => {
    const [subject, within, orderBy, value] = key.split('\n') as [string, string, string, string]
    const plan = engine.plan(subject)
    const records = tables.get(subject)?.records
    return plan === undefined || records === undefined
      ? undefined
      : laddersOf(plan, records, { within, orderBy, value })
  })
  return {
    children: (subject, collection, id) => {
      const child = subjects.get(subject)?.children.find(({ name }) => name === collection)
      if (child === undefined || !tables.has(child.subject)) return undefined
      if (child.by === null) return tables.get(child.subject)?.records
      if (id === undefined) return undefined
      return byParent(`${child.subject}\n${child.by}`).get(id.normalize('NFC')) ?? []
    },
    complete: (subject) => tables.get(subject)?.complete !== false,
    occurrences: (subject, key, value) => {
      const table = tables.get(subject)
      if (table === undefined || table.complete === false) return undefined
      return counts(`${subject}\n${key}`).get(value)
    },
    largestBelow: (subject, { value, orderBy, within }, group, order) => {
      if (tables.get(subject)?.complete === false) return undefined
      const ladder = ladders(`${subject}\n${within}\n${orderBy}\n${value}`)?.get(group)
      if (ladder === undefined || ladder.unknown) return undefined
      let largest = Number.NaN
      for (const [at, amount] of ladder.rungs)
        if (at < order && !(largest >= amount)) largest = amount
      return largest
    },
  }
}

const memo = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

interface Ladder {
  /** Some record of the group lacks a number, so nothing certain can be said of the group. */
  unknown: boolean
  readonly rungs: [number, number][]
}

/** Order and value of every record, by group, in the inner representation. */
const laddersOf = (
  plan: Plan,
  records: readonly RawRecord[],
  facts: { readonly within: string; readonly orderBy: string; readonly value: string },
): ReadonlyMap<string, Ladder> => {
  const place = (name: string): number =>
    plan.facts.findIndex((fact: FactNode) => fact.name === name)
  const [within, orderBy, value] = [place(facts.within), place(facts.orderBy), place(facts.value)]
  const ladders = new Map<string, Ladder>()
  const frame = frameOf(plan, {
    asOf: '',
    asOfDay: Number.NaN,
    numbers: new Float64Array(),
    texts: [],
    lists: [],
  })
  for (const record of records) {
    bind(plan.binding, record, frame, null)
    const group = frame.texts[within]
    if (group === undefined) continue
    const ladder = ladders.get(group) ?? { unknown: false, rungs: [] }
    ladders.set(group, ladder)
    const order = present(frame.low[orderBy], facts.orderBy)
    const amount = present(frame.low[value], facts.value)
    if (Number.isNaN(order) || Number.isNaN(amount)) ladder.unknown = true
    else ladder.rungs.push([order, amount])
  }
  return ladders
}
