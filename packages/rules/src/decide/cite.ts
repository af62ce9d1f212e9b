import { present } from '../ir/present.js'
import type { CompareNode } from '../ir/tree.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Frame, negate, no, type Truth, yes } from '../backends/closures/frame.js'
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
  const cited: Cited[] = []
  citeInto(cited, compiled, compiled.test(frame), plan, frame)
  return cited
}

/** @param truth what the condition came to, known by whoever asks */
const citeInto = (
  cited: Cited[],
  { node, items }: Compiled,
  truth: Truth,
  plan: Plan,
  frame: Frame,
): void => {
  switch (node.kind) {
    case 'compare':
      cited.push({ node, truth })
      return
    case 'not':
      for (const item of items) citeInto(cited, item, negate(truth), plan, frame)
      return
    case 'classification': {
      const named = plan.classifications.find((item) => item.node.name === node.name)
      citeInto(cited, present(named, node.name).compiled, truth, plan, frame)
      return
    }
    case 'all':
      citeItems(cited, items, truth, no, plan, frame)
      return
    case 'any':
      citeItems(cited, items, truth, yes, plan, frame)
  }
}

/** @param decisive the truth of one item that settles the whole group */
const citeItems = (
  cited: Cited[],
  items: readonly Compiled[],
  truth: Truth,
  decisive: Truth,
  plan: Plan,
  frame: Frame,
): void => {
  for (const item of items) {
    const own = item.test(frame)
    // Of a group that is settled or open only such items speak as settle it or leave it open.
    if (own !== truth) continue
    citeInto(cited, item, own, plan, frame)
    if (truth === decisive) return
  }
}
