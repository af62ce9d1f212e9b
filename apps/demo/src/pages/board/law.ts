import type { FactHead, PackView, PointHead, RuleHead } from '../../county/evaluator.js'

/** What the board says of the pack: the pack itself, and the facts of a county by name. */
export interface Law {
  readonly pack: PackView
  readonly facts: ReadonlyMap<string, FactHead>
}

/** A rule with the point that it belongs to. */
export const ruleIn = (
  { points }: PackView,
  id: string,
): { readonly point: PointHead; readonly rule: RuleHead } | undefined => {
  for (const point of points) {
    const rule = point.rules.find((each) => each.id === id)
    if (rule !== undefined) return { point, rule }
  }
  return undefined
}
