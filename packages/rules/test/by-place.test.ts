import { townships } from '@workpoints/model'
import { sampleDataset } from '@workpoints/model/sample'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlaceSummary, summariseByPlace } from '../src/decide/by-place.js'
import { evaluateDataset, type Dataset } from '../src/decide/dataset.js'
import type { PlaceFact } from '../src/decide/places.js'
import { summarise } from '../src/decide/summary.js'
import { outcomesByCode } from '../src/ir/outcomes.js'
import type { Outcome } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

/** Added up by place, nothing is lost, and nothing counted twice. */

const asOf = '2025-06-30'
const seed = 20_250_630

type Row = Readonly<Record<string, unknown>>

const datasetOf = (tables: Readonly<Record<string, readonly object[]>>): Dataset => ({
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, records]) => [name, { records: records as Row[] }]),
  ),
})

const sample = datasetOf(sampleDataset({ seed: 2025, households: 150, asOf }).tables)

const byPlace = (dataset: Dataset, fact: PlaceFact = 'township'): readonly PlaceSummary[] =>
  summariseByPlace(shidian2025, dataset, evaluateDataset(shidian2025, dataset, { asOf }), fact)

type Counts = Record<string, number>

/** All that one summary counts, by name. */
const countsOf = ({
  records,
  unmet,
  undetermined,
  points,
}: Omit<PlaceSummary, 'place'>): Counts => ({
  records,
  unmet,
  undetermined,
  ...Object.fromEntries(
    points.flatMap(({ point, outcomes }) =>
      Object.entries(outcomes).map(([outcome, count]) => [`${point} ${outcome}`, count]),
    ),
  ),
})

