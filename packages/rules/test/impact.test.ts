import { sampleDataset } from '@workpoints/model/sample'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../src/decide/dataset.js'
import { evaluateDataset } from '../src/decide/dataset.js'
import { impactOf } from '../src/decide/impact.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

const { manifest, tables } = sampleDataset({ seed: 7, households: 120 })
const dataset: Dataset = {
  tables: Object.fromEntries(Object.entries(tables).map(([name, records]) => [name, { records }])),
}
const { asOf } = manifest

const below = (parameters: Readonly<Record<string, number>>): ReadonlySet<string> =>
  new Set(
    evaluateDataset(shidian2025, dataset, { asOf, parameters }).subjects.flatMap((item) =>
      item.classifications['belowMonitoringLine'] === true ? String(item.id) : [],
    ),
  )

describe('the impact of other parameters', () => {
  it('is nobody where nothing changes', () => {
    const same = impactOf(shidian2025, dataset, { asOf, parameters: { monitoringLine: 8700 } })
    expect(same).toMatchObject({ asOf, outcomes: [], classifications: [], rules: [] })
    expect(same.pack.digest).toBe(shidian2025.digest)
    expect(same.records).toBeGreaterThan(120)
  })

  it('is exactly those whom the line comes to hold', () => {
    const { classifications, outcomes, rules } = impactOf(shidian2025, dataset, {
      asOf,
      parameters: { monitoringLine: 15_000 },
    })
    const [before, after] = [below({}), below({ monitoringLine: 15_000 })]
    const changed = classifications
      .filter((change) => change.classification === 'belowMonitoringLine')
      .map(({ id, before: from, after: to }) => [id, from, to])
    expect(changed).toEqual(
      [...after].filter((id) => !before.has(id)).map((id) => [id, false, true]),
    )
    expect(changed.length).toBeGreaterThan(0)
    for (const { before: from, after: to } of outcomes) expect(from).not.toBe(to)
    expect(rules.reduce((sum, { records }) => sum + records, 0)).toBe(outcomes.length)
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(
      new Set(outcomes.map(({ rule }) => rule)),
    )
  })

  it('says what is wrong with the parameters instead', () => {
    const { diagnostics, records } = impactOf(shidian2025, dataset, {
      asOf,
      parameters: { noSuchLine: 1 },
    })
    expect(records).toBe(0)
    expect(diagnostics?.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['unknown-parameter', '/parameters/noSuchLine'],
    ])
  })
})
