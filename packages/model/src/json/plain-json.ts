import { hidesCharacters, isForbiddenKey, mayBeForbiddenKey } from './keys.js'
import { type JsonLimits, largerThan, longerThan } from './limits.js'
import { readNumber } from './numbers.js'
import { decodeUtf8 } from './utf8.js'

const quote = 0x22
const backslash = 0x5c
const minus = 0x2d

/** Half a character. */
const surrogate = /\p{Cs}/u

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Whether an escape may write half a character, whose other half would have to follow. */
const mayBeSurrogate = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === 0x75 && ((bytes[at + 2] ?? 0) | 0x20) === 0x64

/**
 * Behind the text whose quote stands here, less than zero where it is written with anything but
 * printable ASCII; 0 where it needs a closer look.
 */
const endOfText = (bytes: Uint8Array, start: number): number => {
  let isPlain = true
  let at = start + 1
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) break
    if (byte >= 0x20 && byte < 0x7f && byte !== backslash) continue
    isPlain = false
    if (byte !== backslash) continue
    if (mayBeSurrogate(bytes, at)) return 0
    at++
  }
  return isPlain ? at + 1 : -(at + 1)
}

/** Whether there are more characters between two places, each escape counted by its letters. */
const hasMore = (bytes: Uint8Array, start: number, end: number, most: number): boolean => {
  if (end - start <= most) return false
  let count = 0
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count++
  return count > most
}

/** Behind the number that begins here; below zero where it does not parse to what was written. */
const endOfNumber = (bytes: Uint8Array, start: number): number => {
  let at = start
  let isPlain = bytes[at] !== minus
  for (at++; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte) || byte === 0x2e) continue
    if (byte !== 0x65 && byte !== 0x45 && byte !== 0x2b && byte !== minus) break
    isPlain = false
  }
  // Up to 15 digits every decimal is kept. A sign may make a negative zero, which is read as zero.
  if (isPlain && at - start <= 15) return at
  if (at - start > 100) return -1
  const text = String.fromCharCode(...bytes.subarray(start, at))
  return Object.is(readNumber(text), Number(text)) ? at : -1
}

/** What a look at a text finds without reading it. */
interface Written {
  readonly members: number
  /** Whether every key is of printable ASCII, short enough, and surely not forbidden. */
  readonly plainKeys: boolean
}

/**
 * How the members of a text are written; null where one of its numbers or texts needs a closer look,
 * or its depth. Of what is no JSON it says nothing, but what is too deep is never missed.
 */
const lookAt = (bytes: Uint8Array, limits: JsonLimits): Written | null => {
  let members = 0
  let depth = 0
  let plainKeys = true
  // Of the last text: before a colon it is a key.
  let isPlain = true
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      const end = endOfText(bytes, at)
      if (end === 0) return null
      const start = at + 1
      at = Math.abs(end)
      const length = at - 1 - start
      isPlain =
        end > 0 && length <= limits.keyLength && !mayBeForbiddenKey(length, bytes[start] ?? 0)
      if (hasMore(bytes, start, at - 1, limits.textLength)) return null
    } else if (isDigit(byte) || byte === minus) {
      at = endOfNumber(bytes, at)
      if (at < 0) return null
    } else {
      if (byte === 0x3a) {
        members++
        plainKeys &&= isPlain
      } else if (byte === 0x7b || byte === 0x5b) {
        if (++depth > limits.depth) return null
      } else if (byte === 0x7d || byte === 0x5d) depth--
      at++
    }
  }
  return { members, plainKeys }
}

/** Whether a key needs a closer look that is not written plainly. */
const isOdd = (key: string, limits: JsonLimits): boolean =>
  isForbiddenKey(key) || hidesCharacters(key) || longerThan(key, limits.keyLength)

/**
 * How many members a value has, with those inside; no number where a key needs a closer look.
 *
 * @param limits of keys that are not known to be plain
 */
const membersOf = (value: object, limits: JsonLimits | null): number => {
  const isArray = Array.isArray(value)
  if (limits !== null && !isArray && Object.keys(value).some((key) => isOdd(key, limits)))
    return Number.NaN
  const inside: readonly unknown[] = isArray ? value : Object.values(value)
  let members = isArray ? 0 : inside.length
  for (const member of inside)
    if (typeof member === 'object' && member !== null) members += membersOf(member, limits)
  return members
}

/** The text in both forms, unless it is too large or no whole characters. */
const bothForms = (
  content: string | Uint8Array,
  { bytes: most }: JsonLimits,
): { readonly text: string; readonly bytes: Uint8Array } | null => {
  if (typeof content === 'string')
    return largerThan(content, most) || surrogate.test(content)
      ? null
      : { text: content, bytes: new TextEncoder().encode(content) }
  if (content.length > most) return null
  const decoded = decodeUtf8(content)
  return 'text' in decoded ? { text: decoded.text, bytes: content } : null
}

/**
 * The value of a text that is plainly good, by the parser of the platform, in a third of the time;
 * null where it is not, or may not be, for the strict reader to judge.
 *
 * That parser keeps the last of two members of one name, so they are counted in the text and in the
 * value. The depth is looked at first: nobody makes us build what we would not read.
 */
export const readPlainly = (
  content: string | Uint8Array,
  limits: JsonLimits,
): { readonly value: unknown; readonly text: string } | null => {
  const both = bothForms(content, limits)
  if (both === null) return null
  const { text, bytes } = both
  const written = lookAt(bytes, limits)
  if (written === null) return null
  try {
    const value: unknown = JSON.parse(text)
    const members =
      typeof value === 'object' && value !== null
        ? membersOf(value, written.plainKeys ? null : limits)
        : 0
    return members === written.members ? { value, text } : null
  } catch {
    return null
  }
}
