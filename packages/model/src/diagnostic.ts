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

/** Where a text shows a diagnostic's place: `file:line:column`, as far as it is known. */
export const placeOf = (place: Place): string => {
  const file = place.file ?? ''
  if (place.line !== undefined) return `${file}:${place.line}:${place.column ?? 1}`
  return place.pointer === undefined ? file : `${file}#${place.pointer}`
}

/** How much is said at once: more would not be read, and must not fill a log or a reply. */
export const diagnosticLimits = Object.freeze({
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

/** Room that is kept for the last one. */
const lastBytes = 256

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
  const { count, bytes } = diagnosticLimits
  let size = 0
  // How many fit if a last one follows; all of them fit if none need follow.
  let before = 0
  for (const [index, diagnostic] of diagnostics.entries()) {
    size += sizeOf(diagnostic)
    if (index >= count || size > bytes) break
    if (index < count - 1 && size <= bytes - lastBytes) before = index + 1
    if (index === total - 1) return diagnostics
  }
  const shown = diagnostics.slice(0, Math.max(1, before))
  return total === shown.length ? shown : [...shown, last(total - shown.length)]
}
