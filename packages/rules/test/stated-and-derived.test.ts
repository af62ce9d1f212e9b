import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { prepareOutcomes } from '../src/decide/outcomes.js'
import type { Discrepancy } from '../src/decide/result.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { basePack } from './support/broken-packs.js'

/** Facts that a record states although they follow from others: which is used, and what is said. */

const compiled = compilePack(basePack())
if ('diagnostics' in compiled) throw new Error(JSON.stringify(compiled.diagnostics))
const { pack } = compiled
const asOf = '2025-06-30'

type Row = Readonly<Record<string, unknown>>

const household = { subject: 'household', id: 'H-1', householdSize: 4 }
const pupil = { studentStatus: 'primary' }
const none = { studentStatus: 'none' }

const judge = (record: Row) => evaluate(pack, { ...household, ...record }, { asOf }).subjects[0]

const said = (record: Row): readonly Discrepancy[] => judge(record)?.discrepancies ?? []

const income = {
  wageIncome: 20_000,
  businessIncome: 9_000,
  propertyIncome: 0,
  transferIncome: 3_600,
  businessExpenditure: 2_500,
}

describe('a count that is stated beside its records', () => {
  it.each<readonly [number, readonly Row[], Omit<Discrepancy, 'fact'> | null]>([
    [2, [pupil, pupil, none], null],
    [1, [pupil, pupil, none], { stated: 1, derived: 2 }],
    [3, [pupil, pupil, none], { stated: 3, derived: 2 }],
    [1, [pupil, {}, {}], null],
    [2, [pupil, {}, {}], null],
    [3, [pupil, {}, {}], null],
    [0, [pupil, {}, {}], { stated: 0, derived: 1, atMost: 3 }],
    [4, [pupil, {}, {}], { stated: 4, derived: 1, atMost: 3 }],
    [0, [], null],
    [1, [], { stated: 1, derived: 0 }],
  ])('%i of %j', (pupils, members, expected) => {
    const found = expected === null ? [] : [{ fact: 'pupils', ...expected }]
    expect(said({ pupils, members })).toEqual(found)
  })

  it('is used, and nothing is said where there are no records', () => {
    expect(said({ pupils: 4 })).toEqual([])
    expect(judge({ pupils: 4, members: [none] })?.outcomes['02.pupils']).toBe('met')
    expect(judge({ members: [none] })?.outcomes['02.pupils']).toBe('unmet')
  })

  it('may be what an unfinished list does not rule out', () => {
    const within = (pupils: number, complete: boolean) => {
      const tables = {
        household: { records: [{ id: 'H-1', householdSize: 4, pupils }] },
        member: { complete, records: [{ id: 'P-1', household: 'H-1', ...pupil }] },
      }
      const { subjects } = evaluateDataset(pack, { tables }, { asOf })
      return subjects.find(({ subject }) => subject === 'household')?.discrepancies
    }
    expect(within(4, false)).toBeUndefined()
    expect(within(0, false)).toEqual([{ fact: 'pupils', stated: 0, derived: 1, atMost: null }])
    expect(within(4, true)).toEqual([{ fact: 'pupils', stated: 4, derived: 1 }])
    expect(within(1, true)).toBeUndefined()
  })
})

describe('an amount that is stated beside its parts', () => {
  it.each<readonly [number, readonly Discrepancy[]]>([
    [30_100, []],
    [30_099.99, [{ fact: 'netIncome', stated: 30_099.99, derived: 30_100 }]],
    [30_100.01, [{ fact: 'netIncome', stated: 30_100.01, derived: 30_100 }]],
  ])('%f yuan', (netIncome, expected) => {
    expect(said({ ...income, netIncome })).toEqual(expected)
  })

  it('is not doubted where a part is missing', () => {
    expect(said({ ...income, propertyIncome: null, netIncome: 1 })).toEqual([])
  })

  it('is used', () => {
    expect(judge({ ...income, netIncome: 40_000 })?.classifications['poor']).toBe(false)
    expect(judge({ ...income, netIncome: 31_999.99 })?.classifications['poor']).toBe(true)
    expect(judge(income)?.classifications['poor']).toBe(true)
  })
})

it('outcomes alone are those of the stated values too', () => {
  const ready = prepareOutcomes(pack, 'household', { asOf })
  if ('diagnostics' in ready) throw new Error('refused')
  const place = ready.rules.indexOf('02.pupils')
  for (const record of [
    { ...household, pupils: 4, members: [none] },
    { ...household, pupils: 1, members: [pupil, pupil, pupil, pupil] },
    { ...household, members: [pupil, pupil, pupil, pupil] },
    { ...household, members: [none] },
  ]) {
    const codes = new Uint8Array(ready.rules.length)
    ready.judge(record, codes)
    const outcome = judge(record)?.outcomes['02.pupils']
    expect(['met', 'unmet'][codes[place] ?? 9], JSON.stringify(record)).toBe(outcome)
  }
})
