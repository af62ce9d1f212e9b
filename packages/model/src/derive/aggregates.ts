import type { AggregateName } from '../language/derivation.js'
import { type Bounds, unknownBounds } from './operations.js'

/**
 * The operations of derived facts over child records.
 *
 * Each record is offered with whether it satisfies the condition: certainly, certainly not, or
 * unknown. What is certain gives the lower bound of a count, what is possible its upper bound, so a
 * target is decided as soon as the certain records suffice.
 */

/** Collects child records one by one. */
export interface Collector {
  /**
   * @param holds 1 certainly taken, 2 possibly taken; records certainly not taken come as 0, which
   *   only `every` looks at
   * @param value the number the operation is about, NaN where unknown or not needed
   * @param key what tells distinct records apart, undefined where unknown or not needed
   */
  readonly offer: (holds: 0 | 1 | 2, value: number, key: string | undefined) => void
  /** @param complete false where further records may exist that were not offered */
  readonly result: (complete: boolean) => Bounds
}

const exactly = (value: number): Bounds => ({ low: value, high: value })

const count = (): Collector => {
  let certain = 0
  let possible = 0
  return {
    offer: (holds) => {
      if (holds === 1) certain += 1
      else if (holds === 2) possible += 1
    },
    result: (complete) => ({
      low: certain,
      high: complete ? certain + possible : Number.POSITIVE_INFINITY,
    }),
  }
}

const distinct = (): Collector => {
  const certain = new Set<string>()
  const possible = new Set<string>()
  let certainUnnamed = 0
  let possibleUnnamed = 0
  return {
    offer: (holds, _value, key) => {
      if (holds === 0) return
      if (key !== undefined) (holds === 1 ? certain : possible).add(key)
      else if (holds === 1) certainUnnamed += 1
      else possibleUnnamed += 1
    },
    result: (complete) => {
      let further = 0
      for (const key of possible) if (!certain.has(key)) further += 1
      // An unnamed record may be one already counted, or the first of its own.
      const low = certain.size === 0 && certainUnnamed > 0 ? 1 : certain.size
      const high = certain.size + further + certainUnnamed + possibleUnnamed
      return { low, high: complete ? high : Number.POSITIVE_INFINITY }
    },
  }
}

const total = (): Collector => {
  let low = 0
  let high = 0
  return {
    offer: (holds, value) => {
      if (holds === 1) {
        low += value
        high += value
      } else if (holds === 2) {
        low += Math.min(0, value)
        high += Math.max(0, value)
      }
    },
    result: (complete) =>
      complete && Number.isSafeInteger(low) && Number.isSafeInteger(high)
        ? { low, high }
        : unknownBounds,
  }
}

/** @param better whether the first value goes before the second */
const extreme = (
  better: (first: number, second: number) => boolean,
  ifNone: number,
  bounds: (certain: number, any: number) => Bounds,
): Collector => {
  let certain = Number.NaN
  let any = Number.NaN
  let unknown = false
  return {
    offer: (holds, value) => {
      if (holds === 0) return
      if (Number.isNaN(value)) unknown = true
      else {
        if (Number.isNaN(any) || better(value, any)) any = value
        if (holds === 1 && (Number.isNaN(certain) || better(value, certain))) certain = value
      }
    },
    result: (complete) => {
      if (unknown || !complete) return unknownBounds
      if (Number.isNaN(any)) return exactly(ifNone)
      return Number.isNaN(certain) ? unknownBounds : bounds(certain, any)
    },
  }
}

const some = (): Collector => {
  let certain = false
  let possible = false
  return {
    offer: (holds) => {
      if (holds === 1) certain = true
      else if (holds === 2) possible = true
    },
    result: (complete) => {
      if (certain) return exactly(1)
      return possible || !complete ? unknownBounds : exactly(0)
    },
  }
}

const every = (): Collector => {
  let failing = false
  let possible = false
  return {
    offer: (holds) => {
      if (holds === 0) failing = true
      else if (holds === 2) possible = true
    },
    result: (complete) => {
      if (failing) return exactly(0)
      return possible || !complete ? unknownBounds : exactly(1)
    },
  }
}

/**
 * A fresh collector of the operation.
 *
 * @param ifNone the value of `smallest` and `largest` where no record is taken; NaN is unknown
 */
export const collector = (name: AggregateName, ifNone: number): Collector => {
  switch (name) {
    case 'count':
      return count()
    case 'distinct':
      return distinct()
    case 'total':
      return total()
    case 'smallest':
      return extreme(
        (first, second) => first < second,
        ifNone,
        (certain, any) => ({ low: any, high: certain }),
      )
    case 'largest':
      return extreme(
        (first, second) => first > second,
        ifNone,
        (certain, any) => ({ low: certain, high: any }),
      )
    case 'any':
      return some()
    case 'every':
      return every()
  }
}
