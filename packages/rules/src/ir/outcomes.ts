import type { Outcome } from './tree.js'

/**
 * The outcomes, each standing at the number that means it wherever outcomes are written as small
 * integers: in batches, and in the answers of SQL.
 */
export const outcomesByCode = Object.freeze([
  'met',
  'unmet',
  'pending',
  'notApplicable',
  'undetermined',
] as const satisfies readonly Outcome[])

/** The number of an outcome in `outcomesByCode`. */
export type OutcomeCode = 0 | 1 | 2 | 3 | 4

/** The number of each outcome. */
export const outcomeCodes = Object.freeze({
  met: 0,
  unmet: 1,
  pending: 2,
  notApplicable: 3,
  undetermined: 4,
}) satisfies Readonly<Record<Outcome, OutcomeCode>>
