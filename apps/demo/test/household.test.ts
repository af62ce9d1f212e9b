import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import type { PackTree } from '@workpoints/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { lastStep } from '../src/pages/household/address.js'
import { barOf, shareOf, standingOf } from '../src/pages/household/income.js'
import { household, type HouseholdView } from '../src/worker/household/api.js'
import { belongingTo } from '../src/worker/household/belonging.js'
import { open } from '../src/worker/opening.js'
import { county } from '../src/worker/state.js'

const pack: PackTree = shidian2025
const asOf = '2025-06-30'

const openTables = (
  tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
) =>
  open(
    {
      kind: 'files',
      names: [],
      tables: Object.fromEntries(
        Object.entries(tables).map(([subject, records]) => [subject, { records }]),
      ),
    },
    asOf,
    () => undefined,
  )

const shown = (id: string, language: 'zh' | 'en' = 'zh'): HouseholdView => {
  const view = household(id, language)
  if (view === null) throw new Error(`no household ${id}`)
  return view
}

describe('what belongs to a household', () => {
  const home = { id: 'H-1' }
  const idsOf = (tables: Parameters<typeof openTables>[0], record: object = home) =>
    belongingTo(
      pack,
      Object.fromEntries(Object.entries(tables).map(([name, records]) => [name, { records }])),
      'household',
      [{ ...record }],
    ).map(({ subject, records }) => [subject, records.map(({ id }) => id)])

  it('names it, or names one of its members, and so on', () => {
    expect(
      idsOf({
        member: [
          { id: 'P-1', household: 'H-1' },
          { id: 'P-2', household: 'H-2' },
        ],
        loan: [{ id: 'L-1', household: 'H-1' }],
        post: [
          { id: 'J-1', member: 'P-1' },
          { id: 'J-2', member: 'P-2' },
        ],
        postPayment: [{ id: 'Y-1', post: 'J-1' }],
        measure: [{ id: 'M-1' }],
      }),
    ).toEqual([
      ['member', ['P-1']],
      ['loan', ['L-1']],
      ['post', ['J-1']],
      ['postPayment', ['Y-1']],
    ])
  })

  it('came inside it; then the tables are not asked', () => {
    const inside = { ...home, members: [{ id: 'P-3' }, 'no record'] }
    expect(idsOf({ member: [{ id: 'P-1', household: 'H-1' }] }, inside)).toEqual([
      ['member', ['P-3']],
    ])
  })
})

describe('one household of the sample', () => {
  beforeAll(async () => {
    await open({ kind: 'sample', households: 60 }, asOf, () => undefined)
  })

  it('shows every rule as the result has it', () => {
    for (const { subject, id, outcomes } of county().result.subjects) {
      if (subject !== 'household' || id === null) continue
      const { rules } = shown(id)
      expect(Object.fromEntries(rules.map(({ rule, outcome }) => [rule, outcome]))).toEqual(
        outcomes,
      )
      for (const { rule, outcome, tree, ways } of rules) {
        expect(tree?.outcome, rule).toBe(outcome)
        if (outcome === 'met' || outcome === 'notApplicable') expect(ways).toEqual([])
      }
    }
  })

  it('shows what calls for action on its members and the rest', () => {
    const found = county().result.subjects.flatMap(({ subject, id }) => {
      return subject === 'household' && id !== null ? shown(id).findings : []
    })
    const { subjects } = county().result
    const ofMembers = subjects
      .filter(({ subject }) => subject === 'member')
      .flatMap(({ findings }) => findings)
    expect(found.filter(({ subject }) => subject === 'member')).toHaveLength(ofMembers.length)
    expect(found.some(({ subject }) => subject === 'clue')).toBe(true)
  })

  it('marks what tells who somebody is, and no income', () => {
    const personal = shown('H-0001')
      .facts.filter((fact) => fact.personal)
      .map(({ fact }) => fact)
    expect(personal).toEqual(expect.arrayContaining(['headName', 'householdPhone']))
    expect(personal).not.toContain('wageIncome')
    const members = shown('H-0001').tables.find(({ subject }) => subject === 'member')
    const open = members?.columns.filter((column) => !column.personal).map(({ fact }) => fact)
    expect(open).toEqual(expect.arrayContaining(['age', 'labourClass']))
    expect(open).not.toContain('name')
  })

  it('is not there under another id', () => {
    expect(household('H-9999', 'zh')).toBeNull()
  })
})

describe('a household of somebody’s own file', () => {
  it('needs no more than an id', async () => {
    await openTables({ household: [{ id: '户/1 %' }] })
    const view = shown('户/1 %', 'en')
    expect([view.township, view.village, view.tables, view.findings]).toEqual([null, null, [], []])
    expect(view.income.perHead).toEqual({ low: null, high: null })
    expect(view.facts.every(({ value, derived }) => derived || value === null)).toBe(true)
  })

  it('has the income that follows from its parts, and the line of the day', async () => {
    await openTables({
      household: [
        {
          id: 'H-1',
          householdSize: 4,
          wageIncome: 21_000,
          businessIncome: 9000,
          propertyIncome: 0,
          transferIncome: '3600.00',
          businessExpenditure: 2500,
        },
      ],
    })
    const { income } = shown('H-1')
    expect(income.perHead).toEqual({ low: 7775, high: 7775 })
    expect(standingOf(income)).toEqual({ kind: 'below', perHead: 7775, line: 8700, gap: 925 })
  })
})

describe('an income against the line', () => {
  const income = (low: number | null, high: number | null, line: number | null) => ({
    parts: [],
    net: { low: null, high: null },
    size: { low: null, high: null },
    perHead: { low, high },
    line,
  })

  it('is below only where it is certainly less', () => {
    expect(standingOf(income(8699.99, 8699.99, 8700)).kind).toBe('below')
    expect(standingOf(income(8700, 8700, 8700)).kind).toBe('reached')
    expect(standingOf(income(1000, 2000, 8700)).kind).toBe('unknown')
    expect(standingOf(income(1000, null, 8700)).kind).toBe('unknown')
    expect(standingOf(income(1000, 1000, null)).kind).toBe('noLine')
  })

  it('is drawn within its bar', () => {
    for (const perHead of [-500, 0, 8700, 90_000]) {
      const { fill, at } = barOf(perHead, 8700)
      expect(Math.min(fill, at)).toBeGreaterThanOrEqual(0)
      expect(Math.max(fill, at)).toBeLessThan(100)
    }
    expect(shareOf(income(0, 0, 8700), 100)).toBe(0)
  })
})

describe('the last step of an address', () => {
  it('is the id that was written into it', () => {
    for (const id of ['H-0001', '户/1 %', 'a%2Fb', '?#&'])
      expect(lastStep(`/households/${encodeURIComponent(id)}`)).toBe(id)
    expect(lastStep('/households/H-1/')).toBe('H-1')
    expect(lastStep('/households/100%')).toBe('100%')
  })
})
