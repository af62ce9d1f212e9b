import type { FactEntry } from './entry.js'

/** Whether a record may state a fact: it is no share, and if derived, it is givable. */
export const mayBeGiven = (fact: FactEntry): boolean =>
  fact.type !== 'share' && (fact.derive === undefined || fact.givable === true)
