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

/** How a back end fared, to be printed. */
export class Counters {
  cases = 0
  agreed = 0
  #refusals = 0
  readonly #notSupported = new Map<string, number>()

  constructor(readonly backEnd: string) {}

  add(verdict: Verdict, agrees: boolean): void {
    this.cases += 1
    if (agrees) this.agreed += 1
    if (verdict.kind === 'refusal') this.#refusals += 1
    if (verdict.kind === 'notSupported')
      this.#notSupported.set(verdict.code, (this.#notSupported.get(verdict.code) ?? 0) + 1)
  }

  text(): string {
    const reasons = [...this.#notSupported]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([code, count]) => `${code} ${count}`)
    const rest = reasons.length === 0 ? 'none' : reasons.join(', ')
    return `${this.backEnd}: ${this.cases} cases, ${this.agreed} as expected, ${this.#refusals} refused; not supported: ${rest}`
  }
}
