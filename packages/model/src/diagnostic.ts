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
