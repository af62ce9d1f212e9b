import {
  ageOn,
  catalogueProperty,
  type Derivation,
  type FactEntry,
  formatDate,
  parseDate,
  wholeMonthsBetween,
} from '@workpoints/model'
import { aggregate, type Aggregation, type Children } from './aggregate.js'
import { between, isBetween, type Known, type KnownFacts } from './values.js'

/**
 * The value of a derived fact from the authored declaration, undefined where something it needs is
 * missing. Written apart from the arithmetic of the other back ends, to be compared with it: bounds
 * are found by trying every end of one operand with every end of the other.
 */
export const derive = async (
  entry: FactEntry,
  declared: Derivation,
  facts: KnownFacts,
  children: Children,
): Promise<Known | undefined> => {
  if ('sum' in declared) return chain(entry, declared.sum, facts, (a, b) => a + b)
  if ('difference' in declared) return chain(entry, declared.difference, facts, (a, b) => a - b)
  if ('product' in declared) {
    const [name, factor] = declared.product
    return exact(
      entry,
      ends(facts[name], factor, (a, b) => a * b),
    )
  }
  if ('quotient' in declared) return quotient(facts, declared.quotient)
  if ('smaller' in declared) return choose(declared.smaller, facts, (a, b) => (a < b ? a : b))
  if ('larger' in declared) return choose(declared.larger, facts, (a, b) => (a > b ? a : b))
  if ('daysBetween' in declared) return days(declared.daysBetween, facts, (a, b) => b - a)
  if ('monthsBetween' in declared) return days(declared.monthsBetween, facts, wholeMonthsBetween)
  if ('age' in declared) return days(declared.age, facts, ageOn)
  if ('daysSince' in declared) return days([declared.daysSince, 'asOf'], facts, (a, b) => b - a)
  if ('recorded' in declared) return facts[declared.recorded] === undefined ? undefined : true
  if ('lookup' in declared) {
    const fact = facts[declared.lookup.fact]
    return typeof fact === 'string' ? catalogueProperty(fact, declared.lookup.property) : undefined
  }
  // What other records of a dataset say is not known of a record alone.
  if ('occurrences' in declared || 'largestBelow' in declared) return undefined
  return await aggregate(declared satisfies Aggregation, children)
}

type Ends = readonly [low: number, high: number]

const numbers = (value: Known | undefined): Ends | undefined => {
  if (typeof value === 'number') return [value, value]
  if (value === undefined || !isBetween(value)) return undefined
  const { low, high } = value
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : undefined
}

/** The least and the largest that the operation gives within the bounds of both operands. */
const ends = (
  first: Known | undefined,
  second: Known | undefined,
  of: (first: number, second: number) => number,
): Ends | undefined => {
  const one = numbers(first)
  const two = numbers(second)
  if (one === undefined || two === undefined) return undefined
  // Two open ends may cancel out: the others say how far it goes.
  const all = one.flatMap((a) => two.map((b) => of(a, b))).filter((value) => !Number.isNaN(value))
  return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)]
}

/** Counts and fen are exact up to 2^53 - 1; beyond, nothing is known. Shares are doubles. */
const exact = (entry: FactEntry, found: Ends | undefined): Known | undefined => {
  if (found === undefined) return undefined
  const kept = (end: number): boolean =>
    entry.type === 'share' || !Number.isInteger(end) || Number.isSafeInteger(end)
  return found.every(kept) ? between(...found) : undefined
}

const chain = (
  entry: FactEntry,
  [first, ...rest]: readonly string[],
  facts: KnownFacts,
  of: (first: number, second: number) => number,
): Known | undefined => {
  let result = facts[first ?? '']
  for (const name of rest) result = exact(entry, ends(result, facts[name], of))
  return result
}

const quotient = (
  facts: KnownFacts,
  [above, below]: readonly [string, string],
): Known | undefined => {
  const part = numbers(facts[above])
  const divisor = numbers(facts[below])
  if (part === undefined || divisor === undefined) return undefined
  const settled = part[0] === part[1] && divisor[0] === divisor[1]
  // Where the divisor is zero, or may be, nothing is known.
  if (settled ? divisor[0] === 0 : divisor[0] <= 0) return undefined
  return pair(ends(facts[above], facts[below], (a, b) => a / b))
}

const pair = (found: Ends | undefined): Known | undefined =>
  found === undefined ? undefined : between(...found)

const choose = (
  [first, second]: readonly [string, string],
  facts: KnownFacts,
  prefer: <T extends number | string>(first: T, second: T) => T,
): Known | undefined => {
  const one = facts[first]
  const two = facts[second]
  if (typeof one === 'string' && typeof two === 'string') return prefer(one, two)
  const [a, b] = [numbers(one), numbers(two)]
  if (a !== undefined && b !== undefined) return between(prefer(a[0], b[0]), prefer(a[1], b[1]))
  // Days known within bounds, or one of them.
  const [c, d] = [dayEnds(one), dayEnds(two)]
  if (c === undefined || d === undefined) return undefined
  return between(formatDate(prefer(c[0], d[0])), formatDate(prefer(c[1], d[1])))
}

const dayEnds = (value: Known | undefined): Ends | undefined => {
  const texts = value !== undefined && isBetween(value) ? [value.low, value.high] : [value, value]
  const [low, high] = texts.map((text) => (typeof text === 'string' ? parseDate(text) : null))
  return low == null || high == null ? undefined : [low, high]
}

const days = (
  [from, to]: readonly [string, string],
  facts: KnownFacts,
  count: (from: number, to: number) => number,
): Known | undefined => {
  const one = dayEnds(facts[from])
  const two = dayEnds(facts[to])
  if (one === undefined || two === undefined) return undefined
  return pair(ends(between(...one), between(...two), count))
}
