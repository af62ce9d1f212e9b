import { operatorNames } from '@workpoints/model'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import type { Outcome, PackTree } from '../src/ir/tree.js'
import { Database, flatten, type FlatTables } from './support/duckdb.js'
import {
  Counters,
  firstSeed,
  type Group,
  groupAt,
  households,
  packOfConditions,
  ruleIdAt,
  vocabulary,
} from './support/groups.js'
import { type Pair, shrink } from './support/shrink.js'

/**
 * The closures and the generated SQL on a DuckDB, on random conditions over random records of the
 * vocabulary of the conformance corpus. Where they differ, the message has the seed and the smallest
 * condition and record on which they still do: keep them as a case of the corpus.
 */

const asOf = '2025-06-30'

const database = await Database.open()
const seen = new Counters()

afterAll(() => {
  database.close()
  process.stdout.write(`closures and DuckDB, seed ${firstSeed}: ${seen.toString()}\n`)
})

/** All tables of a group; those without a record are there as well. */
const tablesOf = (pack: PackTree, { subject, records, tables }: Group): FlatTables => {
  const flat = flatten(pack, subject, records)
  for (const name of Object.keys(tables)) if (!flat.has(name)) flat.set(name, [])
  return flat
}

type Outcomes = Readonly<Record<string, Outcome>>

const closuresOf = (
  pack: PackTree,
  { subject, tables }: Group,
  flat: FlatTables,
): ReadonlyMap<string, Outcomes> => {
  const dataset = Object.fromEntries(
    [...flat].map(([name, records]) => [name, { records, ...tables[name] }]),
  )
  return new Map(
    evaluateDataset(pack, { tables: dataset }, { asOf })
      .subjects.filter((result) => result.subject === subject)
      .map(({ id, outcomes }) => [String(id), outcomes]),
  )
}

interface Difference {
  readonly index: number
  readonly id: string
  readonly duckdb: Outcome
  readonly closures: Outcome | undefined
}

const firstDifference = async (group: Group): Promise<Difference | null> => {
  const { subject, conditions, tables } = group
  const pack = packOfConditions(subject, conditions)
  const flat = tablesOf(pack, group)
  const closures = closuresOf(pack, group, flat)
  await database.load(pack, flat)
  const judged = await database.judge(pack, subject, { asOf, tables })
  expect(judged).toHaveLength(closures.size)
  for (const { id, outcomes } of judged)
    for (const [index] of conditions.entries()) {
      const duckdb = outcomes[ruleIdAt(index)] as Outcome
      seen.add('pairs')
      seen.add(duckdb)
      const expected = closures.get(id)?.[ruleIdAt(index)]
      if (duckdb !== expected) return { index, id, duckdb, closures: expected }
    }
  return null
}

const compare = async (group: Group, seed: number): Promise<void> => {
  for (const condition of group.conditions) seen.condition(condition)
  const found = await firstDifference(group)
  if (found === null) return
  const condition = group.conditions[found.index]
  const record = group.records.find(({ id }) => id === found.id)
  if (condition === undefined || record === undefined) throw new Error('no such pair')
  const alone = ({ condition: one, record: row }: Pair): Group => ({
    ...group,
    conditions: [one],
    records: [row],
  })
  const smallest = await shrink(
    { condition, record },
    async (pair) => (await firstDifference(alone(pair))) !== null,
  )
  const still = await firstDifference(alone(smallest))
  throw new Error(JSON.stringify({ seed, tables: group.tables, ...smallest, ...still }, null, 1))
}

const groups = async (
  subject: string,
  count: number,
  conditions: number,
  records: number,
): Promise<void> => {
  for (let index = 0; index < count; index += 1)
    await compare(groupAt(subject, index, conditions, records), firstSeed + index)
}

describe('the closures and DuckDB', () => {
  it('agree on households, with members and measures and without', async () => {
    const { subject, groups: count, conditions, records } = households
    await groups(subject, count, conditions, records)
  }, 1_200_000)

  it('agree on members', async () => {
    await groups('member', 8, 250, 64)
  }, 600_000)

  it('agree on the county, which counts two levels down', async () => {
    await groups('county', 24, 100, 4)
  }, 600_000)

  it('have seen everything that can happen', () => {
    expect(seen.get('pairs')).toBeGreaterThan(22_000 * 64)
    for (const outcome of ['met', 'unmet', 'undetermined'] as const)
      expect(seen.get(outcome), outcome).toBeGreaterThan(seen.get('pairs') / 8)
    for (const name of [...operatorNames, 'all', 'any', 'not', 'classification', 'reference'])
      expect(seen.get(name), name).toBeGreaterThan(400)
    for (const subject of ['household', 'member', 'county'])
      for (const { name } of vocabulary.facts.get(subject) ?? [])
        expect(seen.get(`fact ${name}`), name).toBeGreaterThan(40)
  })
})
