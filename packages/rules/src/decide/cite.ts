import type { CompareNode } from '../ir/tree.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Frame, no, type Truth, unknown, yes } from '../backends/closures/frame.js'
import type { Plan } from '../backends/closures/plan.js'

/** A comparison that a truth rests on, and what it came to. */
export interface Cited {
  readonly node: CompareNode
  readonly truth: Truth
}

/**
 * The comparisons that alone make a condition come out as it does: every item of a true `all`, the
 * first false one of a false `all`, the unknown ones where the answer is open; `any` the other way
 * round; classifications are opened.
 */
export const cite = (compiled: Compiled, plan: Plan, frame: Frame): readonly Cited[] => {
  const { node, test, items } = compiled
  const truth = test(frame)
  switch (node.kind) {
    case 'compare':
      return [{ node, truth }]
    case 'not':
      return items.flatMap((item) => cite(item, plan, frame))
    case 'classification': {
      const named = plan.classifications.find((item) => item.node.name === node.name)
      return named === undefined ? [] : cite(named.compiled, plan, frame)
    }
    case 'all':
      return citeItems(items, truth, no, plan, frame)
    case 'any':
      return citeItems(items, truth, yes, plan, frame)
  }
}

/** @param decisive the truth of one item that settles the whole group */
const citeItems = (
  items: readonly Compiled[],
  truth: Truth,
  decisive: Truth,
  plan: Plan,
  frame: Frame,
): readonly Cited[] => {
  if (truth === decisive) {
    const item = items.find(({ test }) => test(frame) === decisive)
    return item === undefined ? [] : cite(item, plan, frame)
  }
  const relevant = truth === unknown ? items.filter(({ test }) => test(frame) === unknown) : items
  return relevant.flatMap((item) => cite(item, plan, frame))
}
