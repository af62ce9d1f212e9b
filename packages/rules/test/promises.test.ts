import { catalogue, readRows } from '@workpoints/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import type { SubjectResult } from '../src/decide/result.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

/** The promises that the whole pack keeps, over the real rules. */

const asOf = '2025-06-30'
const seed = 2025
const pack: PackTree = shidian2025

type Row = Record<string, unknown>

const judge = (record: Row, parameters: Record<string, number> = {}): SubjectResult => {
  const [first] = evaluate(pack, record, { asOf, parameters }).subjects
  if (first === undefined) throw new Error('no result')
  return first
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const yuan = fc.integer({ min: -500_000, max: 9_000_000 }).map((fen) => fen / 100)

const measure = fc.record({
  category: pick('industry', 'employment', 'finance', 'publicPost', 'training', 'safetyNet'),
  startedOn: pick('2025-01-10', '2025-03-20', '2025-07-15'),
  endedOn: fc.option(pick('2025-06-29', '2025-06-30', '2025-12-31'), { nil: undefined }),
})

const facts = {
  householdType: pick('lifted', 'general'),
  monitoringCategory: pick('none', 'unstable', 'marginal', 'sudden'),
  riskRemoved: fc.boolean(),
  riskIdentifiedOn: pick('2024-11-02', '2025-03-02', '2025-06-20'),
  householdSize: fc.integer({ min: 1, max: 8 }),
  wageIncome: yuan,
  businessIncome: yuan,
  propertyIncome: yuan,
  transferIncome: yuan,
  businessExpenditure: yuan,
  developmentConditions: fc.boolean(),
  educationSecured: fc.boolean(),
  medicalSecured: fc.boolean(),
  housingSecured: fc.boolean(),
  waterSecured: fc.boolean(),
  suddenHardship: fc.boolean(),
  disasterAffected: fc.boolean(),
  relocated: fc.boolean(),
  clueVerified: fc.boolean(),
  lastVerifiedOn: pick('2025-04-01', '2025-06-15'),
  members: fc.array(
    fc.record({ labourClass: pick('skilled', 'ordinary', 'weak', 'lost', 'none') }),
    { minLength: 1, maxLength: 4 },
  ),
  measures: fc.array(measure, { maxLength: 3 }),
}

const identity = { subject: fc.constant('household'), id: fc.constant('H-1') }
const complete = fc.record({ ...identity, ...facts })
const partial = fc.record({ ...identity, ...facts }, { requiredKeys: ['subject', 'id'] })

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, numRuns = 150): void => {
  fc.assert(fc.property(arbitrary, law), { seed, numRuns })
}

describe('the monitoring line', () => {
  it('keeps a household below it when income falls', () => {
    check(fc.tuple(complete, fc.integer({ min: 0, max: 1_000_000 })), ([record, less]) => {
      if (judge(record).classifications['belowMonitoringLine'] !== true) return
      const poorer = { ...record, wageIncome: Math.round(record.wageIncome * 100 - less) / 100 }
      expect(judge(poorer).classifications['belowMonitoringLine']).toBe(true)
    })
  })

  it('holds everybody it held when it rises', () => {
    check(fc.tuple(complete, fc.integer({ min: 8700, max: 12_000 })), ([record, line]) => {
      if (judge(record).classifications['belowMonitoringLine'] !== true) return
      const raised = judge(record, { monitoringLine: line })
      expect(raised.classifications['belowMonitoringLine']).toBe(true)
    })
  })
})

describe('help', () => {
  it('binds every household with unresolved risk by exactly one of the two duties', () => {
    let bound = 0
    check(complete, (record) => {
      const { classifications, outcomes } = judge(record)
      if (classifications['riskUnresolved'] !== true) return
      bound += 1
      const duties = [outcomes['03.one-development-measure'], outcomes['03.safety-net']]
      expect(duties.filter((outcome) => outcome !== 'notApplicable')).toHaveLength(1)
    })
    expect(bound).toBeGreaterThan(20)
  })

  it('never turns met into unmet by an active measure more', () => {
    const category = pick('industry', 'employment', 'finance', 'publicPost', 'safetyNet', 'health')
    check(fc.tuple(complete, category), ([record, added]) => {
      const before = judge(record).outcomes
      const measures = [...record.measures, { category: added, startedOn: '2025-06-01' }]
      const after = judge({ ...record, measures }).outcomes
      for (const [rule, outcome] of Object.entries(before))
        if (outcome === 'met') expect(after[rule], rule).not.toBe('unmet')
    })
  })

  it('never flips a decided outcome by a fact more', () => {
    check(fc.tuple(partial, complete), ([less, more]) => {
      const before = judge(less).outcomes
      const after = judge({ ...more, ...less }).outcomes
      for (const [rule, outcome] of Object.entries(before))
        if (outcome !== 'undetermined') expect(after[rule], rule).toBe(outcome)
    })
  })
})

