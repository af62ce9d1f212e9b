import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collector } from '../../src/derive/aggregates.js'
import type { AggregateName } from '../../src/language/derivation.js'

const seed = 20_250_630

/** A child record: certainly not, certainly or possibly taken; a value and a key, if known. */
interface Child {
  readonly holds: 0 | 1 | 2
  readonly value: number | null
  readonly key: string | null
}

const child: fc.Arbitrary<Child> = fc.record({
  holds: fc.constantFrom(0 as const, 1 as const, 2 as const),
  value: fc.option(fc.integer({ min: -3, max: 3 }), { freq: 6 }),
  key: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 4 }),
})

const children = fc.array(child, { maxLength: 5 })

const bounds = (
  name: AggregateName,
  list: readonly Child[],
  complete = true,
  ifNone = Number.NaN,
): readonly [number, number] => {
  const collecting = collector(name, ifNone)
  for (const { holds, value, key } of list)
    collecting.offer(holds, value ?? Number.NaN, key ?? undefined)
  const { low, high } = collecting.result(complete)
  return [low, high]
}

const unknown = [Number.NaN, Number.NaN] as const

/** Every way in which the records may turn out: each open one taken or not, its key any or its own. */
const outcomes = (list: readonly Child[]): readonly (readonly Child[])[] =>
  list.reduce<readonly (readonly Child[])[]>(
    (soFar, one, index) => {
      const taken = one.holds === 2 ? ([0, 1] as const) : [one.holds]
      const keys = one.key === null ? ['a', 'b', 'c', `own ${index}`] : [one.key]
      return soFar.flatMap((earlier) =>
        taken.flatMap((holds) => keys.map((key) => [...earlier, { ...one, holds, key }])),
      )
    },
    [[]],
  )

/** What the operation gives where everything is known, in the plainest way. */
const plainly = (name: AggregateName, list: readonly Child[]): number => {
  const taken = list.filter(({ holds }) => holds === 1)
  const values = taken.map(({ value }) => value ?? Number.NaN)
  switch (name) {
    case 'count':
      return taken.length
    case 'distinct':
      return new Set(taken.map(({ key }) => key)).size
    case 'total':
      return values.reduce((sum, value) => sum + value, 0)
    case 'smallest':
      return values.length === 0 ? Number.NaN : Math.min(...values)
    case 'largest':
      return values.length === 0 ? Number.NaN : Math.max(...values)
    case 'any':
      return Number(taken.length > 0)
    case 'every':
      return Number(taken.length === list.length)
  }
}

const range = (name: AggregateName, list: readonly Child[]): readonly [number, number] => {
  const all = outcomes(list).map((each) => plainly(name, each))
  return [Math.min(...all), Math.max(...all)]
}

const check = (law: (list: readonly Child[]) => void): void => {
  fc.assert(fc.property(children, law), { seed, numRuns: 300 })
}

describe(`an aggregate over records, seed ${seed}`, () => {
  it.each(['count', 'distinct'] as const)('%s is bounded by what may come out', (name) => {
    check((list) => {
      expect(bounds(name, list)).toEqual(range(name, list))
    })
  })

  it('total lies between what may come out, and is unknown with any value that may be in it', () => {
    check((list) => {
      const open = list.some(({ holds, value }) => holds !== 0 && value === null)
      expect(bounds('total', list)).toEqual(open ? unknown : range('total', list))
    })
  })

  it.each(['smallest', 'largest'] as const)('%s lies between what may come out', (name) => {
    check((list) => {
      const taken = list.filter(({ holds }) => holds !== 0)
      const certain = taken.some(({ holds }) => holds === 1)
      const open = taken.some(({ value }) => value === null) || (taken.length > 0 && !certain)
      const expected = open || taken.length === 0 ? unknown : range(name, list)
      expect(bounds(name, list)).toEqual(expected)
      if (taken.length === 0) expect(bounds(name, list, true, 7)).toEqual([7, 7])
    })
  })

  it.each(['any', 'every'] as const)('%s is known where it can only come out one way', (name) => {
    check((list) => {
      const [least, most] = range(name, list)
      expect(bounds(name, list)).toEqual(least === most ? [least, most] : unknown)
    })
  })

  it('says of unfinished lists only what further records cannot change', () => {
    check((list) => {
      const endless = Number.POSITIVE_INFINITY
      for (const name of ['count', 'distinct'] as const)
        expect(bounds(name, list, false)).toEqual([bounds(name, list)[0], endless])
      for (const name of ['total', 'smallest', 'largest'] as const)
        expect(bounds(name, list, false, 7)).toEqual(unknown)
      const certain = list.some(({ holds }) => holds === 1)
      expect(bounds('any', list, false)).toEqual(certain ? [1, 1] : unknown)
      const failing = list.some(({ holds }) => holds === 0)
      expect(bounds('every', list, false)).toEqual(failing ? [0, 0] : unknown)
    })
  })
})

describe('a case', () => {
  const at = (holds: 0 | 1 | 2, value: number | null, key: string | null = null): Child => ({
    holds,
    value,
    key,
  })

  it.each<readonly [string, AggregateName, readonly Child[], readonly [number, number]]>([
    ['no record', 'count', [], [0, 0]],
    ['one certain, one possible', 'count', [at(1, 1), at(2, 1), at(0, 1)], [1, 2]],
    ['a key twice', 'distinct', [at(1, 1, 'a'), at(2, 1, 'a')], [1, 1]],
    ['a record without a key', 'distinct', [at(1, 1)], [1, 1]],
    ['a key, and a record without', 'distinct', [at(1, 1, 'a'), at(1, 1)], [1, 2]],
    ['a record possibly there without a key', 'distinct', [at(2, 1)], [0, 1]],
    ['a possible gain and a possible loss', 'total', [at(1, 5), at(2, 2), at(2, -3)], [2, 7]],
    [
      'the largest whole number',
      'total',
      [at(1, Number.MAX_SAFE_INTEGER)],
      [2 ** 53 - 1, 2 ** 53 - 1],
    ],
    ['beyond the largest whole number', 'total', [at(1, 2 ** 53 - 1), at(1, 1)], unknown],
    ['possibly beyond it', 'total', [at(1, 2 ** 53 - 1), at(2, 1)], unknown],
    ['possibly below the smallest', 'total', [at(1, 1 - 2 ** 53), at(2, -1)], unknown],
    ['a possible smaller one', 'smallest', [at(1, 5), at(2, 3)], [3, 5]],
    ['a possible larger one', 'largest', [at(1, 5), at(2, 9)], [5, 9]],
    ['of three the smallest', 'smallest', [at(1, 5), at(1, 3), at(1, 4)], [3, 3]],
    ['of three the largest', 'largest', [at(1, 5), at(1, 9), at(1, 7)], [9, 9]],
    ['only a possible one', 'smallest', [at(2, 3)], unknown],
    ['one that is not taken', 'largest', [at(0, null)], unknown],
  ])('%s: %s', (_what, name, list, expected) => {
    expect(bounds(name, list)).toEqual(expected)
  })
})
