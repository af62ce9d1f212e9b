import { utf8Length } from './json/limits.js'
import type { Text } from './text.js'

/** Where something was found: whatever of it is known. Lines, columns and rows count from 1. */
export interface Place {
  /** The file as the caller named it. */
  readonly file?: string
  /** JSON pointer (RFC 6901) into that file or record. */
  readonly pointer?: string
  readonly line?: number
  /** In code points, not bytes or UTF-16 units. */
  readonly column?: number
}

/**
 * One problem with what somebody wrote or sent: a stable code for programs, one sentence of cause
 * and one of remedy for people, in both languages. It never contains the value of a personal fact.
 */
export interface Diagnostic extends Place {
  readonly code: string
  readonly cause: Text
  readonly remedy: Text
}

/** What a diagnostic says. */
export type Saying = Pick<Diagnostic, 'cause' | 'remedy'>

/** One sentence of cause and one of remedy, each in both languages. */
export const say = (
  causeZh: string,
  causeEn: string,
  remedyZh: string,
  remedyEn: string,
): Saying => ({
  cause: { zh: causeZh, en: causeEn },
  remedy: { zh: remedyZh, en: remedyEn },
})

/**
 * A name that came from outside, as a diagnostic may repeat it inside a sentence: what is not a
 * letter, digit or plain mark becomes a question mark, and it ends after 60 characters.
 */
export const visibleName = (name: string): string => {
  const visible = name.replace(/[^\p{L}\p{N} ._-]/gu, '?')
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible
}

/** Where a text shows a diagnostic's place: `file:line:column`, as far as it is known. */
export const placeOf = (place: Place): string => {
  const file = place.file ?? ''
  if (place.line !== undefined) return `${file}:${place.line}:${place.column ?? 1}`
  return place.pointer === undefined ? file : `${file}#${place.pointer}`
}

/** How much is said at once: more would not be read, and must not fill a log or a reply. */
export const diagnosticLimits: Readonly<Record<'count' | 'bytes', number>> = Object.freeze({
  count: 100,
  /** Of causes, remedies and pointers in one language, in UTF-8. */
  bytes: 8192,
})

const sizeOf = ({ cause, remedy, pointer }: Diagnostic): number =>
  utf8Length(pointer ?? '') +
  Math.max(
    utf8Length(cause.zh) + utf8Length(remedy.zh),
    utf8Length(cause.en) + utf8Length(remedy.en),
  )

/** How many of them, from the first on, are within the limits of what is said at once. */
export const countAtOnce = (
  diagnostics: readonly Diagnostic[],
  { count, bytes }: typeof diagnosticLimits = diagnosticLimits,
): number => {
  let size = 0
  let fitting = 0
  for (const diagnostic of diagnostics) {
    size += sizeOf(diagnostic)
    if (fitting === count || size > bytes) break
    fitting += 1
  }
  return fitting
}

/** What is left where another one is to say how many there are besides. */
const besidesLast = Object.freeze({
  count: diagnosticLimits.count - 1,
  bytes: diagnosticLimits.bytes - 256,
})

/**
 * The diagnostics that are said at once: all of them, or the first within the limits and a last one
 * that tells how many are left. The first is always among them.
 *
 * @param total how many there are, where not all of them were kept
 */
export const saidAtOnce = (
  diagnostics: readonly Diagnostic[],
  last: (left: number) => Diagnostic,
  total: number = diagnostics.length,
): readonly Diagnostic[] => {
  if (total <= 1 || countAtOnce(diagnostics) === total) return diagnostics
  const shown = diagnostics.slice(0, Math.max(1, countAtOnce(diagnostics, besidesLast)))
  return [...shown, last(total - shown.length)]
}
