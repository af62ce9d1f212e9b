import { isUtf8 } from 'node:buffer'

/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'gb18030'

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  /** `line` is the first line that is text in no accepted encoding, counted from 1. */
  | { readonly refused: 'notText'; readonly line: number }
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

/** In both encodings the byte of a line feed is never part of another character. */
const firstBadLine = (bytes: Uint8Array, encoding: Encoding): number => {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    const part = bytes.subarray(start, end)
    if (part.includes(0) || !decodes(part, encoding)) return line
    start = end + 1
    line += 1
  }
  return line
}

const read = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes)

/** UTF-8 only, with or without its mark: JSON knows no other encoding. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  if (isWorkbook(bytes)) return { refused: 'workbook' }
  if (isUtf16(bytes)) return { refused: 'utf16' }
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8' }
  return { refused: 'notText', line: firstBadLine(bytes, 'utf-8') }
}

/**
 * UTF-8 first, strictly, then GB18030, which Chinese Windows writes. Never the other way round:
 * nearly any UTF-8 text is also some GB18030 text.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (isWorkbook(bytes)) return { refused: 'workbook' }
  if (isUtf16(bytes)) return { refused: 'utf16' }
  if (bytes.includes(0)) return { refused: 'notText', line: firstBadLine(bytes, 'gb18030') }
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8' }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return { refused: 'notText', line: firstBadLine(bytes, 'utf-8') }
  }
  if (decodes(bytes, 'gb18030')) return { text: read(bytes, 'gb18030'), encoding: 'gb18030' }
  return { refused: 'notText', line: firstBadLine(bytes, 'gb18030') }
}
