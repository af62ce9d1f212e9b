import { showName } from '@workpoints/model'
import type { DueNode, Expression, Operand, Reference, RuleNode } from '../../ir/tree.js'
import type { Rule } from '../document.js'
import type { ConditionFile } from '../format.js'
import type { Linked } from '../linked.js'
import { type Report, type Site, under } from '../report.js'
import { resolve, resolveSubject, type Scope } from '../resolve.js'
import { checkCondition, sameType } from './condition.js'
import { checkExample } from './example.js'
import { checkLiteral } from './literal.js'
import { typeWords } from './value-type.js'

/** The parts of a rule that had to be checked. */
export type CheckedRule = Pick<RuleNode, 'applies' | 'requires' | 'due' | 'gap' | 'inform'>

const checkDue = (written: NonNullable<Rule['due']>, scope: Scope, site: Site): DueNode | null => {
  const date = (name: string, place: Site): Reference | null => {
    const found = resolve(name, scope, place)
    if (found?.type == null) return null
    if (found.type.type === 'date' && !found.type.list) return found.reference
    scope.report.add('due-date', place, showName(name))
    return null
  }
  if ('on' in written) {
    const on = date(written.on, under(site, 'on'))
    return on === null ? null : { kind: 'on', date: on }
  }
  const after = date(written.after, under(site, 'after'))
  const place = under(site, 'days')
  const days = resolve(written.days, scope, place)
  if (days?.type == null) return null
  if (days.type.type !== 'count' || days.type.unit !== 'days') {
    scope.report.add('due-days', place, showName(written.days))
    return null
  }
  return after === null ? null : { kind: 'after', date: after, days: days.reference }
}

const checkGap = (written: NonNullable<Rule['gap']>, scope: Scope, site: Site): RuleNode['gap'] => {
  const place = under(site, 'fact')
  const fact = resolve(written.fact, scope, place)
  const { required } = written
  const other = under(site, 'required')
  const right =
    typeof required === 'object' ? resolve(required.fact, scope, under(other, 'fact')) : null
  if (fact?.type == null) return null
  if (!['money', 'count', 'share', 'date'].includes(fact.type.type) || fact.type.list) {
    scope.report.add('gap-type', place, showName(written.fact), typeWords[fact.type.type])
    return null
  }
  let operand: Operand | null = null
  if (typeof required !== 'object') {
    operand = checkLiteral(required, fact.type, showName(written.fact), other, scope.report)
  } else if (right?.type != null) {
    if (right.type.list) {
      scope.report.add('type-list-unexpected', under(other, 'fact'), 'gap')
      return null
    }
    const same = sameType(
      fact.type,
      written.fact,
      right.type,
      required.fact,
      under(other, 'fact'),
      scope.report,
    )
    operand = same ? right.reference : null
  }
  return operand === null ? null : { fact: fact.reference, required: operand }
}

/** Checks all that a rule says; null where something was reported. */
export const checkRule = (
  rule: Rule,
  linked: Linked,
  site: Site,
  report: Report,
): CheckedRule | null => {
  const subject = resolveSubject(rule.subject, linked, report, under(site, 'subject'))
  if (subject === null) return null
  const scope: Scope = { linked, subject, ofPack: true, report }
  const condition = (written: ConditionFile | undefined, ...at: string[]): Expression | null =>
    written === undefined ? null : checkCondition(written, scope, under(site, ...at))
  const applies = condition(rule.applies, 'applies')
  const requires = condition(rule.requires, 'requires')
  const when = condition(rule.inform?.when, 'inform', 'when')
  const due = rule.due === undefined ? null : checkDue(rule.due, scope, under(site, 'due'))
  const gap = rule.gap === undefined ? null : checkGap(rule.gap, scope, under(site, 'gap'))
  rule.examples.forEach((example, index) => {
    checkExample(example, subject, linked, under(site, 'examples', index), report)
  })
  if (requires === null) return null
  const inform =
    rule.inform === undefined || when === null ? null : { when, text: rule.inform.text }
  return { applies, requires, due, gap, inform }
}
