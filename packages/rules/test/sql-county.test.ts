import { sampleDataset } from '@workpoints/model/sample'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import type { Outcome } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { Database } from './support/duckdb.js'
import { numbersFrom } from './support/numbers.js'

/**
 * The whole sample county, judged by closures and by the generated SQL on a DuckDB: as it is, and
 * with facts and tables missing.
 */

type Row = Readonly<Record<string, unknown>>

interface County {
  readonly tables: ReadonlyMap<string, readonly Row[]>
  readonly completeness: Readonly<Record<string, { readonly complete: boolean }>>
}

const { manifest, tables } = sampleDataset({ seed: 2025, households: 300 })
const { asOf } = manifest
const whole: County = {
  tables: new Map(Object.entries(tables)),
  completeness: Object.fromEntries(
    Object.entries(manifest.tables).map(([name, { complete }]) => [name, { complete }]),
  ),
}

const database = await Database.open()
afterAll(() => {
  database.close()
})

const closures = ({ tables, completeness }: County): ReadonlyMap<string, unknown> => {
  const dataset = Object.fromEntries(
    [...tables].map(([subject, records]) => [subject, { records, ...completeness[subject] }]),
  )
  const answers = new Map<string, unknown>()
  for (const item of evaluateDataset(shidian2025, { tables: dataset }, { asOf }).subjects)
    for (const [key, value] of [
      ...Object.entries(item.classifications),
      ...Object.entries(item.outcomes),
    ])
      answers.set(`${item.subject} ${String(item.id)} ${key}`, value)
  return answers
}

const duckdb = async ({ tables, completeness }: County): Promise<Map<string, unknown>> => {
  await database.load(shidian2025, tables)
  const answers = new Map<string, unknown>()
  for (const subject of tables.keys())
    for (const { id, classifications, outcomes } of await database.judge(shidian2025, subject, {
      asOf,
      tables: completeness,
    }))
      for (const [key, value] of [...Object.entries(classifications), ...Object.entries(outcomes)])
        answers.set(`${subject} ${id} ${key}`, value)
  return answers
}

const compare = async (county: County): Promise<ReadonlyMap<unknown, number>> => {
  const expected = closures(county)
  const actual = await duckdb(county)
  const seen = new Map<unknown, number>()
  const differing: unknown[] = []
  for (const [key, value] of expected) {
    seen.set(value, (seen.get(value) ?? 0) + 1)
    if (actual.get(key) !== value) differing.push({ key, closures: value, duckdb: actual.get(key) })
  }
  expect(differing.slice(0, 10)).toEqual([])
  expect(actual.size).toBe(expected.size)
  return seen
}

/** The county with facts left out, and tables that are gone or not said to be complete. */
const thinned = (seed: number, share: number): County => {
  const next = numbersFrom(seed)
  // A table more often stays: without it little can be said.
  const kept = [...whole.tables].filter(() => next() > share / 2)
  return {
    tables: new Map(
      kept.map(([name, records]) => [
        name,
        records.map((record) =>
          Object.fromEntries(
            Object.entries(record).filter(([key]) => key === 'id' || next() > share),
          ),
        ),
      ]),
    ),
    completeness: Object.fromEntries(kept.map(([name]) => [name, { complete: next() > share }])),
  }
}

describe('the sample county on DuckDB', () => {
  it('is answered as the closures answer', async () => {
    const seen = await compare(whole)
    const outcomes: readonly Outcome[] = [
      'met',
      'unmet',
      'pending',
      'notApplicable',
      'undetermined',
    ]
    for (const value of [...outcomes, true, false, null])
      expect(seen.get(value), String(value)).toBeGreaterThan(10)
  }, 240_000)

  it.each([
    [1, 0.03],
    [2, 0.1],
    [3, 0.2],
    [4, 0.2],
    [5, 0.5],
  ])(
    'and so it is with facts and tables missing: seed %i, share %d',
    async (seed, share) => {
      await compare(thinned(seed, share))
    },
    240_000,
  )
})
