/** How much one JSON text may hold. */
export interface JsonLimits {
  /** Of the text in UTF-8. Default 1 MiB, at most 8 MiB. */
  readonly bytes: number
  /** Objects and arrays inside one another. Default 64, at most 128. */
  readonly depth: number
  /** Of a key, in code points. Default 200. */
  readonly keyLength: number
  /** Of a text, in code points. Default 4,096. */
  readonly textLength: number
  /** Problems reported before reading stops. Default and at most 100. */
  readonly problems: number
}

const mebibyte = 1_048_576

export const defaultJsonLimits: JsonLimits = Object.freeze({
  bytes: mebibyte,
  depth: 64,
  keyLength: 200,
  textLength: 4096,
  problems: 100,
})

/** The limits asked for, within the hard caps. */
export const jsonLimits = (asked: Partial<JsonLimits> = {}): JsonLimits => {
  const usual = defaultJsonLimits
  return {
    bytes: Math.min(asked.bytes ?? usual.bytes, 8 * mebibyte),
    depth: Math.min(asked.depth ?? usual.depth, 128),
    keyLength: asked.keyLength ?? usual.keyLength,
    textLength: asked.textLength ?? usual.textLength,
    problems: Math.min(asked.problems ?? usual.problems, 100),
  }
}

/** Whether a text is longer than so many code points. */
export const longerThan = (text: string, codePoints: number): boolean => {
  if (text.length <= codePoints) return false
  if (text.length > codePoints * 2) return true
  let count = 0
  for (const character of text) if (character !== '' && ++count > codePoints) return true
  return false
}

/** Bytes that a text takes in UTF-8. */
export const utf8Length = (text: string): number => {
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts two: four bytes together.
    size += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return size
}

/** Whether a text takes more than so many bytes in UTF-8. */
export const largerThan = (text: string, bytes: number): boolean =>
  text.length > bytes || (text.length * 3 > bytes && utf8Length(text) > bytes)
