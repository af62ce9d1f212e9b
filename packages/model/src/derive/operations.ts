import { ageOn, wholeMonthsBetween } from '../dates.js'

/**
 * The operations of derived facts over the facts of one record, as arithmetic on bounds.
 *
 * A number that is known is given twice, as its lower and its upper bound; a count over records of
 * which some are uncertain has two different bounds; NaN is unknown and stays so. A result beyond
 * 2^53 - 1 could no longer be exact and is unknown as well.
 */

/** Lower and upper bound of a number; both NaN where it is unknown. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export const unknownBounds: Bounds = Object.freeze({ low: Number.NaN, high: Number.NaN })

/** Operations on facts of one record. Dates are day numbers, money is fen. */
export const scalarNames = [
  'sum',
  'difference',
  'product',
  'quotient',
  'smaller',
  'larger',
  'daysBetween',
  'monthsBetween',
  'age',
] as const

export type ScalarName = (typeof scalarNames)[number]

interface ScalarOperation {
  /** Of two known numbers. */
  readonly exact: (first: number, second: number) => number
  /** Whether the result rises (+1) or falls (-1) as each operand rises. */
  readonly rises: readonly [1 | -1, 1 | -1]
}

const whole = (value: number): number =>
  Number.isSafeInteger(value) || !Number.isFinite(value) ? value : Number.NaN

/** Counts may be bounded by infinity; two infinities never meet, see `rises`. */
const scalarOperations: Readonly<Record<Exclude<ScalarName, 'quotient'>, ScalarOperation>> = {
  sum: { exact: (first, second) => add(first, second), rises: [1, 1] },
  difference: { exact: (first, second) => add(first, -second), rises: [1, -1] },
  product: {
    exact: (first, second) => (second === 0 ? first * 0 : whole(first * second)),
    rises: [1, 1],
  },
  smaller: { exact: (first, second) => Math.min(first, second), rises: [1, 1] },
  larger: { exact: (first, second) => Math.max(first, second), rises: [1, 1] },
  daysBetween: { exact: (from, to) => to - from, rises: [-1, 1] },
  monthsBetween: {
    exact: (from, to) => known(from, to, wholeMonthsBetween),
    rises: [-1, 1],
  },
  age: { exact: (birth, day) => known(birth, day, ageOn), rises: [-1, 1] },
}

/** Shares are doubles, so only sums of whole numbers are held to the exact range. */
function add(first: number, second: number): number {
  const result = first + second
  return Number.isInteger(first) && Number.isInteger(second) ? whole(result) : result
}

function known(
  first: number,
  second: number,
  of: (first: number, second: number) => number,
): number {
  return Number.isFinite(first) && Number.isFinite(second) ? of(first, second) : Number.NaN
}

/**
 * One IEEE double division of exact whole numbers, never rounded afterwards, so that a comparison
 * with a decimal such as 0.9 or 8,700.00 comes out as on paper. By zero: unknown.
 */
export const quotient = (numerator: number, denominator: number): number =>
  denominator === 0 ? Number.NaN : numerator / denominator

/** The operation on bounds. The multiplier of a product is exact and given as such. */
export const applyScalar = (name: ScalarName, first: Bounds, second: Bounds): Bounds => {
  if (name === 'quotient') return divide(first, second)
  const { exact, rises } = scalarOperations[name]
  if (first.low === first.high && second.low === second.high) {
    const value = exact(first.low, second.low)
    return { low: value, high: value }
  }
  const negative = name === 'product' && second.low < 0
  const [one, two] = negative ? ([-1, 1] as const) : rises
  const low = exact(one > 0 ? first.low : first.high, two > 0 ? second.low : second.high)
  const high = exact(one > 0 ? first.high : first.low, two > 0 ? second.high : second.low)
  return Number.isNaN(low) || Number.isNaN(high) ? unknownBounds : { low, high }
}

const divide = (numerator: Bounds, denominator: Bounds): Bounds => {
  if (numerator.low === numerator.high && denominator.low === denominator.high) {
    const value = quotient(numerator.low, denominator.low)
    return { low: value, high: value }
  }
  // Where the denominator may be zero, nothing is certain.
  if (!(denominator.low > 0)) return unknownBounds
  const low = numerator.low / (numerator.low >= 0 ? denominator.high : denominator.low)
  const high = numerator.high / (numerator.high >= 0 ? denominator.low : denominator.high)
  return Number.isNaN(low) || Number.isNaN(high) ? unknownBounds : { low, high }
}
