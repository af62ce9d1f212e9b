import type { Citation, OuterValue } from '../../src/decide/result.js'

/** What a citation shows, worked out again without the engine. */

type Bound = number | string

/** Both bounds of a value as shown; null where it is unknown. Text and dates have one value. */
const boundsOf = (
  low: OuterValue,
  high: OuterValue | undefined,
): readonly [Bound, Bound] | null => {
  const one = (value: OuterValue): Bound | null =>
    typeof value === 'boolean' ? Number(value) : typeof value === 'object' ? null : value
  if (high === undefined) {
    const value = one(low)
    return value === null ? null : [value, value]
  }
  return [one(low) ?? Number.NEGATIVE_INFINITY, one(high) ?? Number.POSITIVE_INFINITY]
}

/** Kleene's not. */
export const negated = (holds: boolean | null): boolean | null => (holds === null ? null : !holds)

const isMember = ({ actual, atMost, required }: Citation): boolean | null => {
  const bounds = boundsOf(actual, atMost)
  if (bounds === null || required === null || typeof required !== 'object') return null
  const [low, high] = bounds
  const members = (required as readonly unknown[]).map((member) =>
    typeof low === 'number' ? Number(member) : member,
  )
  if (low === high) return members.includes(low)
  return members.some((member) => (member as Bound) >= low && (member as Bound) <= high)
    ? null
    : false
}

const contains = ({ actual, required }: Citation): boolean | null =>
  actual === null || typeof actual !== 'object' || typeof required !== 'string'
    ? null
    : actual.includes(required)

/** Whether a comparison holds, from nothing but what is shown of it. */
export const workOut = (citation: Citation): boolean | null => {
  const { operator, actual, atMost, required, requiredAtMost } = citation
  if (operator === 'in') return isMember(citation)
  if (operator === 'notIn') return negated(isMember(citation))
  if (operator === 'contains') return contains(citation)
  if (operator === 'doesNotContain') return negated(contains(citation))
  const left = boundsOf(actual, atMost)
  const right = boundsOf(required, requiredAtMost)
  if (left === null || right === null) return null
  const [low, high] = left
  const [least, most] = right
  const below = high < least ? true : low >= most ? false : null
  const atMostEqual = high <= least ? true : low > most ? false : null
  const same =
    low === high && least === most && low === least
      ? true
      : high < least || low > most
        ? false
        : null
  switch (operator) {
    case 'lessThan':
      return below
    case 'greaterThanInclusive':
      return negated(below)
    case 'lessThanInclusive':
      return atMostEqual
    case 'greaterThan':
      return negated(atMostEqual)
    case 'equal':
      return same
    case 'notEqual':
      return negated(same)
  }
}
