import type { DerivationNode, Expression, ParameterNode } from '../ir/tree.js'
import type { Entry, Rule } from './document.js'
import type { Linked, LinkedClassification, LinkedFact } from './linked.js'
import { type Report, under } from './report.js'
import { resolveSubject } from './resolve.js'
import { checkCondition } from './types/condition.js'
import { checkFacts } from './types/fact.js'
import { checkParameters } from './types/parameter.js'
import { type CheckedRule, checkRule } from './types/rule.js'

/** What was right, by where it was declared. */
export interface Checked {
  readonly linked: Linked
  readonly derivations: ReadonlyMap<LinkedFact, DerivationNode>
  readonly classifications: ReadonlyMap<LinkedClassification, Expression>
  readonly parameters: readonly ParameterNode[]
  readonly rules: ReadonlyMap<Entry<Rule>, CheckedRule>
}

/** Finds every name that is used, and checks the types and units of all that is compared or derived. */
export const checkTypes = (linked: Linked, report: Report): Checked => {
  const derivations = checkFacts(linked, report)
  const parameters = checkParameters(linked, report)
  const classifications = new Map<LinkedClassification, Expression>()
  for (const classification of linked.classifications.values()) {
    const { value, site } = classification
    if (value === null) continue
    const subject = resolveSubject(value.subject, linked, report, under(site, 'subject'))
    if (subject === null) continue
    const scope = { linked, subject, ofPack: true, report }
    const condition = checkCondition(value.condition, scope, under(site, 'condition'))
    if (condition !== null) classifications.set(classification, condition)
  }
  const rules = new Map<Entry<Rule>, CheckedRule>()
  for (const entry of linked.document.points.flatMap((point) => point.rules)) {
    if (entry.value === null) continue
    const checked = checkRule(entry.value, linked, entry.site, report)
    if (checked !== null) rules.set(entry, checked)
  }
  return { linked, derivations, classifications, parameters, rules }
}
