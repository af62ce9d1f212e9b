import type { Outcome } from '../ir/tree.js'
import type { Engine } from '../backends/closures/compile.js'
import type { CompiledRule, Plan } from '../backends/closures/plan.js'
import { isTarget } from './findings.js'

/**
 * What is the same in the result of every record of a subject. A copy of an object that has all its
 * keys already is made many times faster than one that gets them one by one.
 */
export interface Outline {
  /** Everything unknown. */
  readonly classifications: Readonly<Record<string, boolean | null>>
  /** Nothing applicable, which is how most rules come out. */
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly rules: readonly { readonly rule: CompiledRule; readonly isTarget: boolean }[]
}

const outlines = new WeakMap<Plan, Outline>()

export const outlineOf = (plan: Plan, engine: Engine): Outline => {
  const known = outlines.get(plan)
  if (known !== undefined) return known
  const outline: Outline = {
    classifications: Object.fromEntries(plan.classifications.map(({ node }) => [node.name, null])),
    outcomes: Object.fromEntries(plan.rules.map(({ node }) => [node.id, 'notApplicable'])),
    rules: plan.rules.map((rule) => ({ rule, isTarget: isTarget(rule.node, plan, engine) })),
  }
  outlines.set(plan, outline)
  return outline
}