describe('counting', () => {
  const person = fc.record({
    labourClass: pick('skilled', 'ordinary', 'weak', 'lost'),
    liftedMember: fc.boolean(),
    workPlace: pick('inCounty', 'outOfProvince', 'abroad', 'unrecorded'),
    monthsWorked: fc.integer({ min: 0, max: 6 }),
    employmentChannel: pick('selfArranged', 'publicPost'),
  })
  const actual = (persons: readonly Row[]): number => {
    const households = [{ id: 'H-1', members: persons }]
    const county = judge({ subject: 'county', id: '530521', households })
    const target = county.targets?.find(({ rule }) => rule === '12.transfer-employment')
    return Number(target?.gap.actual ?? Number.NaN)
  }

  it('never lowers a target by a person more', () => {
    check(
      fc.tuple(fc.array(person, { maxLength: 6 }), person),
      ([persons, added]) => {
        expect(actual([...persons, added])).toBeGreaterThanOrEqual(actual(persons))
      },
      60,
    )
  })

  it('gives the county from its townships, in any order', () => {
    const township = pick('530521101', '530521102', '530521103')
    const home = fc.record({ township, relocated: fc.boolean(), members: fc.array(person) })
    const counted = (homes: readonly Row[]): number =>
      actual(homes.flatMap((item) => item['members'] as Row[]))
    check(
      fc.array(home, { maxLength: 12 }),
      (homes) => {
        const parts = ['530521101', '530521102', '530521103'].map((code) =>
          counted(homes.filter((item) => item.township === code)),
        )
        expect(counted(homes)).toBe(parts.reduce((sum, part) => sum + part, 0))
        expect(counted(homes.toReversed())).toBe(counted(homes))
      },
      40,
    )
  })

  it('judges each record of a dataset alike in any order', () => {
    check(
      fc.array(complete, { minLength: 1, maxLength: 8 }),
      (records) => {
        const named = records.map((record, index): Row => ({ ...record, id: `H-${index}` }))
        const byId = (rows: readonly Row[]) =>
          new Map(
            evaluateDataset(pack, { tables: { household: { records: rows } } }, { asOf })
              .subjects.filter(({ subject }) => subject === 'household')
              .map((item) => [item.id, JSON.stringify(item)]),
          )
        const [forward, backward] = [byId(named), byId(named.toReversed())]
        for (const [id, text] of forward) expect(backward.get(id)).toBe(text)
      },
      25,
    )
  })
})

it('the unit of money on input changes nothing', () => {
  check(fc.integer({ min: 0, max: 500_000 }), (hundreds) => {
    const fen = hundreds * 100
    const rows = (header: string, cell: string) =>
      readRows(catalogue.household, ['户编号', '家庭人口数', header], [['H-1', '3', cell]])
        .records[0]
    const inYuan = rows('纯收入(元)', String(fen / 100))
    const inTenThousands = rows('纯收入(万元)', (fen / 1_000_000).toFixed(6))
    expect(inTenThousands?.['netIncome']).toEqual(inYuan?.['netIncome'])
    const asNumber = { subject: 'household', id: 'H-1', householdSize: 3, netIncome: fen / 100 }
    const asText = { ...asNumber, netIncome: (fen / 100).toFixed(2) }
    expect(judge(asText).outcomes).toEqual(judge(asNumber).outcomes)
  })
})

it('an overridden parameter changes only rules that name it', () => {
  const naming = (id: string) =>
    new Set(
      pack.points.flatMap(({ rules }) =>
        rules.filter((rule) => rule.parameters.includes(id)).map((rule) => rule.id),
      ),
    )
  const numbers = pack.parameters.filter(
    ({ type, values }) => type === 'count' && typeof values[0]?.value === 'number',
  )
  check(fc.tuple(complete, pick(...numbers), fc.integer({ min: 0, max: 60 })), (given) => {
    const [record, { id }, value] = given
    const before = judge(record).outcomes
    const after = judge(record, { [id]: value }).outcomes
    const allowed = naming(id)
    for (const [rule, outcome] of Object.entries(before))
      if (!allowed.has(rule)) expect(after[rule], `${rule} by ${id}`).toBe(outcome)
  })
})

it('more work more award holds exactly for schedules that never fall', () => {
  const tiers = fc.uniqueArray(
    fc.record({ output: fc.integer({ min: 1, max: 50 }), award: fc.integer({ min: 0, max: 5 }) }),
    { minLength: 1, maxLength: 6, selector: ({ output }) => output },
  )
  check(tiers, (schedule) => {
    const records = schedule.map(({ output, award }, index) => ({
      id: `T-${index}`,
      scheme: 'a',
      minimumOutput: output,
      award: award * 100,
    }))
    const { subjects } = evaluateDataset(pack, { tables: { awardTier: { records } } }, { asOf })
    const kept = subjects.every(({ outcomes }) => outcomes['08.more-work-more-award'] !== 'unmet')
    const rising = schedule
      .toSorted((first, second) => first.output - second.output)
      .every(({ award }, index, sorted) => index === 0 || award >= (sorted[index - 1]?.award ?? 0))
    expect(kept).toBe(rising)
  })
})
