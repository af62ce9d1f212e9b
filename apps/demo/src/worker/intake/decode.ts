import { text } from '../../text.js'

/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'gb18030'

/** A file that could not be read at all, and why. */
export class Unreadable extends Error {
  readonly said: { readonly zh: string; readonly en: string }

  constructor(said: { readonly zh: string; readonly en: string }) {
    super(said.en)
    this.name = 'Unreadable'
    this.said = said
  }
}

const workbook = text(
  '这是 Excel 工作簿；请在 Excel 里另存为 CSV，再拖进来。',
  'This is an Excel workbook; save it as CSV in Excel first.',
)
const utf16 = text(
  '这是 UTF-16 文本；请另存为 CSV（UTF-8 或逗号分隔）。',
  'This is UTF-16 text; save it as CSV (UTF-8 or comma-separated).',
)
const notText = text(
  '这个文件不是 UTF-8，也不是 GBK／GB18030 文本。',
  'This file is text neither in UTF-8 nor in GBK/GB18030.',
)

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * UTF-8 first, strictly, then GB18030, which Chinese Windows writes, as the command reads files.
 *
 * @throws Unreadable where it is no text, or one that nobody should guess at
 */
export const decode = (
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } => {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Unreadable(workbook)
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) throw new Unreadable(utf16)
  if (bytes.includes(0)) throw new Unreadable(notText)
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const read = decoded(bytes, encoding)
    if (read !== null) return { text: read, encoding }
  }
  throw new Unreadable(notText)
}
