import { describe, expect, it } from 'vitest'
import { rowsInSight } from '../src/components/rows-in-sight.js'
import { townshipsOf, villagesOf } from '../src/pages/households/options.js'
import { queryIn, withFilter, withOrder, withoutFilters } from '../src/pages/households/query.js'
import { householdList } from '../src/worker/households/api.js'
import { open } from '../src/worker/opening.js'

const query = (address: string) => queryIn(new URLSearchParams(address))

describe('the address of the list', () => {
  it('says which households are wanted', () => {
    expect(query('')).toEqual({ order: 'unmet', descending: true })
    expect(
      query('township=530521101&village=5&rule=1&outcome=unmet&missing=a&text=h&sort=income'),
    ).toEqual({
      township: '530521101',
      village: '5',
      rule: '1',
      outcome: 'unmet',
      missing: 'a',
      text: 'h',
      order: 'income',
      descending: false,
    })
  })

  it('leaves out what it cannot mean', () => {
    expect(query('outcome=good&sort=beauty&text=&lang=en')).toEqual(query(''))
  })

  it('changes by one filter; a village goes with its township', () => {
    const address = new URLSearchParams('lang=en&township=a&village=b&sort=id')
    expect(withFilter(address, 'outcome', 'met').get('outcome')).toBe('met')
    expect(withFilter(address, 'village', undefined).toString()).toBe('lang=en&township=a&sort=id')
    expect(withFilter(address, 'township', 'c').toString()).toBe('lang=en&township=c&sort=id')
    expect(withoutFilters(address).toString()).toBe('lang=en&sort=id')
  })

  it('turns round when it is sorted by the same once more', () => {
    const once = withOrder(new URLSearchParams('rule=1'), 'income')
    expect(once.toString()).toBe('rule=1&sort=income&order=asc')
    expect(withOrder(once, 'income').get('order')).toBe('desc')
    expect(withOrder(once, 'unmet').get('order')).toBe('desc')
    expect(withOrder(new URLSearchParams(), 'unmet').get('order')).toBe('asc')
  })
})

describe('the choices', () => {
  it('are the places that households are in', async () => {
    await open({ kind: 'sample', households: 120 }, '2025-06-30', () => undefined)
    const list = householdList()
    const townships = townshipsOf(list)
    expect(townships).toEqual(list.columns.township.values.toSorted())
    const all = villagesOf(list, undefined)
    expect(all).toHaveLength(list.columns.village.values.length)
    const [first] = townships
    const some = villagesOf(list, first ?? undefined)
    expect(some.length).toBeGreaterThan(0)
    expect(some).toEqual(all.filter(({ township }) => township === first))
    expect(some.every(({ name }) => name.endsWith('村'))).toBe(true)
    expect(list.missing.every(({ label }) => label.zh !== '' && label.en !== '')).toBe(true)
  })

  it('have one for households of no township', async () => {
    const household = { records: [{ id: 'A', township: '530521101' }, { id: 'B' }] }
    await open({ kind: 'files', names: [], tables: { household } }, '2025-06-30', () => undefined)
    expect(townshipsOf(householdList())).toEqual(['530521101', null])
  })
})

describe('the rows in sight', () => {
  it('are all there with some to spare, and never more than there are', () => {
    for (const top of [0, 39, 40, 12_345, 3_999_000, 9_000_000]) {
      const { from, to } = rowsInSight(top, 700, 40, 100_000)
      const first = Math.min(Math.floor(top / 40), 100_000)
      const last = Math.min(Math.ceil((top + 700) / 40), 100_000)
      expect(from).toBeLessThanOrEqual(first)
      expect(to).toBeGreaterThanOrEqual(last)
      expect(to - from).toBeLessThan(80)
    }
    expect(rowsInSight(0, 700, 40, 3)).toEqual({ from: 0, to: 3 })
    expect(rowsInSight(0, 700, 40, 0)).toEqual({ from: 0, to: 0 })
  })
})
