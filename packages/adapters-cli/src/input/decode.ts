import { isUtf8 } from 'node:buffer'
import { firstNotUtf8 } from '@workpoints/model'

/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'gb18030'

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  /** The first place that is text in no accepted encoding; of GB18030 only the line is known. */
  | { readonly refused: 'notText'; readonly line: number; readonly column: number }
  | { readonly refused: 'workbook' | 'utf16' }

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)

const decodes = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** In GB18030, too, the byte of a line feed is never part of another character. */
const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    const part = bytes.subarray(start, end)
    if (part.includes(0) || !decodes(part, 'gb18030')) return line
    start = end + 1
    line += 1
  }
  return line
}

const notUtf8 = (bytes: Uint8Array): Decoded => {
  const { line, column } = firstNotUtf8(bytes) ?? { line: 1, column: 1 }
  return { refused: 'notText', line, column }
}

const notGb18030 = (bytes: Uint8Array): Decoded => ({
  refused: 'notText',
  line: firstBadLine(bytes),
  column: 1,
})

const read = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes)

/** UTF-8 only, with or without its mark: JSON knows no other encoding. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  if (isWorkbook(bytes)) return { refused: 'workbook' }
  if (isUtf16(bytes)) return { refused: 'utf16' }
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8' }
  return notUtf8(bytes)
}

/**
 * UTF-8 first, strictly, then GB18030, which Chinese Windows writes. Never the other way round:
 * nearly any UTF-8 text is also some GB18030 text.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (isWorkbook(bytes)) return { refused: 'workbook' }
  if (isUtf16(bytes)) return { refused: 'utf16' }
  if (bytes.includes(0)) return notGb18030(bytes)
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8' }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return notUtf8(bytes)
  if (decodes(bytes, 'gb18030')) return { text: read(bytes, 'gb18030'), encoding: 'gb18030' }
  return notGb18030(bytes)
}