const added = (counts: readonly Counts[]): Counts => {
  const sum: Counts = {}
  for (const each of counts)
    for (const [name, count] of Object.entries(each)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

describe('the sample county', () => {
  const result = evaluateDataset(shidian2025, sample, { asOf })
  const whole = summarise(shidian2025, result)

  it.each(['township', 'village'] as const)('adds up over every %s to what it has', (fact) => {
    const places = byPlace(sample, fact)
    const sum = (of: (load: { unmet: number; undetermined: number }) => number): number =>
      whole.subjects.reduce((all, load) => all + of(load), 0)
    expect(added(places.map(countsOf))).toEqual(
      countsOf({
        records: result.subjects.length,
        unmet: sum(({ unmet }) => unmet),
        undetermined: sum(({ undetermined }) => undetermined),
        points: whole.points,
      }),
    )
    for (const { points } of places)
      expect(points.map(({ point, section }) => [point, section])).toEqual(
        shidian2025.points.map(({ number, section }) => [number, section]),
      )
  })

  it('names its townships in the order of their codes, then what belongs to none', () => {
    expect(byPlace(sample).map(({ place }) => place)).toEqual([
      ...Object.keys(townships).toSorted(),
      null,
    ])
  })

  it('is the same in whatever order its records come', () => {
    const backwards = datasetOf(
      Object.fromEntries(
        Object.entries(sample.tables)
          .toReversed()
          .map(([name, { records }]) => [name, records.toReversed()]),
      ),
    )
    expect(byPlace(backwards)).toEqual(byPlace(sample))
  })

  it('counts what is to be done in a township as the outcomes of its points do', () => {
    const totalOf = ({ points }: PlaceSummary, outcome: Outcome): number =>
      points.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0)
    for (const place of byPlace(sample)) {
      expect(place.unmet).toBe(totalOf(place, 'unmet'))
      expect(place.undetermined).toBe(totalOf(place, 'undetermined'))
    }
  })
})

describe('a household that moves to another township', () => {
  const places = ['T-1', 'T-2', 'T-3'] as const
  const household = fc.record({
    township: fc.constantFrom(...places, undefined),
    householdSize: fc.integer({ min: 1, max: 6 }),
    netIncome: fc.integer({ min: 0, max: 90_000 }),
    monitoringCategory: fc.constantFrom('none', 'unstable', undefined),
    clueVerified: fc.boolean(),
    hasId: fc.boolean(),
    inside: fc.boolean(),
  })

  /** Its members and measures inside it, or in tables of their own. */
  const datasetAs = (households: readonly { hasId: boolean; inside: boolean }[]): Dataset => {
    const tables: Record<string, object[]> = { household: [], member: [], measure: [] }
    households.forEach(({ hasId, inside, ...facts }, index) => {
      const id = `H-${index}`
      const named = { household: id, category: 'training', startedOn: '2025-03-20' }
      const [members, measures] = [
        [{ birthDate: '1980-05-01' }, {}],
        [{ ...named, household: undefined }],
      ]
      if (inside)
        tables['household']?.push({ ...facts, ...(hasId ? { id } : {}), members, measures })
      else {
        tables['household']?.push({ ...facts, ...(hasId ? { id } : {}) })
        tables['member']?.push(...members.map((member) => ({ ...member, household: id })))
        tables['measure']?.push(named)
      }
    })
    return datasetOf(tables)
  }

  /** Counts by place; a place without records has no counts. */
  const countsBy = (dataset: Dataset): ReadonlyMap<string | null, Counts> =>
    new Map(byPlace(dataset).map(({ place, ...counts }) => [place, countsOf(counts)]))

  it(`takes along its counts and those of what names it (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.array(household, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(...places),
        (households, at, target) => {
          const moving = at % households.length
          const inTownship = (township: string | undefined) =>
            countsBy(
              datasetAs(
                households.map((each, index) => (index === moving ? { ...each, township } : each)),
              ),
            )
          const origin = households[moving]?.township
          const [before, after] = [inTownship(origin), inTownship(target)]
          const rest = inTownship('elsewhere')
          const moved = rest.get('elsewhere') ?? {}
          // Without an id, members and measures in other tables cannot name it, and stay where they are.
          expect(moved['records']).toBeGreaterThanOrEqual(1)
          for (const place of [...places, null]) {
            const others = rest.get(place) ?? {}
            const withIt = added([others, moved])
            expect(nonZero(before.get(place))).toEqual(
              nonZero(place === (origin ?? null) ? withIt : others),
            )
            expect(nonZero(after.get(place))).toEqual(nonZero(place === target ? withIt : others))
          }
        },
      ),
      { seed, numRuns: 200 },
    )
  })

  const nonZero = (counts: Counts = {}): Counts =>
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
})

describe('a result', () => {
  const empty = Object.fromEntries(outcomesByCode.map((outcome) => [outcome, 0]))

  it('of nothing has no place', () => {
    expect(byPlace(datasetOf({ household: [] }))).toEqual([])
  })

  it('with one record has every point of its one place', () => {
    const [only, ...others] = byPlace(datasetOf({ village: [{ id: 'V-1' }] }), 'village')
    expect(others).toEqual([])
    expect(only).toMatchObject({ place: 'V-1', records: 1 })
    expect(only?.points).toHaveLength(25)
    expect(only?.points[24]?.outcomes).toEqual(empty)
  })

  it('of records that are not in the dataset leaves them without a place', () => {
    const dataset = datasetOf({ household: [{ id: 'H-1', township: 'T-1' }] })
    const result = evaluateDataset(shidian2025, dataset, { asOf })
    const twice = { ...result, subjects: [...result.subjects, ...result.subjects] }
    const other = datasetOf({ household: [{ id: 'H-2', township: 'T-1' }] })
    const placed = (in_: Dataset, of = result) =>
      summariseByPlace(shidian2025, in_, of, 'township').map(({ place, records }) => [
        place,
        records,
      ])
    expect(placed(other)).toEqual([[null, 1]])
    expect(placed(dataset, twice)).toEqual([
      ['T-1', 1],
      [null, 1],
    ])
  })

  it('tells records without an id, and children of one parent, apart by their order', () => {
    const places = byPlace(
      datasetOf({
        household: [{ township: 'T-1' }, { township: 'T-2' }, { township: 'T-2' }],
      }),
    )
    expect(places.map(({ place, records }) => [place, records])).toEqual([
      ['T-1', 1],
      ['T-2', 2],
    ])
  })
})
