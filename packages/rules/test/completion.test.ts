import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import { conditionOf, recordOf, type Vocabulary } from './support/generate.js'
import { firstSeed, packOfConditions, ruleIdAt, vocabulary } from './support/groups.js'

/** What is decided with facts missing stays decided, whatever the missing facts turn out to be. */

type Row = Readonly<Record<string, unknown>>

const asOf = '2025-06-30'
const tables = new Set(['member', 'measure', 'transportSubsidy'])
const conditionsPerGroup = 200

const childrenOf = ({ pack }: Vocabulary, subject: string): ReadonlyMap<string, string> =>
  new Map(
    pack.subjects
      .find(({ name }) => name === subject)
      ?.children.map((child) => [child.name, child.subject]),
  )

/**
 * Facts that can be missing and then turn up. What follows from others is not missing while they are
 * there, and an end that is not stated says that there is none.
 */
const canTurnUp = (subject: string): ReadonlySet<string> =>
  new Set(
    (vocabulary.facts.get(subject) ?? [])
      .filter(({ derivation, openEnded }) => derivation === null && !openEnded)
      .map(({ name }) => name),
  )

/** The record with each missing fact taken from the other, and so its child records. */
const completed = (subject: string, record: Row, other: Row, next: () => Row): Row => {
  const children = childrenOf(vocabulary, subject)
  const arriving = canTurnUp(subject)
  const known = Object.entries(record).filter(([, value]) => value !== null && value !== undefined)
  return {
    ...Object.fromEntries(
      Object.entries(other).filter(([key]) => arriving.has(key) || children.has(key)),
    ),
    ...Object.fromEntries(
      known.map(([key, value]) => {
        const below = children.get(key)
        if (below === undefined) return [key, value]
        return [
          key,
          (value as readonly Row[]).map((child) => {
            const [first] = (next()[key] as readonly Row[] | undefined) ?? []
            return completed(below, child, first ?? {}, next)
          }),
        ]
      }),
    ),
  }
}

describe('a decision with facts missing', () => {
  it.each([0.05, 0.2, 0.5])('holds for every completion: %d missing', (missing) => {
    let decided = 0
    for (let group = 0; group < 5; group += 1) {
      const seed = firstSeed + group
      const conditions = fc.sample(conditionOf(vocabulary, 'household'), {
        seed,
        numRuns: conditionsPerGroup,
      })
      const pack = packOfConditions('household', conditions)
      const outcomes = (record: Row) =>
        evaluate(pack, { ...record, subject: 'household', id: 'R' }, { asOf }).subjects[0]
          ?.outcomes ?? {}
      const partial = fc.sample(recordOf(vocabulary, 'household', missing, tables), {
        seed,
        numRuns: 20,
      })
      const whole = fc.sample(recordOf(vocabulary, 'household', 0, tables), {
        seed: seed + 1,
        numRuns: 400,
      })
      let at = 0
      const next = (): Row => whole[(at = (at + 1) % whole.length)] ?? {}
      for (const record of partial) {
        const before = outcomes(record)
        for (let round = 0; round < 6; round += 1) {
          const more = completed('household', record, next(), next)
          const after = outcomes(more)
          conditions.forEach((condition, index) => {
            const outcome = before[ruleIdAt(index)]
            if (outcome === 'undetermined') return
            decided += 1
            if (after[ruleIdAt(index)] !== outcome)
              throw new Error(JSON.stringify({ seed, condition, record, more, outcome }))
          })
        }
      }
    }
    expect(decided).toBeGreaterThan(20_000)
  })
})
