import { operators } from '../ir/operators.js'
import { isPossible, type Wanted } from './possible.js'
import type { ComparisonOfTree, NodeOfTree } from './rule-tree.js'

/** So many ways to one end are followed, those with the fewest changes; a rule has a handful. */
const most = 48

/** A comparison under the name that it shares with its opposite, and how that has to come out. */
export interface Literal extends Wanted {
  readonly key: string
  /** Of the one of the two that the key names. */
  readonly asked: boolean
  /** Whether it comes out otherwise now. */
  readonly changes: boolean
}

/** Comparisons that together are enough for a condition to come out as wanted. */
export interface Term {
  readonly literals: ReadonlyMap<string, Literal>
  /** How many of them come out otherwise now. */
  readonly changes: number
}

/**
 * The sets of comparisons each of which alone is enough for a condition to come out as wanted, fewest
 * changes first; none where nothing of the record could bring it about.
 */
export const termsOf = (node: NodeOfTree, wanted: boolean): readonly Term[] => {
  switch (node.kind) {
    case 'comparison':
      return termsOfComparison(node, wanted)
    case 'not':
      return node.items.flatMap((item) => termsOf(item, !wanted))
    case 'classification':
      return node.items.flatMap((item) => termsOf(item, wanted))
    case 'all':
    case 'any':
      return (node.kind === 'all') === wanted
        ? together(node.items.map((item) => termsOf(item, wanted)))
        : smallest(node.items.flatMap((item) => termsOf(item, wanted)))
  }
}

/** What is enough for several conditions at once. */
export const together = (parts: readonly (readonly Term[])[]): readonly Term[] => {
  let terms: readonly Term[] = [{ literals: new Map(), changes: 0 }]
  for (const part of parts)
    terms = smallest(terms.flatMap((term) => part.flatMap((other) => joined(term, other) ?? [])))
  return terms
}

const termsOfComparison = (node: ComparisonOfTree, wanted: boolean): readonly Term[] => {
  const changes = node.holds !== wanted
  if (changes && !isChangeable(node)) return []
  const literal = { node, wanted, changes, ...named(node, wanted) }
  return [{ literals: new Map([[literal.key, literal]]), changes: Number(changes) }]
}

/** The day and the parameters are as they are. */
const isChangeable = ({ about, against }: ComparisonOfTree): boolean =>
  about === 'fact' || (about === 'parameter' && against === 'fact')

/** A comparison that stands in a rule twice, or once with its opposite, is one. */
const named = (
  { fact, operator, required, requiredAtMost, requiredFrom }: ComparisonOfTree,
  wanted: boolean,
): Pick<Literal, 'key' | 'asked'> => {
  const { opposite } = operators[operator]
  const isFirst = operator < opposite
  const name = isFirst ? operator : opposite
  const key = JSON.stringify([fact, name, required, requiredAtMost, requiredFrom])
  return { key, asked: wanted === isFirst }
}

/** Null where one comparison would have to come out both ways. */
const joined = (first: Term, second: Term): Term | null => {
  const literals = new Map(first.literals)
  let { changes } = first
  for (const [key, literal] of second.literals) {
    const known = literals.get(key)
    if (known === undefined) {
      literals.set(key, literal)
      changes += Number(literal.changes)
    } else if (known.asked !== literal.asked) return null
  }
  return { literals, changes }
}

/** Those that ask for no more than another does, and that a record can fulfil. */
const smallest = (terms: readonly Term[]): readonly Term[] => {
  const kept: Term[] = []
  for (const term of terms.toSorted(fewestFirst)) {
    if (kept.some((other) => includes(term, other))) continue
    if (isPossible([...term.literals.values()])) kept.push(term)
    if (kept.length === most) break
  }
  return kept
}

const fewestFirst = (first: Term, second: Term): number =>
  first.changes - second.changes || first.literals.size - second.literals.size

const includes = ({ literals }: Term, other: Term): boolean => {
  for (const [key, { asked }] of other.literals)
    if (literals.get(key)?.asked !== asked) return false
  return true
}
