import { type Condition, operatorNames } from '@workpoints/model'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import type { PackTree } from '../src/ir/tree.js'
import { threeValuedReference } from '../src/json-rules-engine.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { packFiles } from './support/conformance.js'
import { Database, flatten } from './support/duckdb.js'
import { recordOf } from './support/generate.js'
import { firstSeed, ruleIdAt, vocabulary } from './support/groups.js'

/**
 * Conditions that know nothing of types: any name, any comparison, any value, groups of any shape.
 * Most are refused, with a place; whatever is accepted means the same to every back end.
 */

const asOf = '2025-06-30'
const subject = 'household'
const batch = 25
const batches = 80
const recordsEach = 12

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const names = [
  ...(vocabulary.facts.get(subject) ?? []).map(({ name }) => name),
  ...vocabulary.pack.parameters.map(({ id }) => id),
  'asOf',
]
const aName = fc.oneof(
  { weight: 12, arbitrary: pick(...names) },
  {
    weight: 1,
    arbitrary: pick('birthDate', 'noSuchFact', 'poor', 'constructor', '', 'WageIncome'),
  },
)
const scalar = pick<unknown>(
  0,
  1,
  3,
  8700,
  8700.01,
  0.9,
  -1,
  8700.001,
  true,
  false,
  '2025-06-30',
  '2025-02-30',
  'lifted',
  'illness',
  'industry',
  '甲村',
  '8700.00',
  '',
)
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: aName.map((fact) => ({ fact })) },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: pick<unknown>(null, {}, { fact: 1 }, [[1]], { condition: 'poor' }) },
)
const leaf = fc.record({
  fact: aName,
  operator: fc.oneof(
    { weight: 15, arbitrary: pick<string>(...operatorNames) },
    { weight: 1, arbitrary: pick('Equal', '==', 'toString') },
  ),
  value,
})
const anyCondition: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 8, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: pick('poor', 'ill', 'pupil', 'noSuch').map((condition) => ({ condition })),
    },
    { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 2 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 2 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
  ),
})).node

const filesOf = (conditions: readonly unknown[]) =>
  packFiles(
    conditions.map((condition, index) => ({
      id: ruleIdAt(index).slice('01.'.length),
      why: 'made at random',
      subject,
      condition,
    })),
  )

const placeIn = (pointer: string): number => Number(/^\/rules\/(\d+)\/requires/.exec(pointer)?.[1])

interface Accepted {
  readonly conditions: readonly Condition[]
  readonly pack: PackTree | null
  readonly refused: number
}

/** Leaves out what is refused, for which there must be a place and a reason, until a pack is left. */
const accept = (conditions: readonly unknown[], refused = 0): Accepted => {
  if (conditions.length === 0) return { conditions: [], pack: null, refused }
  const compiled = compilePack(filesOf(conditions))
  if ('pack' in compiled)
    return { conditions: conditions as readonly Condition[], pack: compiled.pack, refused }
  const places = new Set<number>()
  for (const { code, pointer = '', cause, remedy } of compiled.diagnostics) {
    if (code === 'too-many-problems') continue
    const place = placeIn(pointer)
    expect(conditions[place], `${code} at ${pointer}`).toBeDefined()
    for (const words of [cause.zh, cause.en, remedy.zh, remedy.en]) expect(words).not.toBe('')
    places.add(place)
  }
  expect(places.size).toBeGreaterThan(0)
  return accept(
    conditions.filter((_condition, index) => !places.has(index)),
    refused + places.size,
  )
}

const database = await Database.open()
const seen = { accepted: 0, refused: 0, pairs: 0, met: 0, unmet: 0, undetermined: 0 }
afterAll(() => {
  database.close()
  process.stdout.write(`untyped conditions, seed ${firstSeed}: ${JSON.stringify(seen)}\n`)
})

const tables = { member: {}, measure: {}, transportSubsidy: {} }

describe('conditions without regard to types', () => {
  it('are refused with a place, or mean the same to every back end', async () => {
    for (let index = 0; index < batches; index += 1) {
      const seed = firstSeed + index
      const { conditions, pack, refused } = accept(
        fc.sample(anyCondition, { seed, numRuns: batch }),
      )
      seen.accepted += conditions.length
      seen.refused += refused
      if (pack === null) continue
      const records = fc
        .sample(recordOf(vocabulary, subject, 0.15, new Set(Object.keys(tables))), {
          seed,
          numRuns: recordsEach,
        })
        .map((record, at) => ({ ...record, subject, id: `R-${at}` }))
      const flat = flatten(pack, subject, records)
      for (const name of Object.keys(tables)) if (!flat.has(name)) flat.set(name, [])
      const dataset = Object.fromEntries([...flat].map(([name, rows]) => [name, { records: rows }]))
      const closures = new Map(
        evaluateDataset(pack, { tables: dataset }, { asOf })
          .subjects.filter((item) => item.subject === subject)
          .map(({ id, outcomes }) => [id, outcomes]),
      )
      await database.load(pack, flat)
      const sql = new Map(
        (await database.judge(pack, subject, { asOf, tables })).map(({ id, outcomes }) => [
          id,
          outcomes,
        ]),
      )
      const reference = threeValuedReference(pack)
      for (const record of records) {
        const { outcomes } = await reference.judge(record, { asOf })
        conditions.forEach((condition, at) => {
          const rule = ruleIdAt(at)
          const answers = [
            closures.get(record.id)?.[rule],
            sql.get(record.id)?.[rule],
            outcomes[rule],
          ]
          seen.pairs += 1
          seen[answers[0] as 'met'] += 1
          expect(new Set(answers).size, JSON.stringify({ seed, condition, record, answers })).toBe(
            1,
          )
        })
      }
    }
    expect(seen.refused).toBeGreaterThan(1000)
    expect(seen.accepted).toBeGreaterThan(150)
    for (const outcome of ['met', 'unmet', 'undetermined'] as const)
      expect(seen[outcome], outcome).toBeGreaterThan(seen.pairs / 10)
  }, 600_000)
})
