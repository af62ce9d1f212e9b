import { evaluateDataset } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { summarise, summariseByPlace } from '@workpoints/rules/report'
import { expect, it } from 'vitest'
import { sampleCounty } from '../src/county/sample.js'
import type { CountySummary } from '../src/county/summary.js'
import { compareSummaries } from '../src/pages/board/compare.js'

const summaryOf = (): CountySummary => {
  const { tables, asOf } = sampleCounty(40)
  const result = evaluateDataset(shidian2025, { tables }, { asOf })
  return {
    asOf,
    summary: summarise(shidian2025, result),
    places: summariseByPlace(shidian2025, { tables }, result, 'township'),
  }
}

it('finds two ways in agreeing, whatever way the answer came', () => {
  const summary = summaryOf()
  const sent = JSON.parse(JSON.stringify(summary)) as CountySummary
  const { figures, disagreements } = compareSummaries(sent, summary)
  expect(disagreements).toEqual([])
  // 25 points of five outcomes, for the county, for 13 townships and for what belongs to none.
  expect(figures).toBeGreaterThan(25 * 5 * 15)
})

it('names each figure that differs, and those that only one has', () => {
  const summary = summaryOf()
  const [first, ...points] = summary.summary.points
  if (first === undefined) throw new Error('no points')
  const { met } = first.outcomes
  const changed: CountySummary = {
    ...summary,
    summary: {
      ...summary.summary,
      points: [{ ...first, outcomes: { ...first.outcomes, met: met + 1 } }, ...points],
      targets: summary.summary.targets.slice(1),
    },
  }
  const { disagreements } = compareSummaries(summary, changed)
  expect(disagreements[0]).toEqual({
    name: { zh: '要点 1，达标', en: 'point 1, met' },
    evaluator: met,
    browser: met + 1,
  })
  expect(disagreements.slice(1).map(({ browser }) => browser)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
