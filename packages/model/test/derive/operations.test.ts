import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, parseDate, wholeMonthsBetween } from '../../src/dates.js'
import {
  applyScalar,
  type Bounds,
  quotient,
  type ScalarName,
  scalarNames,
} from '../../src/derive/operations.js'

const seed = 20_250_630

const between = (low: number, high: number): Bounds => ({ low, high })
const exactly = (value: number): Bounds => ({ low: value, high: value })
const unknown = exactly(Number.NaN)
const endless = Number.POSITIVE_INFINITY
const largest = Number.MAX_SAFE_INTEGER

/** What the operation means, of two known numbers. */
const plainly: Readonly<Record<ScalarName, (first: number, second: number) => number>> = {
  sum: (first, second) => first + second,
  difference: (first, second) => first - second,
  product: (first, second) => first * second,
  quotient: (first, second) => (second === 0 ? Number.NaN : first / second),
  smaller: (first, second) => (first < second ? first : second),
  larger: (first, second) => (first > second ? first : second),
  daysBetween: (from, to) => to - from,
  monthsBetween: wholeMonthsBetween,
  age: ageOn,
}

/** Whole numbers from the lower bound to the upper. */
const inside = ({ low, high }: Bounds): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index)

const span = (min: number, max: number, longest: number): fc.Arbitrary<Bounds> =>
  fc
    .tuple(fc.integer({ min, max }), fc.nat(longest))
    .map(([low, length]) => between(low, low + length))

/** Bounds of each side: a product is taken with one number, days fall around the end of a February. */
const sidesOf = (name: ScalarName): readonly [fc.Arbitrary<Bounds>, fc.Arbitrary<Bounds>] => {
  const number = span(-6, 6, 4)
  const day = span(20_100, 20_160, 40)
  switch (name) {
    case 'product':
      return [number, fc.integer({ min: -3, max: 3 }).map(exactly)]
    case 'quotient':
      return [number, span(1, 6, 4)]
    case 'daysBetween':
    case 'monthsBetween':
      return [day, day]
    case 'age':
      return [span(10_900, 10_960, 40), day]
    default:
      return [number, number]
  }
}

const plain = (value: number): number => (value === 0 ? 0 : value)

describe(`an operation on bounds, seed ${seed}`, () => {
  it.each(scalarNames)('%s gives the least and the most that may come out', (name) => {
    const [first, second] = sidesOf(name)
    fc.assert(
      fc.property(first, second, (one, two) => {
        const all = inside(one).flatMap((x) => inside(two).map((y) => plainly[name](x, y)))
        const { low, high } = applyScalar(name, one, two)
        expect([plain(low), plain(high)]).toEqual([
          plain(Math.min(...all)),
          plain(Math.max(...all)),
        ])
      }),
      { seed, numRuns: 200 },
    )
  })

  it.each(scalarNames)('%s of something unknown is unknown', (name) => {
    const known = exactly(20_000)
    expect(applyScalar(name, unknown, known)).toEqual(unknown)
    expect(applyScalar(name, known, unknown)).toEqual(unknown)
    expect(applyScalar(name, unknown, between(20_000, 20_001))).toEqual(unknown)
    if (name !== 'product')
      expect(applyScalar(name, between(20_000, 20_001), unknown)).toEqual(unknown)
  })
})

describe('a case', () => {
  it.each<readonly [ScalarName, Bounds, Bounds, Bounds]>([
    ['sum', exactly(largest), exactly(0), exactly(largest)],
    ['sum', exactly(largest), exactly(1), unknown],
    ['sum', between(0, largest), exactly(1), unknown],
    ['sum', exactly(0.25), exactly(0.5), exactly(0.75)],
    ['sum', exactly(largest), exactly(0.5), exactly(largest + 0.5)],
    ['sum', between(3, endless), exactly(2), between(5, endless)],
    ['sum', between(3, endless), between(1, endless), between(4, endless)],
    ['difference', exactly(-largest), exactly(1), unknown],
    ['difference', exactly(7), between(2, endless), between(Number.NEGATIVE_INFINITY, 5)],
    ['difference', between(2, endless), exactly(7), between(-5, endless)],
    ['product', exactly(largest), exactly(2), unknown],
    ['product', exactly(7), exactly(0), exactly(0)],
    ['product', between(2, endless), exactly(3), between(6, endless)],
    ['product', between(2, endless), exactly(-3), between(Number.NEGATIVE_INFINITY, -6)],
    ['product', between(2, endless), exactly(0), unknown],
    ['smaller', between(2, endless), exactly(7), between(2, 7)],
    ['larger', between(2, endless), exactly(7), between(7, endless)],
    ['quotient', exactly(899), exactly(1000), exactly(0.899)],
    ['quotient', exactly(7), exactly(0), unknown],
    ['quotient', exactly(0), exactly(0), unknown],
    ['quotient', exactly(7), exactly(-2), exactly(-3.5)],
    ['quotient', exactly(6), between(0, 3), unknown],
    ['quotient', exactly(6), between(-3, -1), unknown],
    ['quotient', exactly(6), between(1, endless), between(0, 6)],
    ['quotient', exactly(-6), between(2, 3), between(-3, -2)],
    ['quotient', between(-6, 6), between(2, 3), between(-3, 3)],
    ['quotient', between(0, 6), between(2, 3), between(0, 3)],
    ['quotient', between(-6, 0), between(2, 3), between(-3, 0)],
    ['quotient', between(3, endless), exactly(2), between(1.5, endless)],
    ['quotient', between(3, endless), between(2, endless), between(0, endless)],
    ['monthsBetween', exactly(20_000), exactly(endless), unknown],
    ['monthsBetween', exactly(endless), exactly(20_000), unknown],
    ['age', exactly(10_000), between(20_000, endless), unknown],
  ])('%s of %j and %j', (name, first, second, expected) => {
    const { low, high } = applyScalar(name, first, second)
    expect({ low: plain(low), high: plain(high) }).toEqual(expected)
  })

  it('divides exact amounts once, unrounded', () => {
    expect(quotient(5_219_999, 6) < 870_000).toBe(true)
    expect(quotient(5_220_000, 6)).toBe(870_000)
    expect(quotient(0, 5)).toBe(0)
  })

  it('counts days, months and years from the first date to the second', () => {
    const [born, on] = ['1990-02-28', '2025-06-30'].map((text) => exactly(parseDate(text) ?? 0))
    if (born === undefined || on === undefined) throw new Error('no day')
    expect(applyScalar('age', born, on)).toEqual(exactly(35))
    expect(applyScalar('monthsBetween', born, on)).toEqual(exactly(35 * 12 + 4))
    expect(applyScalar('daysBetween', born, on)).toEqual(exactly(12_906))
  })
})
