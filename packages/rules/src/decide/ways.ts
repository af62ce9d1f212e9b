import { neededText } from './comparison-words.js'
import type { ComparisonOfTree, RuleTree } from './rule-tree.js'
import { type Literal, termsOf, together, type Term } from './terms.js'

/** No more alternatives are named; nobody would read them. */
const most = 12

/** A comparison that would have to come out otherwise. */
export interface Change
  extends Pick<
    ComparisonOfTree,
    'fact' | 'operator' | 'actual' | 'atMost' | 'required' | 'requiredAtMost' | 'requiredFrom'
  > {
  /** One sentence, in the language of the tree. */
  readonly text: string
  /** How it would have to come out, as the rule has it. */
  readonly wanted: boolean
  /** Whether nobody knows how it comes out, so that it may only have to be found out. */
  readonly missing: boolean
}

/** Changes that together are enough, and of which none could be left out. */
export interface Way {
  /** What the rule comes to. */
  readonly outcome: 'met' | 'notApplicable'
  readonly changes: readonly Change[]
}

/**
 * What would have to change for a rule that is unmet, pending or undetermined to be met, or to bind
 * no longer: alternatives, smallest first, 12 at most. No alternative asks for all that another
 * does. What nobody can change, the day and the parameters, is not asked for. That facts follow from
 * one another is not looked at: these are hints where to look, never instructions.
 *
 * @returns none where the rule is met or does not apply, or where nothing of the record would help
 */
export const waysToSettle = ({ outcome, applies, requires, lang }: RuleTree): readonly Way[] => {
  if (outcome === 'met' || outcome === 'notApplicable') return []
  const toMeet = together([
    ...(applies === null ? [] : [termsOf(applies, true)]),
    termsOf(requires, true),
  ])
  const toLeave = applies === null ? [] : termsOf(applies, false)
  const ends = [
    ...toMeet.map((term) => ({ outcome: 'met' as const, changes: changesOf(term) })),
    ...toLeave.map((term) => ({ outcome: 'notApplicable' as const, changes: changesOf(term) })),
  ].toSorted((first, second) => first.changes.length - second.changes.length)
  const kept: typeof ends = []
  for (const end of ends)
    if (!kept.some(({ changes }) => isWithin(changes, end.changes))) kept.push(end)
  return Object.freeze(
    kept.slice(0, most).map(({ outcome: end, changes }) => {
      const worded = changes.map(({ node, wanted }) => changeOf(node, wanted, lang))
      return Object.freeze({ outcome: end, changes: Object.freeze(worded) })
    }),
  )
}

const changesOf = ({ literals }: Term): readonly Literal[] =>
  [...literals.values()].filter(({ changes }) => changes)

const isWithin = (some: readonly Literal[], all: readonly Literal[]): boolean =>
  some.every(({ key, asked }) => all.some((other) => other.key === key && other.asked === asked))

const changeOf = (node: ComparisonOfTree, wanted: boolean, lang: RuleTree['lang']): Change => {
  const { fact, operator, actual, atMost, required, requiredAtMost, requiredFrom } = node
  return Object.freeze({
    fact,
    text: neededText(node.words, node, wanted, lang),
    operator,
    actual,
    ...(atMost === undefined ? {} : { atMost }),
    required,
    ...(requiredAtMost === undefined ? {} : { requiredAtMost }),
    ...(requiredFrom === undefined ? {} : { requiredFrom }),
    wanted,
    missing: node.holds === null,
  })
}
