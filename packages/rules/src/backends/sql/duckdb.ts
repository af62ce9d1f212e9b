import { type Dialect, hexOf, isPlain, standard, writable } from './dialect.js'

/** DuckDB 1.4 and later. */
export const duckdb: Dialect = {
  ...standard,
  name: 'duckdb',
  double: 'DOUBLE',
  code: 'TINYINT',
  columns: {
    money: 'DECIMAL(18,2)',
    count: 'BIGINT',
    share: null,
    flag: 'BOOLEAN',
    date: 'DATE',
    choice: 'VARCHAR',
    choices: 'VARCHAR[]',
    identifier: 'VARCHAR',
  },
  text: (value) => (isPlain(value) ? `'${value}'` : `decode(unhex('${hexOf(writable(value))}'))`),
  // With an exponent it is read as a double at once, not as a decimal that is converted.
  number: (value) => {
    if (!Number.isFinite(value)) return `CAST('${value < 0 ? '-' : ''}infinity' AS DOUBLE)`
    const digits = String(value)
    return digits.includes('e') ? digits : `${digits}e0`
  },
  list: (items, type) =>
    `CAST([${items.join(', ')}] AS ${type === 'text' ? 'VARCHAR[]' : 'DOUBLE[]'})`,
  contains: (list, item) => `list_contains(${list}, ${item})`,
  fen: (column) => `CAST(CAST(${column} * 100 AS BIGINT) AS DOUBLE)`,
  days: (from, to) => `CAST(${to} - ${from} AS DOUBLE)`,
}
