/** A record as it comes from outside; nothing of it is trusted. */
export type RawRecord = Readonly<Record<string, unknown>>

/**
 * What the rest of a dataset knows about a record: child records that stand in other tables, and
 * comparisons with its peers. A record evaluated alone has none.
 */
export interface Links {
  /** Child records of one parent; undefined where the dataset has no such table. */
  readonly children: (
    subject: string,
    collection: string,
    id: string | undefined,
  ) => readonly unknown[] | undefined
  /** Whether the table holds every record there is, not only a sample. */
  readonly complete: (subject: string) => boolean
  /** How many records of the subject carry that value; undefined without such a table. */
  readonly occurrences: (subject: string, key: string, value: string) => number | undefined
  /**
   * The largest `value` among records of the group whose `orderBy` is strictly smaller, in the inner
   * representation; NaN where there is none, undefined where it cannot be known.
   */
  readonly largestBelow: (
    subject: string,
    facts: { readonly value: string; readonly orderBy: string; readonly within: string },
    group: string,
    order: number,
  ) => number | undefined
}

export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record's own id, where it is text. */
export const idOf = (record: RawRecord): string | undefined =>
  typeof record.id === 'string' ? record.id : undefined
