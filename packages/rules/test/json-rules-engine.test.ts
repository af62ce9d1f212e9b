import { Engine, type TopLevelCondition } from 'json-rules-engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modes, operatorsInModes } from '../src/backends/json-rules-engine/possibly.js'
import { between, type Known } from '../src/backends/json-rules-engine/values.js'
import { threeValuedReference, toJsonRulesEngine } from '../src/json-rules-engine.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { atTheDoor } from './support/conformance.js'
import { cases } from './support/conformance-cases.js'
import { ordered } from './support/random.js'

const seed = 20_250_630
const asOf = '2025-06-30'

const operator = (name: string) => {
  const found = operatorsInModes.find(([each]) => each === name)
  if (found === undefined) throw new Error(`no operator ${name}`)
  return found[1]
}

const point = fc.integer({ min: 0, max: 6 })
const bounds = fc.tuple(point, point).map(([one, two]) => ({
  low: Math.min(one, two),
  high: Math.max(one, two),
}))
type Bounds = { readonly low: number; readonly high: number }
const value = ({ low, high }: Bounds): Known => between(low, high)
const inside = ({ low, high }: Bounds): number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index)

describe('operators asked for certain and for possible', () => {
  it.each(ordered)('%s: certain of all numbers within the bounds, possible of some', (name) => {
    fc.assert(
      fc.property(bounds, bounds, (left, right) => {
        const each = inside(left).flatMap((one) =>
          inside(right).map((two) => operator(`${name} certainly`)(one, two)),
        )
        const certain = operator(`${name} certainly`)(value(left), value(right))
        const possible = operator(`${name} possibly`)(value(left), value(right))
        expect(certain).toBe(each.every(Boolean))
        expect(possible).toBe(each.some(Boolean))
      }),
      { seed, numRuns: 500 },
    )
  })

  it.each(operatorsInModes)('%s: what is unknown is possible and not certain', (name, holds) => {
    const expected = name.endsWith('possibly')
    expect(holds(undefined, 1)).toBe(expected)
    expect(holds(1, undefined)).toBe(expected)
    expect(holds(undefined, undefined)).toBe(expected)
  })

  it('are there twice each', () => {
    expect(operatorsInModes).toHaveLength(10 * modes.length)
    expect(new Set(operatorsInModes.map(([name]) => name)).size).toBe(20)
  })
})

describe('json-rules-engine with three values', () => {
  const records = shidian2025.points
    .flatMap(({ rules }) => rules.flatMap(({ examples }) => examples))
    .map(({ record }) => record)
    .filter(({ subject }) => subject === 'household')
    .slice(0, 60)

  it('says the same of records asked about at once as of one after the other', async () => {
    const reference = threeValuedReference(shidian2025)
    const atOnce = await Promise.all(records.map((record) => reference.judge(record, { asOf })))
    for (const [index, record] of records.entries())
      expect(atOnce[index]).toEqual(await reference.judge(record, { asOf }))
  })

  it('judges only the rules asked for', async () => {
    const reference = threeValuedReference(shidian2025, { rules: ['03.safety-net'] })
    const { outcomes } = await reference.judge({ subject: 'household', id: 'H-1' }, { asOf })
    expect(outcomes).toEqual({ '03.safety-net': 'undetermined' })
  })

  it('refuses a subject that the pack does not have', async () => {
    const reference = threeValuedReference(shidian2025)
    await expect(reference.judge({ subject: 'dragon' }, { asOf })).rejects.toThrow(TypeError)
    await expect(reference.judge({}, { asOf })).rejects.toThrow(TypeError)
  })
})

describe('an engine of one’s own', () => {
  /** As the readme of json-rules-engine says, with what `toJsonRulesEngine` gives. */
  const outcome = async (id: string): Promise<string> => {
    const written = cases.find((each) => each.id === id)
    if (written === undefined) throw new Error(`no case ${id}`)
    const read = atTheDoor(written)
    if ('refused' in read) throw new Error(`${id} is refused`)
    const { pack, subject, name, record, asOf: day } = read.question
    const plain = toJsonRulesEngine(pack)
    const { conditions, rules } = plain.subject(subject)
    const engine = new Engine()
    for (const [key, condition] of Object.entries(conditions))
      engine.setCondition(key, condition as unknown as TopLevelCondition)
    for (const { conditions: own, event } of rules)
      if (event.params.rule === name)
        engine.addRule({ conditions: own as unknown as TopLevelCondition, event })
    const { events } = await engine.run(await plain.facts(record, { asOf: day }))
    if (events.some(({ type }) => type === 'met')) return 'met'
    const binds = rules.every(({ event }) => event.params.rule !== name || event.type !== 'applies')
    return binds || events.some(({ type }) => type === 'applies') ? 'unmet' : 'notApplicable'
  }

  it.each([
    ['money', /^money-(?!largest)/],
    ['text', /^text-/],
    ['operators', /-(equal|below|above|other|first|last|between)$/],
    ['dates', /^(days|months|age|date)-/],
    ['applies', /^applies-(true|left|by)/],
  ] as const)('decides the cases of %s whose facts are complete', async (_topic, pattern) => {
    const decided = cases.filter(
      ({ id, expected, refused, notSupported = {} }) =>
        pattern.test(id) &&
        refused === undefined &&
        expected !== 'undetermined' &&
        notSupported['json-rules-engine'] === undefined,
    )
    expect(decided.length).toBeGreaterThan(3)
    for (const { id, expected } of decided) expect(await outcome(id), id).toBe(expected)
  })
})
