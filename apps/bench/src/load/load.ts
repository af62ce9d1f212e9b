import type { PackTree } from '@workpoints/rules'

/** The day every record is judged on. */
export const asOf = '2025-06-30'

/** A record as callers send it. */
export type FlatRecord = Readonly<Record<string, unknown>>

/** A comparison with a number, a flag or a code, or with a list of codes. */
export interface Comparison {
  readonly fact: string
  readonly operator:
    | 'equal'
    | 'notEqual'
    | 'lessThan'
    | 'lessThanInclusive'
    | 'greaterThan'
    | 'greaterThanInclusive'
    | 'in'
    | 'notIn'
  /** What it comes to; a parameter is already replaced by its value. */
  readonly value: number | string | boolean | readonly string[]
  /** The parameter that our pack names instead of the value. */
  readonly parameter?: string
}

export type LoadCondition =
  | { readonly all: readonly LoadCondition[] }
  | { readonly any: readonly LoadCondition[] }
  | { readonly not: LoadCondition }
  | Comparison

export interface LoadRule {
  readonly id: string
  readonly applies: LoadCondition
  readonly requires: LoadCondition
}

/** What an engine has to do: judge these records by these rules. */
export interface Load {
  readonly pack: PackTree
  readonly subject: string
  readonly records: readonly FlatRecord[]
  /** The rules in a form that every peer can be given; null where the pack uses more than that. */
  readonly rules: readonly LoadRule[] | null
}

/** Names the load that a worker builds for itself; the same name and seed give the same load. */
export type LoadName =
  | 'synthetic'
  | 'synthetic-absent'
  | 'synthetic-240'
  | 'synthetic-480'
  | 'households'

export interface LoadOptions {
  readonly name: LoadName
  readonly records: number
  readonly seed: number
}
