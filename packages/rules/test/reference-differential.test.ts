import { operatorNames } from '@workpoints/model'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import type { Outcome, PackTree } from '../src/ir/tree.js'
import { threeValuedReference } from '../src/json-rules-engine.js'
import {
  Counters,
  firstSeed,
  groupAt,
  households,
  packOfConditions,
  ruleIdAt,
} from './support/groups.js'
import { type Pair, shrink } from './support/shrink.js'

/**
 * The closures and json-rules-engine, asked for what is certain and for what is possible, on the very
 * conditions and records on which the closures are compared with DuckDB. json-rules-engine reads what
 * was authored, so a mistake of the front end shows here as well.
 */

const asOf = '2025-06-30'
const seen = new Counters()

afterAll(() => {
  process.stdout.write(`closures and json-rules-engine, seed ${firstSeed}: ${seen.toString()}\n`)
})

const closures = (pack: PackTree, record: Pair['record']): Readonly<Record<string, Outcome>> =>
  evaluate(pack, record, { asOf }).subjects[0]?.outcomes ?? {}

const differs = async ({ condition, record }: Pair): Promise<boolean> => {
  const pack = packOfConditions(households.subject, [condition])
  const { outcomes } = await threeValuedReference(pack).judge(record, { asOf })
  return outcomes[ruleIdAt(0)] !== closures(pack, record)[ruleIdAt(0)]
}

const compare = async (index: number): Promise<void> => {
  const { subject, conditions: count, records: each } = households
  const { conditions, records } = groupAt(subject, index, count, each)
  const pack = packOfConditions(subject, conditions)
  const reference = threeValuedReference(pack)
  for (const condition of conditions) seen.condition(condition)
  for (const record of records) {
    const own = closures(pack, record)
    const { outcomes } = await reference.judge(record, { asOf })
    for (const [at, condition] of conditions.entries()) {
      const outcome = outcomes[ruleIdAt(at)]
      seen.add('pairs')
      seen.add(String(outcome))
      if (outcome === own[ruleIdAt(at)]) continue
      const smallest = await shrink({ condition, record }, differs)
      throw new Error(JSON.stringify({ seed: firstSeed + index, ...smallest }, null, 1))
    }
  }
}

describe('the closures and json-rules-engine', () => {
  it.each(Array.from({ length: 8 }, (_, tenth) => tenth))(
    'agree with facts missing and without: part %i of 8',
    async (part) => {
      const size = households.groups / 8
      for (let index = part * size; index < (part + 1) * size; index += 1) await compare(index)
    },
    1_200_000,
  )

  it('have seen everything that can happen', () => {
    expect(seen.get('pairs')).toBe(20_000 * 64)
    for (const outcome of ['met', 'unmet', 'undetermined'])
      expect(seen.get(outcome), outcome).toBeGreaterThan(seen.get('pairs') / 8)
    for (const name of [...operatorNames, 'all', 'any', 'not', 'classification', 'reference'])
      expect(seen.get(name), name).toBeGreaterThan(400)
  })
})
