import type { OperatorName } from '@workpoints/model'
import { operators } from '../ir/operators.js'
import type { ComparisonOfTree } from './rule-tree.js'

/** A comparison, and how it has to come out. */
export interface Wanted {
  readonly node: ComparisonOfTree
  readonly wanted: boolean
}

/**
 * Whether one record can fulfil all of them: not where a fact would have to be below one number and
 * above a larger one, or two different things at once. Facts are taken one by one, and only where
 * they are compared with what is fixed; that one fact follows from another is not looked at.
 */
export const isPossible = (all: readonly Wanted[]): boolean => {
  const byFact = new Map<string, Wanted[]>()
  for (const each of all) {
    if (!isAgainstValue(each.node)) continue
    const others = byFact.get(each.node.fact)
    if (others === undefined) byFact.set(each.node.fact, [each])
    else others.push(each)
  }
  return [...byFact.values()].every((some) => some.length === 1 || haveValue(some))
}

const sets: ReadonlySet<OperatorName> = new Set<OperatorName>(['contains', 'doesNotContain'])

const isAgainstValue = ({ about, against, operator, required }: ComparisonOfTree): boolean =>
  about === 'fact' &&
  (against === 'literal' || against === 'parameter') &&
  required !== null &&
  // Each member of a set is a question of its own.
  !sets.has(operator)

type Value = number | string

/** Whether there is a value that all comparisons of one fact allow: on or between their own. */
const haveValue = (all: readonly Wanted[]): boolean => {
  const isOf = (type: 'boolean' | 'number'): boolean =>
    all.some(({ node }) => typeof node.required === type)
  // The members of a list of numbers are shown as text.
  const read: (value: unknown) => Value = isOf('boolean') || isOf('number') ? Number : String
  const valuesOf = ({ required }: ComparisonOfTree) => [required].flat().map(read)
  const known = [...new Set(all.flatMap(({ node }) => valuesOf(node)))].sort(ascending)
  // Odd places are the values themselves, even ones what lies between, below and above them.
  const placeOf = (value: Value): number => 2 * known.indexOf(value) + 1
  const places = Array.from({ length: 2 * known.length + 1 }, (_each, place) => place)
  const candidates = isOf('boolean') ? [placeOf(0), placeOf(1)] : places
  return candidates.some((at) =>
    all.every(({ node, wanted }) => {
      const required = valuesOf(node).map(placeOf)
      return holdsAt(at, node.operator, required) === wanted
    }),
  )
}

const ascending = (first: Value, second: Value): number => (first < second ? -1 : 1)

/** @param required the places of what it is compared with, of which only a list has several */
const holdsAt = (at: number, operator: OperatorName, required: readonly number[]): boolean => {
  switch (operator) {
    case 'equal':
    case 'in':
      return required.includes(at)
    case 'lessThan':
      return required.some((place) => at < place)
    case 'lessThanInclusive':
      return required.some((place) => at <= place)
    default:
      return !holdsAt(at, operators[operator].opposite, required)
  }
}
