import type { Comparison, LoadCondition, LoadRule } from './load.js'
import { type Random, randomOf } from './random.js'

/**
 * Rules over 80 flat facts: 60 of them make 310 comparisons. A comparison holds for most records, so
 * that about two thirds of the rules bind a record and about one in ten of those is unmet.
 */

const numbered = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_item, index) => `${word}${String(index + 1).padStart(2, '0')}`)

export const amounts = numbered('amount', 30)
export const counts = numbered('quantity', 25)
export const flags = numbered('flag', 15)
export const choices = numbered('choice', 10)
export const codes = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** Amounts in yuan and counts lie from 0 up to this. */
export const largest = 1000

/** Parameters by id, each a limit that several rules use. */
export const limits: ReadonlyMap<string, number> = new Map(
  numbered('limit', 20).map((id, index) => [id, 80 + index * 44]),
)

const rising = ['greaterThan', 'greaterThanInclusive'] as const
const falling = ['lessThan', 'lessThanInclusive'] as const

/** A comparison that holds for about four in five records. */
const comparison = (random: Random): Comparison => {
  const kind = random.whole(8)
  if (kind === 0)
    return { fact: random.pick(flags), operator: 'equal', value: random.share() < 0.8 }
  if (kind === 1) {
    const without = random.pick(codes)
    return random.share() < 0.5
      ? { fact: random.pick(choices), operator: 'notEqual', value: without }
      : {
          fact: random.pick(choices),
          operator: 'in',
          value: codes.filter((code) => code !== without),
        }
  }
  const fact = random.pick(random.share() < 0.55 ? amounts : counts)
  if (random.share() < 0.25) {
    const [parameter, value] = random.pick([...limits])
    const operator = random.pick(value < largest / 2 ? rising : falling)
    return { fact, operator, value, parameter }
  }
  const share = 0.05 + random.share() * 0.3
  return random.share() < 0.5
    ? { fact, operator: random.pick(rising), value: Math.round(share * largest) }
    : { fact, operator: random.pick(falling), value: Math.round((1 - share) * largest) }
}

const several = (count: number, random: Random): readonly Comparison[] =>
  Array.from({ length: count }, () => comparison(random))

/** Every sixth rule has six comparisons, the others five. */
const ruleAt = (index: number, random: Random): LoadRule => {
  const long = index % 6 === 5
  const first: LoadCondition = { all: several(2, random) }
  const second: LoadCondition =
    random.share() < 0.2
      ? { not: { any: several(long ? 2 : 1, random) } }
      : { all: several(long ? 2 : 1, random) }
  return {
    id: `01.rule-${String(index + 1).padStart(3, '0')}`,
    applies: { all: several(2, random) },
    requires: { any: [first, second] },
  }
}

export const rulesOf = (count: number, seed: number): readonly LoadRule[] => {
  const random = randomOf(seed)
  return Array.from({ length: count }, (_item, index) => ruleAt(index, random))
}

/** How many comparisons the rules make. */
export const comparisonsOf = (condition: LoadCondition): number => {
  if ('all' in condition) return sum(condition.all.map(comparisonsOf))
  if ('any' in condition) return sum(condition.any.map(comparisonsOf))
  if ('not' in condition) return comparisonsOf(condition.not)
  return 1
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
