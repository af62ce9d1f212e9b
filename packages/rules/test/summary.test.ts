import { sampleDataset } from '@workpoints/model/sample'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { summarise } from '../src/decide/summary.js'
import type { PackTree } from '../src/ir/tree.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { basePack } from './support/broken-packs.js'

const compiled = compilePack(basePack())
if ('diagnostics' in compiled) throw new Error(JSON.stringify(compiled.diagnostics))
const small: PackTree = compiled.pack
const asOf = '2025-09-30'

const late = {
  netIncome: 16_000,
  householdSize: 2,
  visitPromisedOn: '2025-08-01',
  visitPaidOn: '2025-08-20',
  pupils: 2,
  labourAvailable: false,
}

const ofHouseholds = (records: readonly object[]) =>
  summarise(
    small,
    evaluateDataset(small, { tables: { household: { records } } } as never, { asOf }),
  )

describe('a summary', () => {
  const summary = ofHouseholds([
    { ...late, id: 'H-1' },
    { ...late, id: 'H-2', visitPaidOn: '2025-08-02' },
    { ...late, id: 'H-3', pupils: undefined, visitPaidOn: undefined },
    { ...late, id: 'H-4', pupils: 0 },
  ])

  it('counts the outcomes of every point, also of those without any', () => {
    const none = { met: 0, unmet: 0, pending: 0, notApplicable: 0, undetermined: 0 }
    expect(summary.points).toEqual([
      {
        point: 1,
        section: 1,
        outcomes: { ...none, met: 1, unmet: 2, notApplicable: 4, undetermined: 1 },
      },
      { point: 2, section: 1, outcomes: { ...none, met: 2, unmet: 1, undetermined: 1 } },
    ])
    expect(ofHouseholds([]).points.map(({ outcomes }) => outcomes)).toEqual([none, none])
  })

  it('names who has how much to do, most unmet first, then most undetermined', () => {
    expect(summary.subjects).toEqual([
      { subject: 'household', id: 'H-4', unmet: 2, undetermined: 0 },
      { subject: 'household', id: 'H-1', unmet: 1, undetermined: 0 },
      { subject: 'household', id: 'H-3', unmet: 0, undetermined: 2 },
    ])
    expect(summary.agencies).toEqual([
      { agency: 'townships', unmet: 2, undetermined: 1 },
      { agency: 'educationBureau', unmet: 1, undetermined: 1 },
    ])
    expect(summary.records).toEqual({ household: 4 })
    expect(summary.targets).toEqual([])
  })

  it('gives the targets in the order of the points, with whose they are', () => {
    const county = {
      subject: 'county',
      id: 'C-1',
      transferEmployment: 5,
      relocationEmployment: 7,
    } as const
    const result = evaluate(shidian2025, county, { asOf })
    const { targets } = summarise(shidian2025, {
      ...result,
      subjects: result.subjects.map((each) => ({
        ...each,
        targets: each.targets?.toReversed() ?? [],
      })),
    })
    expect(targets.length).toBeGreaterThan(3)
    const order = shidian2025.points.flatMap(({ rules }) => rules.map(({ id }) => id))
    const places = targets.map(({ rule }) => order.indexOf(rule))
    expect(places).toEqual(places.toSorted((first, second) => first - second))
    expect(targets.find(({ rule }) => rule === '12.transfer-employment')).toMatchObject({
      subject: 'county',
      id: 'C-1',
      point: 12,
      outcome: 'pending',
      gap: { fact: 'transferEmployment', actual: 5 },
    })
  })

  it('leaves out what a result says of rules that the pack does not have', () => {
    const [subject] = evaluate(
      small,
      { ...late, subject: 'household', id: 'H-1' },
      { asOf },
    ).subjects
    if (subject === undefined) throw new Error('no result')
    const gap = { fact: 'pupils', actual: 1, required: 2 }
    const other = {
      ...subject,
      outcomes: { '99.gone': 'met' as const },
      targets: [{ rule: '99.gone', outcome: 'met' as const, gap, due: null }],
    }
    const { points, targets } = summarise(small, {
      ...evaluate(small, late as never, { asOf }),
      subjects: [other],
    })
    expect(targets).toEqual([])
    expect(points.flatMap(({ outcomes }) => Object.values(outcomes)).every((n) => n === 0)).toBe(
      true,
    )
  })

  it('adds up to what the records of the sample county have', () => {
    const { manifest, tables } = sampleDataset({ seed: 2025, households: 60 })
    const dataset = {
      tables: Object.fromEntries(
        Object.entries(tables).map(([name, records]) => [name, { records }]),
      ),
    }
    const result = evaluateDataset(shidian2025, dataset, { asOf: manifest.asOf })
    const whole = summarise(shidian2025, result)
    const outcomes = result.subjects.flatMap((each) => Object.values(each.outcomes))
    for (const outcome of ['met', 'unmet', 'pending', 'notApplicable', 'undetermined'] as const)
      expect(
        whole.points.reduce((sum, point) => sum + point.outcomes[outcome], 0),
        outcome,
      ).toBe(outcomes.filter((each) => each === outcome).length)
    const loads = whole.subjects.map(({ unmet }) => unmet)
    expect(loads).toEqual(loads.toSorted((first, second) => second - first))
    expect(loads.reduce((sum, unmet) => sum + unmet, 0)).toBe(
      outcomes.filter((each) => each === 'unmet').length,
    )
  })
})
