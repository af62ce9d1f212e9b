import type { OperatorName } from '@workpoints/model'
import { type Read, type Test, type Truth, unknown } from './frame.js'

/**
 * Comparisons of numbers. A comparison with NaN is false both ways, and that is how unknown comes
 * out of each of these. The opposite operators share one function with yes and no exchanged.
 */

interface Maker {
  /** One fact without bounds against a number fixed at compile time: the commonest, so the fastest. */
  readonly constant: (place: number, value: number, holds: Truth, fails: Truth) => Test
  /** The same against a parameter. */
  readonly parameter: (place: number, need: number, holds: Truth, fails: Truth) => Test
  /** Anything against anything, by bounds. */
  readonly bounds: (left: Sides, right: Sides, holds: Truth, fails: Truth) => Test
}

/** How to read both bounds of an operand. */
export interface Sides {
  readonly low: Read
  readonly high: Read
}

const below: Maker = {
  constant: (place, value, holds, fails) => (frame) => {
    const left = frame.low[place]!
    return left < value ? holds : left >= value ? fails : unknown
  },
  parameter: (place, need, holds, fails) => (frame) => {
    const left = frame.low[place]!
    const right = frame.environment.numbers[need]!
    return left < right ? holds : left >= right ? fails : unknown
  },
  bounds: (left, right, holds, fails) => (frame) =>
    left.high(frame) < right.low(frame)
      ? holds
      : left.low(frame) >= right.high(frame)
        ? fails
        : unknown,
}

const atMost: Maker = {
  constant: (place, value, holds, fails) => (frame) => {
    const left = frame.low[place]!
    return left <= value ? holds : left > value ? fails : unknown
  },
  parameter: (place, need, holds, fails) => (frame) => {
    const left = frame.low[place]!
    const right = frame.environment.numbers[need]!
    return left <= right ? holds : left > right ? fails : unknown
  },
  bounds: (left, right, holds, fails) => (frame) =>
    left.high(frame) <= right.low(frame)
      ? holds
      : left.low(frame) > right.high(frame)
        ? fails
        : unknown,
}

const same: Maker = {
  constant: (place, value, holds, fails) => (frame) => {
    const left = frame.low[place]!
    return left === value ? holds : left < value || left > value ? fails : unknown
  },
  parameter: (place, need, holds, fails) => (frame) => {
    const left = frame.low[place]!
    const right = frame.environment.numbers[need]!
    return left === right ? holds : left < right || left > right ? fails : unknown
  },
  bounds: (left, right, holds, fails) => (frame) => {
    const leftLow = left.low(frame)
    const leftHigh = left.high(frame)
    const rightLow = right.low(frame)
    const rightHigh = right.high(frame)
    if (leftLow === leftHigh && rightLow === rightHigh && leftLow === rightLow) return holds
    return leftHigh < rightLow || leftLow > rightHigh ? fails : unknown
  },
}

interface Comparing {
  readonly maker: Maker
  readonly holds: Truth
  readonly fails: Truth
}

export const numberComparisons: Readonly<
  Record<Exclude<OperatorName, 'in' | 'notIn' | 'contains' | 'doesNotContain'>, Comparing>
> = {
  lessThan: { maker: below, holds: 1, fails: 0 },
  greaterThanInclusive: { maker: below, holds: 0, fails: 1 },
  lessThanInclusive: { maker: atMost, holds: 1, fails: 0 },
  greaterThan: { maker: atMost, holds: 0, fails: 1 },
  equal: { maker: same, holds: 1, fails: 0 },
  notEqual: { maker: same, holds: 0, fails: 1 },
}
