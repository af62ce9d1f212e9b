import { hidesCharacters, isForbiddenKey } from './keys.js'
import { type JsonLimits, largerThan, longerThan } from './limits.js'
import { readNumber } from './numbers.js'
import { decodeUtf8 } from './utf8.js'

const quote = 0x22
const backslash = 0x5c
const minus = 0x2d

/** Half a character, or the escape of one; a whole one may be escaped by two of these. */
const surrogate = /\p{Cs}|\\u[dD][89a-fA-F]/u

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Behind the text whose quote stands here. */
const endOfText = (bytes: Uint8Array, start: number): number => {
  let at = start + 1
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) break
    if (byte === backslash) at++
  }
  return at + 1
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

/**
 * How many members are written in a text; null where one of its numbers or texts needs a closer look,
 * or its depth. Of what is no JSON it says nothing, but what is too deep is never missed.
 */
const membersWritten = (bytes: Uint8Array, limits: JsonLimits): number | null => {
  let members = 0
  let depth = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      const end = endOfText(bytes, at)
      if (hasMore(bytes, at + 1, end - 1, limits.textLength)) return null
      at = end
    } else if (isDigit(byte) || byte === minus) {
      at = endOfNumber(bytes, at)
      if (at < 0) return null
    } else {
      if (byte === 0x3a) members++
      else if (byte === 0x7b || byte === 0x5b) {
        if (++depth > limits.depth) return null
      } else if (byte === 0x7d || byte === 0x5d) depth--
      at++
    }
  }
  return members
}

/** How many members a value has, with those inside; no number where a key needs a closer look. */
const membersOf = (value: object, limits: JsonLimits): number => {
  let members = 0
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[])
      if (typeof item === 'object' && item !== null) members += membersOf(item, limits)
    return members
  }
  for (const key of Object.keys(value)) {
    if (isForbiddenKey(key) || hidesCharacters(key) || longerThan(key, limits.keyLength))
      return Number.NaN
    const member = (value as Readonly<Record<string, unknown>>)[key]
    members += typeof member === 'object' && member !== null ? 1 + membersOf(member, limits) : 1
  }
  return members
}

/** The text in both forms, unless it is too large or not UTF-8. */
const bothForms = (
  content: string | Uint8Array,
  { bytes: most }: JsonLimits,
): { readonly text: string; readonly bytes: Uint8Array } | null => {
  if (typeof content === 'string')
    return largerThan(content, most)
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
  const written = membersWritten(bytes, limits)
  if (written === null || surrogate.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    const members = typeof value === 'object' && value !== null ? membersOf(value, limits) : 0
    return members === written ? { value, text } : null
  } catch {
    return null
  }
}
