import type { Condition } from './condition.js'

/**
 * How a derived fact follows from others, declared as data so that every back end computes it from
 * the same declaration. An operand is the name of a fact of the same subject, of a parameter, or
 * `asOf`. Exactly one key says the operation.
 */
export type Derivation =
  | { readonly sum: readonly string[] }
  | { readonly difference: readonly [string, string] }
  | { readonly product: readonly [string, number] }
  | { readonly quotient: readonly [string, string] }
  | { readonly smaller: readonly [string, string] }
  | { readonly larger: readonly [string, string] }
  | { readonly daysBetween: readonly [string, string] }
  | { readonly monthsBetween: readonly [string, string] }
  | { readonly age: readonly [string, string] }
  | { readonly daysSince: string }
  /** True where the named fact is known, unknown otherwise: a date on record proves the event. */
  | { readonly recorded: string }
  | { readonly count: Over }
  | { readonly distinct: Over & { readonly key: string } }
  | { readonly total: Over & { readonly value: string } }
  | { readonly smallest: Over & { readonly value: string; readonly ifNone?: number | string } }
  | { readonly largest: Over & { readonly value: string; readonly ifNone?: number | string } }
  | { readonly any: Over }
  | { readonly every: Over }
  /** A property of the fact that an identifier names, looked up in the fact catalogue itself. */
  | { readonly lookup: { readonly fact: string; readonly property: CatalogueProperty } }
  /** How many records of the same subject in the dataset carry the same value of `key`. */
  | { readonly occurrences: { readonly key: string } }
  /**
   * The largest `value` among the records of the same group (`within`) whose `orderBy` is strictly
   * smaller; `ifNone` where there is none.
   */
  | {
      readonly largestBelow: {
        readonly value: string
        readonly orderBy: string
        readonly within: string
        readonly ifNone?: number | string
      }
    }

/** Child records, by the name of the collection; a dot goes one level further down. */
export interface Over {
  readonly of: string
  /** What a child record must satisfy to be taken; its own facts, parameters and `asOf` only. */
  readonly where?: Condition
}

/** What a rule may ask of the fact catalogue: does a department already hold it, is it a choice. */
export type CatalogueProperty = 'extractable' | 'selectable'

/** The operations over child records. */
export const aggregateNames = [
  'count',
  'distinct',
  'total',
  'smallest',
  'largest',
  'any',
  'every',
] as const

export type AggregateName = (typeof aggregateNames)[number]
