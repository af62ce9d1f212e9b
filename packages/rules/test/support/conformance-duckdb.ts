import { parseDate } from '@workpoints/model'
import { isRecord } from '../../src/backends/closures/links.js'
import type { PackTree, SubjectNode } from '../../src/ir/tree.js'
import { atTheDoor, type Question } from './conformance.js'
import type { BackEnd, Verdict } from './conformance-back-ends.js'
import type { ConformanceCase } from './conformance-cases.js'
import { type Database, flatten, type SqlJudgement } from './duckdb.js'

type Row = Readonly<Record<string, unknown>>

/** Why a nested record is no set of tables. */
type Refusal = 'collection-not-everywhere' | 'unreadable-end'

/**
 * The tables that a record needs, child records in tables of their own. A table is there for all
 * parents or for none, and an empty column of an end means that it has not ended: what says something
 * else cannot be written in tables.
 */
const tablesFor = (
  pack: PackTree,
  subject: SubjectNode,
  records: readonly Row[],
  tables: Set<string>,
): Refusal | null => {
  for (const { name, openEnded } of subject.facts)
    if (openEnded && records.some((record) => isUnreadable(record[name]))) return 'unreadable-end'
  for (const { name, subject: below } of subject.children) {
    const lists = records.map((record) => record[name]).filter(Array.isArray) as unknown[][]
    if (lists.length === 0) continue
    const children = lists.flat()
    if (lists.length < records.length || !children.every(isRecord))
      return 'collection-not-everywhere'
    tables.add(below)
    const node = pack.subjects.find((each) => each.name === below)
    const refused = node === undefined ? null : tablesFor(pack, node, children, tables)
    if (refused !== null) return refused
  }
  return null
}

const isUnreadable = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== 'string' || parseDate(value) === null)

interface Asked {
  readonly id: string
  readonly question: Question
  readonly tables: ReadonlySet<string>
}

/** Questions that one dataset can answer: the same pack, day and tables. */
const batchKey = ({ id, question, tables }: Asked, packs: Map<PackTree, number>): string => {
  const { pack, subject, asOf } = question
  if (!packs.has(pack)) packs.set(pack, packs.size)
  // A subject to which every record of another belongs has its dataset to itself.
  const node = pack.subjects.find(({ name }) => name === subject)
  const alone = node?.children.some(({ by }) => by === null) === true
  return [packs.get(pack), subject, asOf, [...tables].toSorted().join(' '), alone && id].join('|')
}

const answersOf = async (
  database: Database,
  asked: readonly Asked[],
): Promise<readonly SqlJudgement[]> => {
  const [first] = asked
  if (first === undefined) return []
  const { pack, subject, asOf } = first.question
  const records = asked.map(({ id, question }) => ({ ...question.record, id }))
  await database.load(pack, flatten(pack, subject, records))
  return await database.judge(pack, subject, {
    asOf,
    rules: asked.flatMap(({ question }) => (question.kind === 'rule' ? question.name : [])),
    tables: {
      ...Object.fromEntries([...first.tables].map((name) => [name, {}])),
      // Nothing is known of other records of the same subject.
      [subject]: { complete: false },
    },
  })
}

/** The generated SQL on a DuckDB; many cases in one query, as in life. */
export const duckdbBackEnd = async (
  database: Database,
  cases: readonly ConformanceCase[],
): Promise<BackEnd> => {
  const verdicts = new Map<string, Verdict>()
  const batches = new Map<string, Asked[]>()
  const packs = new Map<PackTree, number>()
  for (const { id, ...written } of cases) {
    const read = atTheDoor({ id, ...written })
    if ('refused' in read) {
      verdicts.set(id, { kind: 'refusal', refused: read.refused })
      continue
    }
    const { question } = read
    const tables = new Set<string>()
    const node = question.pack.subjects.find(({ name }) => name === question.subject)
    const code =
      node === undefined ? null : tablesFor(question.pack, node, [question.record], tables)
    if (code !== null) {
      verdicts.set(id, { kind: 'notSupported', code })
      continue
    }
    const asked = { id, question, tables }
    const key = batchKey(asked, packs)
    batches.set(key, [...(batches.get(key) ?? []), asked])
  }
  for (const batch of batches.values()) {
    const judged = new Map(
      (await answersOf(database, batch)).map((judgement) => [judgement.id, judgement]),
    )
    for (const { id, question } of batch) {
      const answers = judged.get(id)?.[question.kind === 'rule' ? 'outcomes' : 'classifications']
      verdicts.set(id, { kind: 'answer', answer: answers?.[question.name] ?? null })
    }
  }
  return {
    name: 'duckdb',
    judge: ({ id }) => {
      const verdict = verdicts.get(id)
      if (verdict === undefined) throw new Error(`no verdict on ${id}`)
      return verdict
    },
  }
}
