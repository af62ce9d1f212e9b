import { letters } from '../engines/engine.js'

/**
 * Whether two engines say the same of one rule. An engine of two values knows neither pending nor
 * undetermined: pending is unmet to it, and where something is missing any answer of it will do,
 * while a determined outcome must be its own, whatever it takes the missing facts for. It may have
 * no answer where it cannot derive a fact.
 */
const sameOutcome = (ours: string | undefined, theirs: string | undefined): boolean =>
  ours === theirs ||
  ours === letters.undetermined ||
  theirs === letters.undetermined ||
  (ours === letters.pending && theirs === letters.unmet)

/** Where the answers of two engines first differ; null where they agree on every record. */
export const firstDifference = (
  ours: readonly string[],
  theirs: readonly string[],
  twoValued: boolean,
): { readonly record: number; readonly rule: number } | null => {
  const same = twoValued ? sameOutcome : Object.is
  for (const [record, line] of ours.entries()) {
    const other = theirs[record] ?? ''
    const rules = Math.max(line.length, other.length)
    for (let rule = 0; rule < rules; rule += 1)
      if (!same(line[rule], other[rule])) return { record, rule }
  }
  if (ours.length === theirs.length) return null
  return { record: Math.min(ours.length, theirs.length), rule: 0 }
}
