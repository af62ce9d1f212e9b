const mebibyte = 1 << 20

/** Limits of what is read at once; design: reliability. */
export const limits = {
  /** A text longer than this does not fit in one string of the JavaScript engine. */
  fileBytes: 500 * mebibyte,
  /** Of a JSON text, which is read as a whole with the place of every value. */
  jsonBytes: 8 * mebibyte,
  recordBytes: mebibyte,
  columns: 1024,
} as const
