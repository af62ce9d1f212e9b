import { evaluateDataset, outcomesByCode } from '@workpoints/rules'
import { shidian2025 as pack } from '@workpoints/rules/packs/shidian-2025'
import { placesOf } from '@workpoints/rules/report'
import { describe, expect, it } from 'vitest'
import { sampleCounty } from '../src/county/sample.js'
import { columnsOf } from '../src/worker/households/columns.js'
import type { HouseholdQuery } from '../src/worker/households/query.js'
import { selectHouseholds } from '../src/worker/households/select.js'
import type { County } from '../src/worker/state.js'

const countyOf = (tables: County['tables']): County => {
  const dataset = { tables }
  const asOf = '2025-06-30'
  return {
    tables,
    dataset,
    asOf,
    result: evaluateDataset(pack, dataset, { asOf }),
    places: placesOf(pack, dataset),
  }
}

const county = countyOf(sampleCounty(150).tables)
const households = columnsOf(pack, county)
const { columns, missing } = households
const results = county.result.subjects.filter(({ subject }) => subject === 'household')

const select = (query: Partial<HouseholdQuery>): readonly (string | null)[] =>
  Array.from(
    selectHouseholds(households, { order: 'id', descending: false, ...query }),
    (row) => columns.ids[row] ?? null,
  )

const idsOf = (kept: typeof results): readonly (string | null)[] => kept.map(({ id }) => id)

describe('the columns of households', () => {
  it('say what the result says', () => {
    expect(columns.count).toBe(150)
    expect([...columns.ids]).toEqual(idsOf(results))
    results.forEach(({ outcomes, findings }, row) => {
      columns.rules.forEach((rule, at) => {
        expect(outcomesByCode[columns.outcomes[at * columns.count + row] ?? -1]).toBe(
          outcomes[rule],
        )
      })
      const unmet = findings.filter(({ outcome }) => outcome === 'unmet').length
      expect([columns.unmet[row], columns.undetermined[row]]).toEqual([
        unmet,
        findings.length - unmet,
      ])
    })
  })

  it('say to which township and village each household belongs', () => {
    const places = county.places.filter(({ subject }) => subject === 'household')
    const at = ({ values, codes }: typeof columns.township, row: number) =>
      values[(codes[row] ?? 0) - 1] ?? null
    places.forEach(({ township, village }, row) => {
      expect([at(columns.township, row), at(columns.village, row)]).toEqual([township, village])
    })
  })

  it('leave an income open where a part of it is not known', () => {
    expect(columns.income.some(Number.isNaN)).toBe(true)
    expect(columns.income.some((income) => income > 8700)).toBe(true)
  })

  it('stand where files say no more than an id, or not even that', () => {
    const bare = countyOf({
      household: { records: [{ id: 'A' }, {}, { id: 'B', householdSize: 2 }] },
    })
    const { columns: few } = columnsOf(pack, bare)
    expect(few.ids).toEqual(['A', null, 'B'])
    expect([...few.size]).toEqual([Number.NaN, Number.NaN, 2])
    expect([...few.township.codes]).toEqual([0, 0, 0])
    expect(columnsOf(pack, countyOf({})).columns.count).toBe(0)
  })
})

describe('choosing households', () => {
  it('by township and by village', () => {
    const [township = ''] = columns.township.values
    const [village = ''] = columns.village.values
    const places = county.places.filter(({ subject }) => subject === 'household')
    expect(select({ township })).toEqual(
      places.filter((place) => place.township === township).map(({ id }) => id),
    )
    expect(select({ village })).toEqual(
      places.filter((place) => place.village === village).map(({ id }) => id),
    )
    expect(select({ township: 'none' })).toEqual([])
    expect(select({ township: 'elsewhere' })).toEqual([])
  })

  it('by what a rule, or any rule, came to', () => {
    const rule = '03.removal-sound'
    expect(select({ rule, outcome: 'unmet' })).toEqual(
      idsOf(results.filter(({ outcomes }) => outcomes[rule] === 'unmet')),
    )
    expect(select({ rule })).toEqual(
      idsOf(results.filter(({ outcomes }) => outcomes[rule] !== 'notApplicable')),
    )
    expect(select({ outcome: 'undetermined' })).toEqual(
      idsOf(results.filter(({ outcomes }) => Object.values(outcomes).includes('undetermined'))),
    )
    expect(select({ rule: 'no such rule' })).toEqual([])
  })

  it('by a missing fact, of a rule or of any', () => {
    const [fact = ''] = missing.facts
    const lacking = (rule?: string) =>
      idsOf(
        results.filter(({ findings }) =>
          findings.some(
            (finding) =>
              finding.missing.includes(fact) && (rule === undefined || finding.rule === rule),
          ),
        ),
      )
    expect(lacking().length).toBeGreaterThan(0)
    expect(select({ missing: fact })).toEqual(lacking())
    const rule = '01.below-line-verified'
    expect(select({ missing: fact, rule, outcome: 'undetermined' })).toEqual(lacking(rule))
    expect(select({ missing: 'no such fact' })).toEqual([])
  })

  it('by a part of the id, and by all together', () => {
    expect(select({ text: 'h-014' })).toEqual(
      idsOf(results).filter((id) => id?.startsWith('H-014')),
    )
    const [township = ''] = columns.township.values
    const both = select({ township, outcome: 'unmet' })
    expect(both).toEqual(
      select({ township }).filter((id) => select({ outcome: 'unmet' }).includes(id)),
    )
  })
})

describe('sorting households', () => {
  it('by number, what is not known last whichever way', () => {
    const incomes = (descending: boolean) =>
      Array.from(
        selectHouseholds(households, { order: 'income', descending }),
        (row) => columns.income[row] ?? Number.NaN,
      )
    const known = [...columns.income].filter((income) => !Number.isNaN(income))
    const unknown = Array.from({ length: 150 - known.length }, () => Number.NaN)
    known.sort((one, other) => one - other)
    expect(incomes(false)).toEqual([...known, ...unknown])
    expect(incomes(true)).toEqual([...known.reverse(), ...unknown])
  })

  it('by id as people count', () => {
    const mixed = countyOf({
      household: { records: ['H-10', 'H-9', 'H-100'].map((id) => ({ id })) },
    })
    const made = columnsOf(pack, mixed)
    const rows = (descending: boolean) => [...selectHouseholds(made, { order: 'id', descending })]
    expect(rows(false)).toEqual([1, 0, 2])
    expect(rows(true)).toEqual([2, 0, 1])
  })
})
