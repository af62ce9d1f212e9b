import {
  ageOn,
  catalogueProperty,
  type Condition,
  type Derivation,
  type FactEntry,
  parseDate,
  wholeMonthsBetween,
} from '@workpoints/model'
import type { AuthoredSubject } from '../../ir/authored.js'
import type { Facts } from './engine.js'

/** A child record, and whether it satisfies what was asked. */
export interface Derived {
  readonly facts: Facts
  readonly held: boolean
}

/** Finds child records; undefined where they, or a fact that decides, are missing. */
export type Where = (
  path: string,
  where: Condition | undefined,
) => Promise<{ readonly subject: AuthoredSubject; readonly taken: readonly Derived[] } | undefined>

/** Money is added in fen; everything else as it is. */
const scale = (entry: FactEntry | undefined): number => (entry?.type === 'money' ? 100 : 1)

const fen = (value: unknown, factor: number): number | undefined =>
  typeof value === 'number' ? Math.round(value * factor) : undefined

const day = (value: unknown): number | null => (typeof value === 'string' ? parseDate(value) : null)

/**
 * The value of a derived fact from the authored declaration, undefined where something it needs is
 * missing. Written apart from the arithmetic of the other back ends, to be compared with it.
 */
export const derive = async (
  entry: FactEntry,
  declared: Derivation,
  facts: Facts,
  children: Where,
): Promise<unknown> => {
  if ('sum' in declared) return arithmetic(entry, declared.sum, facts, (a, b) => a + b)
  if ('difference' in declared)
    return arithmetic(entry, declared.difference, facts, (a, b) => a - b)
  if ('product' in declared) {
    const value = fen(facts[declared.product[0]], scale(entry))
    return value === undefined ? undefined : (value * declared.product[1]) / scale(entry)
  }
  if ('quotient' in declared) return quotient(entry, declared.quotient, facts)
  if ('smaller' in declared) return choose(declared.smaller, facts, (a, b) => a < b)
  if ('larger' in declared) return choose(declared.larger, facts, (a, b) => a > b)
  if ('daysBetween' in declared) return dates(declared.daysBetween, facts, (a, b) => b - a)
  if ('monthsBetween' in declared) return dates(declared.monthsBetween, facts, wholeMonthsBetween)
  if ('age' in declared) return dates(declared.age, facts, ageOn)
  if ('daysSince' in declared) return dates([declared.daysSince, 'asOf'], facts, (a, b) => b - a)
  if ('recorded' in declared) return facts[declared.recorded] === undefined ? undefined : true
  if ('lookup' in declared) {
    const fact = facts[declared.lookup.fact]
    return typeof fact === 'string' ? catalogueProperty(fact, declared.lookup.property) : undefined
  }
  // What other records of a dataset say is not known of a record alone.
  if ('occurrences' in declared || 'largestBelow' in declared) return undefined
  return aggregate(declared, children)
}

const arithmetic = (
  entry: FactEntry,
  names: readonly string[],
  facts: Facts,
  combine: (first: number, second: number) => number,
): number | undefined => {
  if (entry.type === 'share') {
    const [first, ...rest] = names.map((name) => facts[name])
    if (typeof first !== 'number') return undefined
    let result = first
    for (const value of rest) {
      if (typeof value !== 'number') return undefined
      result = combine(result, value)
    }
    return result
  }
  const [first, ...rest] = names.map((name) => fen(facts[name], scale(entry)))
  if (first === undefined) return undefined
  let result = first
  for (const value of rest) {
    if (value === undefined) return undefined
    result = combine(result, value)
  }
  return result / scale(entry)
}

const quotient = (
  entry: FactEntry,
  [above, below]: readonly [string, string],
  facts: Facts,
): number | undefined => {
  const numerator = facts[above]
  const denominator = facts[below]
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0)
    return undefined
  // Amounts are divided as whole fen, so that 1.40 of 7.00 is a fifth and 8,700.10 for one is
  // 8,700.10; whole numbers come out the same either way.
  if (entry.type === 'money') return Math.round(numerator * 100) / denominator / 100
  const [above100, below100] = [Math.round(numerator * 100), Math.round(denominator * 100)]
  return above100 / 100 === numerator && below100 / 100 === denominator
    ? above100 / below100
    : numerator / denominator
}

const choose = (
  [first, second]: readonly [string, string],
  facts: Facts,
  prefer: (first: number | string, second: number | string) => boolean,
): unknown => {
  const one = facts[first]
  const two = facts[second]
  if (one === undefined || two === undefined) return undefined
  return prefer(one as number | string, two as number | string) ? one : two
}

const dates = (
  [from, to]: readonly [string, string],
  facts: Facts,
  count: (from: number, to: number) => number,
): number | undefined => {
  const first = day(facts[from])
  const second = day(facts[to])
  return first === null || second === null ? undefined : count(first, second)
}

type Aggregation = Extract<
  Derivation,
  | { count: unknown }
  | { distinct: unknown }
  | { total: unknown }
  | { smallest: unknown }
  | { largest: unknown }
  | { any: unknown }
  | { every: unknown }
>

const aggregate = async (declared: Aggregation, children: Where): Promise<unknown> => {
  const over = Object.values(declared)[0] as {
    readonly of: string
    readonly where?: Condition
    readonly key?: string
    readonly value?: string
    readonly ifNone?: number | string
  }
  const found = await children(over.of, over.where)
  if (found === undefined) return undefined
  const held = found.taken.filter((child) => child.held)
  if ('count' in declared) return held.length
  if ('any' in declared) return held.length > 0
  if ('every' in declared) return held.length === found.taken.length
  const values = held.map(({ facts }) => facts[over.key ?? over.value ?? ''])
  if (values.includes(undefined)) return undefined
  if ('distinct' in declared) return new Set(values).size
  if ('total' in declared) {
    const factor = scale(found.subject.facts[over.value ?? ''])
    return values.reduce<number>((sum, value) => sum + (fen(value, factor) ?? 0), 0) / factor
  }
  const order = (values as (number | string)[]).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return ('smallest' in declared ? order[0] : order.at(-1)) ?? over.ifNone
}
