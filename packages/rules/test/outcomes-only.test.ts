import { personas, sampleDataset } from '@workpoints/model/sample'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import { type OutcomesOnly, prepareOutcomes } from '../src/decide/outcomes.js'
import { outcomesByCode } from '../src/ir/outcomes.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { completeHousehold, condition, partialHousehold } from './support/random.js'
import { packOf } from './support/small-pack.js'

const asOf = '2025-06-30'
const seed = 60_310

type Row = Readonly<Record<string, unknown>>

const prepared = (pack: PackTree, subject: string, day = asOf): OutcomesOnly => {
  const ready = prepareOutcomes(pack, subject, { asOf: day })
  if ('diagnostics' in ready) throw new Error(JSON.stringify(ready.diagnostics))
  return ready
}

const judged = ({ rules, judge }: OutcomesOnly, record: object): Row => {
  const codes = new Uint8Array(rules.length)
  judge(record, codes)
  return Object.fromEntries(rules.map((rule, index) => [rule, outcomesByCode[codes[index] ?? 9]]))
}

const evaluated = (pack: PackTree, record: object, day = asOf): Row | undefined =>
  evaluate(pack, record, { asOf: day }).subjects[0]?.outcomes

describe('outcomes only', () => {
  it('are those of evaluate, whatever is missing and whoever came before', () => {
    const pack = packOf(fc.sample(condition, { seed, numRuns: 60 }))
    const ready = prepared(pack, 'household')
    fc.assert(
      fc.property(fc.oneof(partialHousehold, completeHousehold), (record) => {
        expect(judged(ready, record)).toEqual(evaluated(pack, record))
      }),
      { seed, numRuns: 300 },
    )
  })

  it('are those of evaluate for the sample county', () => {
    const { tables } = sampleDataset({ households: 40, seed, asOf })
    for (const [subject, records] of Object.entries(tables)) {
      const ready = prepared(shidian2025, subject)
      for (const record of records.slice(0, 40))
        expect(judged(ready, record), subject).toEqual(evaluated(shidian2025, record))
    }
  })

  it.each(personas.map((persona) => [persona.id, persona] as const))(
    'are those of evaluate for %s, with child records inside',
    (_id, { record, asOf: day }) => {
      const { subject } = record as unknown as { readonly subject: string }
      const ready = prepared(shidian2025, subject, day)
      expect(judged(ready, record)).toEqual(evaluated(shidian2025, record, day))
    },
  )

  it('are written where the caller wants them, and nowhere else', () => {
    const { rules, judge } = prepared(packOf([{ condition: 'poorForTest' }]), 'household')
    const codes = new Uint8Array(3).fill(9)
    judge({ perCapitaNetIncome: 1 }, codes, 1)
    expect(rules).toHaveLength(1)
    expect([...codes]).toEqual([9, outcomesByCode.indexOf('undetermined'), 9])
  })

  it('of what is no record are those of a record that states nothing', () => {
    const ready = prepared(shidian2025, 'household')
    for (const value of [[], [1], () => 1] as readonly object[])
      expect(judged(ready, value)).toEqual(judged(ready, {}))
  })

  it.each([
    ['household', { asOf: '2025-02-30' }, 'bad-as-of'],
    ['household', { asOf, parameters: { nobodysLine: 1 } }, 'unknown-parameter'],
    ['houshold', { asOf }, 'unknown-subject'],
  ])('are not given of %j on %j: %s', (subject, options, code) => {
    const ready = prepareOutcomes(shidian2025, subject, options)
    expect('diagnostics' in ready && ready.diagnostics.map((each) => each.code)).toEqual([code])
  })
})

describe('results', () => {
  const pack: PackTree = shidian2025
  const poor = { subject: 'household', id: 'H-1', householdSize: 1, netIncome: 100 }

  it('share nothing that a caller could change', () => {
    const first = evaluate(pack, poor, { asOf })
    const before = JSON.stringify(evaluate(pack, poor, { asOf }))
    for (const { findings } of first.subjects)
      for (const { parameters } of findings) expect(Object.isFrozen(parameters)).toBe(true)
    Object.assign(first.subjects[0]?.outcomes ?? {}, { '01.below-line-verified': 'met' })
    Object.assign(first.subjects[0]?.classifications ?? {}, { belowMonitoringLine: false })
    expect(JSON.stringify(evaluate(pack, poor, { asOf }))).toBe(before)
  })

  it('stay apart where reading one record evaluates another', () => {
    const rich = { ...poor, netIncome: 90_000 }
    const expected = evaluate(pack, poor, { asOf })
    const meddling = {
      subject: 'household',
      id: 'H-1',
      get householdSize() {
        evaluate(pack, rich, { asOf })
        return 1
      },
      netIncome: 100,
    }
    expect(evaluate(pack, meddling, { asOf })).toEqual(expected)
  })
})
