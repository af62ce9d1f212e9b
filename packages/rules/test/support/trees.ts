import type { ComparisonOfTree, NodeOfTree, RuleTree } from '../../src/decide/rule-tree.js'
import type { Outcome } from '../../src/ir/tree.js'
import { negated } from './work-out.js'

/** The tree of a rule, worked out again by Kleene's logic alone. */

type Truth = boolean | null

/** @param told hears of every node above the leaves what it comes to */
export const recompute = (
  node: NodeOfTree,
  leaf: (node: ComparisonOfTree) => Truth,
  told: (node: NodeOfTree, holds: Truth) => void = () => {},
): Truth => {
  if (node.kind === 'comparison') return leaf(node)
  const items = node.items.map((item) => recompute(item, leaf, told))
  const holds = combined(node.kind, items)
  told(node, holds)
  return holds
}

const combined = (
  kind: 'all' | 'any' | 'not' | 'classification',
  items: readonly Truth[],
): Truth => {
  switch (kind) {
    case 'all':
      return items.includes(false) ? false : items.includes(null) ? null : true
    case 'any':
      return items.includes(true) ? true : items.includes(null) ? null : false
    case 'not':
      return negated(items[0] ?? null)
    case 'classification':
      return items[0] ?? null
  }
}

export const leavesOf = (node: NodeOfTree): readonly ComparisonOfTree[] =>
  node.kind === 'comparison' ? [node] : node.items.flatMap(leavesOf)

/** The outcome before anybody looks at the due date. */
export const comesTo = (tree: RuleTree): Outcome => {
  if (tree.applies?.holds === false) return 'notApplicable'
  const open = tree.applies?.holds === null || tree.requires.holds === null
  return open ? 'undetermined' : tree.requires.holds ? 'met' : 'unmet'
}
