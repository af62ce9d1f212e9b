import type { Position } from './positions.js'

/** The text that bytes stand for, or where the first of them stand that are not UTF-8. */
export type Utf8Reading = { readonly text: string } | { readonly position: Position }

/**
 * Bytes of the character that begins there, 0 where none does: no writing is longer than needed, no
 * half of a surrogate pair, nothing beyond U+10FFFF (Unicode, table 3-7).
 */
const lengthAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  const second = bytes[at + 1] ?? 0
  if (second < least || second > most) return 0
  for (let next = at + 2; next < at + length; next++) {
    const byte = bytes[next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

/**
 * The place of the first bytes that are not UTF-8, or null where all are. A byte order mark takes no
 * column, as editors do not show it.
 */
export const firstNotUtf8 = (bytes: Uint8Array): Position | null => {
  let line = 1
  let column = 1
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length) {
    const length = lengthAt(bytes, at)
    if (length === 0) return { line, column }
    if (bytes[at] === 0x0a) {
      line++
      column = 1
    } else column++
    at += length
  }
  return null
}

/** One for all texts: making one takes longer than decoding a record. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes strictly: nothing is replaced, and a byte order mark stays for the reader to refuse. */
export const decodeUtf8 = (bytes: Uint8Array): Utf8Reading => {
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return { position: firstNotUtf8(bytes) ?? { line: 1, column: 1 } }
  }
}
