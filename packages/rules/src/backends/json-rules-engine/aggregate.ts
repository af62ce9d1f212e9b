import type { Condition, Derivation, FactType } from '@workpoints/model'
import type { Truth } from './engine.js'
import { between, isBetween, type Known, type KnownFacts, literal } from './values.js'

/** A child record: its facts, and whether it satisfies what was asked. */
export interface Child {
  readonly facts: KnownFacts
  readonly holds: Truth
}

/** Child records as far as they are there. */
export interface Found {
  readonly all: readonly Child[]
  /** False where a list further down is missing, so that there may be more. */
  readonly complete: boolean
  /** The type of a fact of theirs. */
  readonly type: (fact: string) => FactType | undefined
}

/** Finds child records; undefined where the record does not have them. */
export type Children = (path: string, where: Condition | undefined) => Promise<Found | undefined>

export type Aggregation = Extract<
  Derivation,
  | { count: unknown }
  | { distinct: unknown }
  | { total: unknown }
  | { smallest: unknown }
  | { largest: unknown }
  | { any: unknown }
  | { every: unknown }
>

interface Over {
  readonly of: string
  readonly where?: Condition
  readonly key?: string
  readonly value?: string
  readonly ifNone?: number | string
}

/**
 * The value of an operation over child records: what is certain of some and possible of others gives
 * bounds. A child's own fact that is known only within bounds is taken as unknown.
 */
export const aggregate = async (
  declared: Aggregation,
  children: Children,
): Promise<Known | undefined> => {
  const over = Object.values(declared)[0] as Over
  const found = await children(over.of, over.where)
  if (found === undefined) return undefined
  const { all, complete } = found
  const certain = all.filter(({ holds }) => holds === true)
  const possible = all.filter(({ holds }) => holds === null)
  const open = complete ? 0 : Number.POSITIVE_INFINITY
  if ('count' in declared) return between(certain.length, certain.length + possible.length + open)
  if ('any' in declared) {
    if (certain.length > 0) return true
    return possible.length > 0 || !complete ? undefined : false
  }
  if ('every' in declared) {
    if (all.some(({ holds }) => holds === false)) return false
    return possible.length > 0 || !complete ? undefined : true
  }
  const values = (some: readonly Child[]): readonly (Known | undefined)[] =>
    some.map(({ facts }) => settled(facts[over.key ?? over.value ?? '']))
  if ('distinct' in declared) return distinct(values(certain), values(possible), open)
  if (!complete) return undefined
  if ('total' in declared) return total(values(certain), values(possible))
  const type = found.type(over.value ?? '')
  const ifNone =
    over.ifNone === undefined || type === undefined ? undefined : literal(type, over.ifNone)
  return extreme('smallest' in declared, values(certain), values(possible), ifNone)
}

const settled = (value: Known | undefined): Known | undefined =>
  value !== undefined && isBetween(value) ? undefined : value

const distinct = (
  certain: readonly (Known | undefined)[],
  possible: readonly (Known | undefined)[],
  open: number,
): Known => {
  const named = new Set(certain.filter((key) => key !== undefined))
  const perhaps = new Set([...named, ...possible.filter((key) => key !== undefined)])
  const unnamed = [...certain, ...possible].filter((key) => key === undefined).length
  // A record without a name has some name: the first of its own, or one that is there already.
  const least = Math.max(named.size, certain.length > 0 ? 1 : 0)
  return between(least, perhaps.size + unnamed + open)
}

const total = (
  certain: readonly (Known | undefined)[],
  possible: readonly (Known | undefined)[],
): Known | undefined => {
  const sum = (values: readonly number[]): number => values.reduce((one, two) => one + two, 0)
  const numbers = [...certain, ...possible]
  if (!numbers.every((value) => typeof value === 'number')) return undefined
  const base = sum(numbers.slice(0, certain.length))
  const perhaps = numbers.slice(certain.length)
  const low = base + sum(perhaps.filter((value) => value < 0))
  const high = base + sum(perhaps.filter((value) => value > 0))
  return Number.isSafeInteger(low) && Number.isSafeInteger(high) ? between(low, high) : undefined
}

const extreme = (
  smallest: boolean,
  certain: readonly (Known | undefined)[],
  possible: readonly (Known | undefined)[],
  ifNone: Known | undefined,
): Known | undefined => {
  const all = [...certain, ...possible]
  if (all.length === 0) return ifNone
  // Perhaps there is none at all, or one that nobody knows.
  if (certain.length === 0 || all.includes(undefined)) return undefined
  const best = (values: readonly (Known | undefined)[]): number | string =>
    (values as readonly (number | string)[]).reduce((one, two) =>
      smallest === two < one ? two : one,
    )
  const [one, two] = [best(certain), best(all)]
  return smallest ? between(two, one) : between(one, two)
}
