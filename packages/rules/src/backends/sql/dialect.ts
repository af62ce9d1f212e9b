import type { FactType } from '@workpoints/model'

/**
 * How one database writes what every back end means. The rest of this folder asks it for text and
 * writes no name, literal or function of a database itself.
 */
export interface Dialect {
  readonly name: string
  /** The type of the column that holds a fact; null for shares, which no table states. */
  readonly columns: Readonly<Record<FactType, string | null>>
  /** IEEE double: the type of every number inside a query. */
  readonly double: string
  /** The smallest integer, for outcome codes. */
  readonly code: string
  /** A name of a table or column, quoted. */
  readonly identifier: (name: string) => string
  readonly text: (value: string) => string
  /** @param value `YYYY-MM-DD` */
  readonly date: (value: string) => string
  /** A finite number or an infinity, as a double. */
  readonly number: (value: number) => string
  /** A list of literals, which may be empty. */
  readonly list: (items: readonly string[], type: 'text' | 'number') => string
  /** Whether an item stands in a list; unknown where either is. Never `IN`: see `conditions.ts`. */
  readonly contains: (list: string, item: string) => string
  /** Yuan in a column as a double of fen, exactly. */
  readonly fen: (column: string) => string
  /** Days from one date to another, as a double. */
  readonly days: (from: string, to: string) => string
  /** Year, month or day of the month of a date, as a double. */
  readonly part: (part: 'year' | 'month' | 'day', date: string) => string
  /**
   * Of the rows of the same group, the largest value among those whose order is strictly smaller,
   * as a window expression.
   */
  readonly largestBelow: (value: string, group: string, order: string) => string
}

/** A character that no name or literal may hold, because no database could give it back. */
const unwritable = /\0|\p{Surrogate}/u

/**
 * Refuses text that SQL could not carry unchanged: a NUL ends it, half a surrogate is no character.
 *
 * @throws RangeError; checked packs hold neither
 */
export const writable = (value: string): string => {
  if (unwritable.test(value)) throw new RangeError('a NUL or half a surrogate cannot be written')
  return value
}

const plain = /^[A-Za-z0-9 _.-]*$/

/** Whether a text may stand in quotes as it is, in every dialect. */
export const isPlain = (value: string): boolean => plain.test(value)

/** The UTF-8 bytes of a text in hexadecimal digits. */
export const hexOf = (value: string): string =>
  Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What the standard says and all three databases understand; a dialect states its differences. */
export const standard = {
  double: 'DOUBLE PRECISION',
  code: 'SMALLINT',
  identifier: (name: string): string => `"${writable(name).replaceAll('"', '""')}"`,
  date: (value: string): string => `DATE '${value}'`,
  part: (part: 'year' | 'month' | 'day', date: string): string =>
    `CAST(EXTRACT(${part.toUpperCase()} FROM ${date}) AS DOUBLE PRECISION)`,
  largestBelow: (value: string, group: string, order: string): string =>
    `max(${value}) OVER (PARTITION BY ${group} ORDER BY ${order} ` +
    'RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP)',
} satisfies Partial<Dialect>
