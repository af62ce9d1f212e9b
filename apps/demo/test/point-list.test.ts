import { evaluateDataset } from '@workpoints/rules'
import { placesOf, summarise } from '@workpoints/rules/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleCounty } from '../src/county/sample.js'
import { filterIn, withFilter } from '../src/pages/point/filter.js'
import { pointList } from '../src/worker/point-list/api.js'
import { county, pack, setCounty } from '../src/worker/state.js'

const asOf = '2025-06-30'

beforeAll(() => {
  const { tables } = sampleCounty(200)
  const dataset = { tables }
  const result = evaluateDataset(pack, dataset, { asOf })
  setCounty({ tables, dataset, asOf, result, places: placesOf(pack, dataset) })
})

describe('the list behind the numbers of a point', () => {
  it('is as long as the numbers say, whatever is asked for', () => {
    for (const { point, outcomes } of summarise(pack, county().result).points) {
      const { met, unmet, pending, undetermined } = outcomes
      expect(pointList({ point }, 'zh').total).toBe(met + unmet + pending + undetermined)
      expect(pointList({ point, outcome: 'unmet' }, 'zh').total).toBe(unmet)
      const { rules } = pointList({ point, outcome: 'met' }, 'zh')
      expect(rules.reduce((sum, { outcomes: of }) => sum + of.unmet, 0)).toBe(unmet)
    }
  })

  it('adds up over the townships and what belongs to none', () => {
    const townships = [...new Set(county().places.map(({ township }) => township))]
    const parts = townships.map((township) => pointList({ point: 3, township }, 'zh').total)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(pointList({ point: 3 }, 'zh').total)
  })

  it('puts what calls for action first', () => {
    const outcomes = pointList({ point: 3 }, 'zh').rows.map(({ outcome }) => outcome)
    const order = ['unmet', 'undetermined', 'pending', 'met']
    expect(outcomes).toEqual(
      outcomes.toSorted((left, right) => order.indexOf(left) - order.indexOf(right)),
    )
    expect(new Set(outcomes)).toEqual(new Set(order))
  })

  it('says in words what is missing, how large a gap is, and where', () => {
    const rule = '03.open-guarantee-problems-village'
    const [village] = pointList({ point: 3, rule, outcome: 'unmet' }, 'zh').rows
    expect(village).toMatchObject({ required: '0 项', outcome: 'unmet' })
    expect(village?.record).toMatch(/^行政村 .+村$/u)
    expect(village?.township).toMatch(/[乡镇]$/u)
    const undetermined = pointList({ point: 3, outcome: 'undetermined' }, 'en').rows
    expect(undetermined.every(({ missing }) => missing.length > 0)).toBe(true)
    expect(undetermined[0]?.missing.join('')).toMatch(/^[A-Z][a-z]/u)
  })

  it('says until when something pending may still be done', () => {
    const pending = pointList({ point: 3, outcome: 'pending' }, 'zh').rows
    expect(pending.length).toBeGreaterThan(0)
    for (const { due } of pending) expect(due >= asOf).toBe(true)
  })

  it('is empty of a point that is not there', () => {
    expect(pointList({ point: 99 }, 'zh')).toEqual({ total: 0, rows: [], rules: [] })
  })
})

describe('the filters in the address', () => {
  it('are read, and what is no outcome is not asked about', () => {
    const read = (query: string) => filterIn(3, new URLSearchParams(query))
    expect(read('')).toEqual({ point: 3 })
    expect(read('township=530521101&outcome=unmet&rule=03.safety-net')).toEqual({
      point: 3,
      township: '530521101',
      outcome: 'unmet',
      rule: '03.safety-net',
    })
    expect(read('township=none&outcome=notApplicable')).toEqual({ point: 3, township: null })
  })

  it('are changed one at a time, and what else the address says stays', () => {
    const search = new URLSearchParams('lang=en&outcome=unmet')
    expect(withFilter(search, 'township', 'none').toString()).toBe(
      'lang=en&outcome=unmet&township=none',
    )
    expect(withFilter(search, 'outcome', null).toString()).toBe('lang=en')
  })
})
