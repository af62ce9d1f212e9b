/**
 * The memory of one evaluation. Every fact of a subject has one place, the same index in each array,
 * filled once from the record's own keys; closures then only read and write numbers.
 *
 * Inner representation: money fen, dates day numbers, flags 0 and 1, a choice its index in the list
 * of codes, choices the sum of 2^index, unknown NaN. Identifiers are text and live in `texts`.
 */

/** Kleene's three values: 0 false, 1 true, 2 unknown. */
export type Truth = 0 | 1 | 2
export const no = 0
export const yes = 1
export const unknown = 2

/** The parameters' values on one evaluation date, laid out by what the closures ask for. */
export interface Environment {
  /** The evaluation date as `YYYY-MM-DD` and as a day number. */
  readonly asOf: string
  readonly asOfDay: number
  readonly numbers: Float64Array
  readonly texts: readonly (string | undefined)[]
  /** Undefined where the parameter has no value on that date. */
  readonly lists: readonly (ReadonlySet<number | string> | undefined)[]
}

export interface Frame {
  readonly environment: Environment
  /** Lower bounds; the value itself of facts that have no bounds. */
  readonly low: Float64Array
  /** Upper bounds; written for bounded facts only. */
  readonly high: Float64Array
  readonly texts: (string | undefined)[]
  /** Classifications by their index; 3 is not yet computed. */
  readonly classes: Uint8Array
}

export type Test = (frame: Frame) => Truth
export type Read = (frame: Frame) => number

export const negate = (value: Truth): Truth =>
  value === unknown ? unknown : value === yes ? no : yes

/** A value that is known exactly; unknown where only its bounds are. */
export const settled = (frame: Frame, place: number): number => {
  const value = frame.low[place]!
  return value === frame.high[place]! ? value : Number.NaN
}
