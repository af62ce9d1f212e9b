import { formatDate, type FactType, openEnd, parseDate } from '@workpoints/model'
import { present } from '../ir/present.js'
import { referenceName } from '../ir/reference.js'
import type { Operand, Reference, RuleNode } from '../ir/tree.js'
import type { Engine } from '../backends/closures/compile.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Environment, no, unknown, yes } from '../backends/closures/frame.js'
import type { CompiledRule, Plan } from '../backends/closures/plan.js'
import { cite, type Cited } from './cite.js'
import { missingFacts, missingReference, type Site } from './missing.js'
import { outerOperand, outerParameter } from './outer.js'
import type { Citation, Finding, Gap, Target, UsedParameter } from './result.js'
import type { Session } from './session.js'

const numeric: ReadonlySet<FactType> = new Set<FactType>(['money', 'count', 'share'])

const gapOf = (left: Reference, right: Operand, site: Site): Gap => {
  const fact = referenceName(left)
  const { actual, atMost } = outerOperand(left, site.session, site.plan, site.frame)
  const wanted = outerOperand(right, site.session, site.plan, site.frame)
  const { actual: required, atMost: requiredAtMost } = wanted
  // As nearly every gap is; objects that are spread into another take much longer.
  if (atMost === undefined && requiredAtMost === undefined) return { fact, actual, required }
  return {
    fact,
    actual,
    ...(atMost === undefined ? {} : { atMost }),
    required,
    ...(requiredAtMost === undefined ? {} : { requiredAtMost }),
  }
}

/** The gap the rule names; else the first number among what the outcome rests on. */
const ruleGap = ({ node: { gap }, requires }: CompiledRule, site: Site): Gap | null => {
  if (gap !== null) return gapOf(gap.fact, gap.required, site)
  const cited = cite(requires, site.plan, site.frame)
  const number = cited.find(({ node }) => numeric.has(node.type))
  return number === undefined ? null : gapOf(number.node.left, number.node.right, site)
}

/** A comparison with both its sides, as people see them. */
export const citationOf = ({ node, truth }: Cited, site: Site): Citation => {
  const { fact, ...values } = gapOf(node.left, node.right, site)
  return {
    fact,
    operator: node.operator,
    ...values,
    ...(node.right.kind === 'literal' ? {} : { requiredFrom: referenceName(node.right) }),
    holds: truth === unknown ? null : truth === yes,
  }
}

/** Of what is not fulfilled the due day decides as well. */
const dueCitations = (rule: CompiledRule, { frame }: Site): readonly Citation[] => {
  const { due } = rule.node
  if (due === null || rule.due === null || rule.requires.test(frame) !== no) return []
  if (rule.applies !== null && rule.applies.test(frame) !== yes) return []
  const day = rule.due(frame)
  const required = Number.isFinite(day) ? formatDate(day) : null
  const { asOf } = frame.environment
  const holds = Number.isNaN(day) ? null : day < frame.environment.asOfDay
  const requiredFrom = referenceName(due.date)
  return [{ fact: 'asOf', operator: 'greaterThan', actual: asOf, required, requiredFrom, holds }]
}

/** Parameters of a rule on one day, shared by all findings of that rule on that day. */
const parameterLists = new WeakMap<Environment, Map<string, readonly UsedParameter[]>>()

const parametersOf = (rule: RuleNode, session: Session): readonly UsedParameter[] => {
  const { environment } = session
  const lists = parameterLists.get(environment) ?? new Map<string, readonly UsedParameter[]>()
  parameterLists.set(environment, lists)
  const known = lists.get(rule.id)
  if (known !== undefined) return known
  // Frozen, since results of other records hold the same list.
  const list = Object.freeze(
    rule.parameters.map((id) => {
      const parameter = present(session.engine.parameters.get(id), id)
      const value = Object.freeze(outerParameter(session, id))
      return Object.freeze({ id, value, provenance: parameter.provenance })
    }),
  )
  lists.set(rule.id, list)
  return list
}

/** Whether the obligation counts from a day that only stands in because no record has one. */
const standsIn = ({ due }: RuleNode, { plan, frame }: Site): boolean => {
  if (due?.date.kind !== 'fact') return false
  const { name } = due.date
  const derivation = plan.subject.facts.find((fact) => fact.name === name)?.derivation
  const ifNone = derivation?.kind === 'aggregate' ? derivation.ifNone : null
  return (
    typeof ifNone?.value === 'string' &&
    frame.low[plan.scope.place(name)] === parseDate(ifNone.value)
  )
}

/**
 * The last day on which unmet is still pending; null where there is none, or it is unknown, or a day
 * that stands in for none made the rule due at once.
 */
export const dueDate = (rule: CompiledRule, site: Site): string | null => {
  if (standsIn(rule.node, site)) return null
  const day = rule.due?.(site.frame) ?? Number.NaN
  // Days can lead past the last day that can be written.
  return Number.isFinite(day) && day <= openEnd ? formatDate(day) : null
}

/** What an agency needs to act on an outcome that is unmet or undetermined. */
export const findingOf = (
  rule: CompiledRule,
  outcome: 'unmet' | 'undetermined',
  site: Site,
): Finding => {
  const { node, applies, requires } = rule
  const { plan, frame, session } = site
  const conditions = applies === null ? [requires] : [applies, requires]
  const missing = outcome === 'undetermined' ? missingOf(rule, conditions, site) : []
  return {
    rule: node.id,
    point: node.point,
    clause: node.clause,
    outcome,
    strength: node.strength,
    gap: outcome === 'unmet' ? ruleGap(rule, site) : null,
    missing,
    parameters: parametersOf(node, session),
    agencies: node.agencies,
    action: node.action,
    due: dueDate(rule, site),
    ...(session.explain
      ? {
          because: [
            ...conditions
              .flatMap((item) => cite(item, plan, frame))
              .map((cited) => citationOf(cited, site)),
            ...dueCitations(rule, site),
          ],
        }
      : {}),
  }
}

/** What has to be supplied before an outcome is determined. */
const missingOf = (
  rule: CompiledRule,
  conditions: readonly Compiled[],
  site: Site,
): readonly string[] => {
  const open = conditions.filter(({ test }) => test(site.frame) === unknown)
  return [...new Set([...missingFacts(open, site), ...missingDue(rule, site)])]
}

/** Unmet or pending cannot be told apart without the due date. */
const missingDue = (rule: CompiledRule, site: Site): readonly string[] => {
  const { due } = rule.node
  if (due === null || rule.requires.test(site.frame) !== 0) return []
  const used = due.kind === 'after' ? [due.date, due.days] : [due.date]
  return used.flatMap((reference) => missingReference(reference, site))
}

/**
 * A number to be reached: by a fixed day, or, for the record that stands for the whole dataset, any
 * that the document sets. Its state is of interest whatever the outcome.
 */
export const isTarget = ({ requires, due }: RuleNode, plan: Plan, engine: Engine): boolean => {
  if (requires.kind !== 'compare' || requires.right.kind !== 'parameter') return false
  if (!numeric.has(requires.type)) return false
  if (due?.kind === 'on') return true
  const whole = plan.subject.children.some(({ by }) => by === null)
  const { id } = requires.right
  return whole && present(engine.parameters.get(id), id).provenance === 'document'
}

export const targetOf = (rule: CompiledRule, outcome: Target['outcome'], site: Site): Target => {
  const gap = ruleGap(rule, site)
  return {
    rule: rule.node.id,
    outcome,
    gap: gap ?? { fact: '', actual: null, required: null },
    due: dueDate(rule, site),
  }
}
