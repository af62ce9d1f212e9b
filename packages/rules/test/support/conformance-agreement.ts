import type { Verdict } from './conformance-back-ends.js'
import type { ConformanceCase } from './conformance-cases.js'

const show = (value: unknown): string => JSON.stringify(value)

/** How a verdict differs from what the case says, in one line; null where it does not. */
export const disagreement = (
  written: ConformanceCase,
  verdict: Verdict,
  backEnd: string,
): string | null => {
  const { id, expected, refused, missing, diagnostics = [], notSupported = {} } = written
  const pinned = notSupported[backEnd]
  const but = (wanted: unknown, found: unknown): string =>
    `${id}: ${show(wanted)} expected, but ${show(found)}`
  if (verdict.kind === 'notSupported' || pinned !== undefined) {
    const code = verdict.kind === 'notSupported' ? verdict.code : 'an answer'
    return code === pinned ? null : but({ notSupported: pinned ?? 'never' }, code)
  }
  if (verdict.kind === 'refusal' || refused !== undefined) {
    const found = verdict.kind === 'refusal' ? verdict.refused : verdict
    return show(sorted(found)) === show(sorted(refused ?? expected))
      ? null
      : but(refused ?? expected, found)
  }
  if (verdict.answer !== expected) return but(expected, verdict.answer)
  if (missing !== undefined && verdict.missing !== undefined) {
    if (show(missing.toSorted()) !== show(verdict.missing.toSorted()))
      return but({ missing }, verdict.missing)
  }
  if (verdict.diagnostics !== undefined && show(diagnostics) !== show(verdict.diagnostics))
    return but({ diagnostics }, verdict.diagnostics)
  return null
}

/** The entries of an object in the order of their keys. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
    : value
