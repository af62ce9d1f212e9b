import { describe, expect, it } from 'vitest'
import type { MakeEngine } from '../src/engines/engine.js'
import { jsonLogicCompiled, jsonLogicInterpreted } from '../src/engines/json-logic.js'
import { jsonRulesEngine } from '../src/engines/json-rules-engine.js'
import { libraryCall, outcomesOnly } from '../src/engines/workpoints.js'
import { buildLoad } from '../src/load/build.js'
import { comparisonsOf } from '../src/load/rules.js'
import { firstDifference } from '../src/protocol/agreement.js'

/** zen-engine is compared when the bench runs: it cannot be had on every machine. */

const load = buildLoad({ name: 'synthetic', records: 60, seed: 2025 })

const answers = async (make: MakeEngine): Promise<readonly string[]> => {
  const engine = await make(load)
  const lines: string[] = []
  for (const record of engine.records) lines.push(await engine.letters(record))
  return lines
}

describe('the synthetic load', () => {
  it('is 60 rules that make 310 comparisons over 80 facts', () => {
    const rules = load.rules ?? []
    const all = rules.flatMap(({ applies, requires }) => [applies, requires])
    expect(rules).toHaveLength(60)
    expect(all.map(comparisonsOf).reduce((sum, count) => sum + count, 0)).toBe(310)
    // Beside them, subject and id.
    expect(Object.keys(load.records[0] ?? {})).toHaveLength(82)
  })

  it('has every outcome that complete records can have, each often', async () => {
    const all = (await answers(libraryCall)).join('')
    for (const letter of ['m', 'u', '-'])
      expect(all.split(letter).length, letter).toBeGreaterThan(all.length / 30)
    expect(all).not.toContain('?')
  })

  it.each(
    Object.entries({ outcomesOnly, jsonRulesEngine, jsonLogicInterpreted, jsonLogicCompiled }),
  )('gets the same outcomes from the library and from %s', async (_name, make) => {
    expect(firstDifference(await answers(libraryCall), await answers(make), false)).toBeNull()
  })
})

describe('the comparison of outcomes', () => {
  it.each([
    ['mu-', 'mu-', true, null],
    ['mu-', 'mm-', true, { record: 0, rule: 1 }],
    // To two values, pending is unmet, and what is missing may be anything.
    ['p?-', 'um-', true, null],
    ['p?-', 'um-', false, { record: 0, rule: 0 }],
    ['m', 'mm', true, { record: 0, rule: 1 }],
  ])('of %j and %j, with two values: %j', (ours, theirs, twoValued, expected) => {
    expect(firstDifference([ours], [theirs], twoValued)).toEqual(expected)
  })

  it('misses no record', () => {
    expect(firstDifference(['m'], ['m', 'm'], true)).toEqual({ record: 1, rule: 0 })
    expect(firstDifference(['m', 'm'], ['m'], true)).toEqual({ record: 1, rule: 0 })
  })
})
