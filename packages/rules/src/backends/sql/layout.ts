/** A query as text that a person can read: each query inside another stands further in. */
export const nested = (query: string): string =>
  `(\n${query
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}\n)`

/** One SELECT, an expression a line. */
export const select = (columns: readonly string[], from: readonly string[]): string =>
  `SELECT\n${columns.map((column) => `  ${column}`).join(',\n')}\n${from.join('\n')}`
