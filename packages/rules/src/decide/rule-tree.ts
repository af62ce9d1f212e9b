import type { Language } from '@workpoints/model'
import { present } from '../ir/present.js'
import type { CompareNode, Operand, Outcome, Pack, PackTree, Reference } from '../ir/tree.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Truth, unknown, yes } from '../backends/closures/frame.js'
import { type ComparisonWords, comparisonText, comparisonWords } from './comparison-words.js'
import { groupWords } from './condition-words.js'
import { citationOf, dueDate } from './findings.js'
import { missingFacts, type Site } from './missing.js'
import { outcomeOf } from './outcome.js'
import type { Citation } from './result.js'
import { openSite, type RecordOptions } from './site.js'

/** What every part of a rule says of the record. */
interface Judged {
  /** One line in words, in the language asked for. */
  readonly text: string
  /** Null is unknown. */
  readonly holds: boolean | null
}

/** A group of conditions; of a `not` there is one. */
export interface GroupOfTree extends Judged {
  readonly kind: 'all' | 'any' | 'not'
  readonly items: readonly NodeOfTree[]
}

/** A named condition, opened: its one item is what it means. */
export interface ClassificationOfTree extends Judged {
  readonly kind: 'classification'
  readonly name: string
  readonly items: readonly NodeOfTree[]
}

/** A comparison: from what it shows, anybody can work out whether it holds. */
export interface ComparisonOfTree extends Judged, Citation {
  readonly kind: 'comparison'
  /** What `fact` is the name of. */
  readonly about: Reference['kind']
  /** What the required value is: written in the rule, or what `requiredFrom` names. */
  readonly against: Operand['kind']
  readonly words: ComparisonWords
  /** Of an unknown one: the facts to be supplied; a dot leads into child records. */
  readonly missing?: readonly string[]
}

export type NodeOfTree = GroupOfTree | ClassificationOfTree | ComparisonOfTree

/** A rule with its conditions as they come out for one record: frozen plain data. */
export interface RuleTree {
  readonly rule: string
  readonly lang: Language
  readonly outcome: Outcome
  /** Null where the rule binds always. */
  readonly applies: NodeOfTree | null
  /** As it comes out, also where the rule does not bind. */
  readonly requires: NodeOfTree
  /** The last day on which unmet is still pending, `YYYY-MM-DD`; null where none, or unknown. */
  readonly due: string | null
}

export interface TreeOptions extends RecordOptions {
  readonly lang: Language
}

/**
 * Every condition of a rule as it comes out for one record, classifications opened: the outcome is
 * that of `evaluate`, or with a dataset that of `evaluateDataset`. Never throws on data.
 *
 * @returns null where the pack has no such rule, the record is of another subject, or nothing can be
 *   evaluated at all; `evaluate` says why
 */
export const explainTree = <R extends object>(
  pack: Pack<R>,
  record: NoInfer<R>,
  rule: string,
  { lang, ...options }: TreeOptions,
): RuleTree | null => {
  const node = pack.points.flatMap(({ rules }) => rules).find(({ id }) => id === rule)
  if (node === undefined) return null
  const opened = openSite(pack, record, node.subject, options)
  if ('diagnostics' in opened || opened.site.plan.subject.name !== node.subject) return null
  const { site } = opened
  const compiled = present(
    site.plan.rules.find((item) => item.node.id === rule),
    rule,
  )
  const grow = (condition: Compiled): NodeOfTree => nodeOf(condition, { pack, site, lang })
  return Object.freeze({
    rule,
    lang,
    outcome: outcomeOf(compiled, site.frame),
    applies: compiled.applies === null ? null : grow(compiled.applies),
    requires: grow(compiled.requires),
    due: dueDate(compiled, site),
  })
}

interface Growing {
  readonly pack: PackTree
  readonly site: Site
  readonly lang: Language
}

const nodeOf = (compiled: Compiled, growing: Growing): NodeOfTree => {
  const { node, items, test } = compiled
  const { lang, site } = growing
  const truth = test(site.frame)
  const holds = truth === unknown ? null : truth === yes
  const grown = (parts: readonly Compiled[]): readonly NodeOfTree[] =>
    Object.freeze(parts.map((part) => nodeOf(part, growing)))
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'not': {
      const { kind } = node
      return Object.freeze({ kind, text: groupWords[kind][lang], holds, items: grown(items) })
    }
    case 'classification': {
      const { name } = node
      const named = site.plan.classifications.find((item) => item.node.name === name)
      const { node: definition, compiled: meaning } = present(named, name)
      const text = definition.title[lang]
      return Object.freeze({ kind: 'classification', name, text, holds, items: grown([meaning]) })
    }
    case 'compare':
      return comparisonOf(compiled, node, truth, growing)
  }
}

const comparisonOf = (
  compiled: Compiled,
  node: CompareNode,
  truth: Truth,
  { pack, site, lang }: Growing,
): ComparisonOfTree => {
  const citation = citationOf({ node, truth }, site)
  for (const value of Object.values(citation)) Object.freeze(value)
  const words = comparisonWords(pack, site.plan.subject.name, node, citation, lang)
  return Object.freeze({
    kind: 'comparison',
    text: comparisonText(words, node.operator, lang),
    ...citation,
    about: node.left.kind,
    against: node.right.kind,
    words: Object.freeze(words),
    ...(truth === unknown ? { missing: Object.freeze(missingFacts([compiled], site)) } : {}),
  })
}
