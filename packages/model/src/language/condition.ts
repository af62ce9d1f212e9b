/**
 * Conditions as policy staff write them: the format of json-rules-engine, less what a reviewed
 * law does not need (`path`, `params`, priorities, scripted operators). Catalogue entries use it
 * inside declared derivations; packs use it everywhere else.
 */

/** The ten comparisons; the names are those of json-rules-engine. */
export const operatorNames = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

export type OperatorName = (typeof operatorNames)[number]

/** A value written in a condition. Money in yuan, dates as `YYYY-MM-DD`, choices by code. */
export type LiteralValue = string | number | boolean | readonly (string | number)[]

/** Another fact of the same subject, a parameter of the pack, or `asOf`. */
export interface FactReference {
  readonly fact: string
}

export interface Comparison {
  readonly fact: string
  readonly operator: OperatorName
  readonly value: LiteralValue | FactReference
}

export interface AllOf {
  readonly all: readonly Condition[]
}

export interface AnyOf {
  readonly any: readonly Condition[]
}

export interface Not {
  readonly not: Condition
}

/** The classification of that name, for the same subject. */
export interface NamedCondition {
  readonly condition: string
}

export type Condition = AllOf | AnyOf | Not | NamedCondition | Comparison
