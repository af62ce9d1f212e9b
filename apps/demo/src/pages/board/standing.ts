import type { Outcome, OuterValue } from '@workpoints/rules'

/** A number that is known, or known to lie between two bounds; a null bound is open. */
export interface Between {
  readonly low: number
  readonly high: number | null
}

/** Where a target stands, as far as its numbers tell. */
export type Standing =
  /** Too little, by so much. */
  | { readonly kind: 'short'; readonly by: Between }
  /** Too much, by so much. */
  | { readonly kind: 'over'; readonly by: Between }
  /** At least what is required, and so much more. */
  | { readonly kind: 'beyond'; readonly by: Between }
  /** At most what is allowed, and so much less. */
  | { readonly kind: 'within'; readonly by: Between }
  | { readonly kind: 'exact' }
  | { readonly kind: 'unknown' }

interface Measured {
  readonly outcome: Outcome
  readonly gap: {
    readonly actual: OuterValue
    readonly atMost?: OuterValue
    readonly required: OuterValue
  }
}

/** The actual number of a target; null where nothing is known of it. */
export const actualOf = ({ actual, atMost }: Measured['gap']): Between | null => {
  if (typeof actual !== 'number') return null
  if (atMost === undefined) return { low: actual, high: actual }
  return { low: actual, high: typeof atMost === 'number' ? atMost : null }
}

/**
 * A target says what is required, not whether that is the least or the most: the outcome tells it.
 * What is below the required number and yet fulfils it must be bounded above, and the other way round.
 */
export const standingOf = ({ outcome, gap }: Measured): Standing => {
  const actual = actualOf(gap)
  const { required } = gap
  if (actual === null || typeof required !== 'number') return { kind: 'unknown' }
  const { low, high } = actual
  const less = high !== null && high <= required
  const more = low >= required
  if (less && more) return { kind: outcome === 'undetermined' ? 'unknown' : 'exact' }
  const done = outcome === 'met'
  if (less && high !== null) {
    const by = { low: required - high, high: required - low }
    return { kind: done ? 'within' : 'short', by }
  }
  if (more) {
    const by = { low: low - required, high: high === null ? null : high - required }
    return { kind: done ? 'beyond' : 'over', by }
  }
  return { kind: 'unknown' }
}

/** A bar from 0 to what is required; each part is at most 1. */
export interface Progress {
  readonly sure: number
  readonly perhaps: number
}

/** Null where there is nothing to draw: no number, or none that could be reached. */
export const progressOf = ({ gap }: Pick<Measured, 'gap'>): Progress | null => {
  const actual = actualOf(gap)
  const { required } = gap
  if (actual === null || typeof required !== 'number' || required <= 0) return null
  const part = (value: number): number => Math.min(Math.max(value / required, 0), 1)
  return { sure: part(actual.low), perhaps: actual.high === null ? 1 : part(actual.high) }
}
