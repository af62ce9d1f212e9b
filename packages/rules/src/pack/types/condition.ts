import { type OperatorName, showName } from '@workpoints/model'
import { type Operator, operators } from '../../ir/operators.js'
import type { CompareNode, Expression, Operand } from '../../ir/tree.js'
import type { ConditionFile } from '../format.js'
import { type Site, under } from '../report.js'
import { type Resolved, resolve, resolveClassification, type Scope } from '../resolve.js'
import { checkList, checkLiteral } from './literal.js'
import { describe, sameCodes, typeWords, unitWords, type ValueType } from './value-type.js'

type ComparisonFile = Extract<ConditionFile, { operator: OperatorName }>

/**
 * A condition with its names found and its types checked; null where something was reported. Every
 * part is checked even when another is wrong.
 */
export const checkCondition = (
  written: ConditionFile,
  scope: Scope,
  site: Site,
): Expression | null => {
  if ('all' in written) return checkGroup('all', written.all, scope, under(site, 'all'))
  if ('any' in written) return checkGroup('any', written.any, scope, under(site, 'any'))
  if ('not' in written) {
    const item = checkCondition(written.not, scope, under(site, 'not'))
    return item === null ? null : { kind: 'not', item }
  }
  if ('condition' in written) {
    const found = resolveClassification(written.condition, scope, under(site, 'condition'))
    return found === null ? null : { kind: 'classification', name: found.name }
  }
  return checkComparison(written, scope, site)
}

const checkGroup = (
  kind: 'all' | 'any',
  written: readonly ConditionFile[],
  scope: Scope,
  site: Site,
): Expression | null => {
  const items = written.map((item, index) => checkCondition(item, scope, under(site, index)))
  const good = items.filter((item) => item !== null)
  return good.length === items.length ? { kind, items: good } : null
}

const checkComparison = (
  { fact, operator: name, value }: ComparisonFile,
  scope: Scope,
  site: Site,
): CompareNode | null => {
  const left = resolve(fact, scope, under(site, 'fact'))
  const place = under(site, 'value')
  const operator = operators[name]
  const reference = typeof value === 'object' && !Array.isArray(value) && 'fact' in value
  const right = reference ? resolve(value.fact, scope, under(place, 'fact')) : null
  if (left?.type == null || !checkLeft(fact, left.type, operator, scope, site)) return null
  const checked = reference
    ? right?.type == null
      ? null
      : checkReference(left.type, fact, operator, right, value.fact, scope, under(place, 'fact'))
    : checkValue(left.type, fact, operator, value, scope, place)
  if (checked === null) return null
  const type = operator.right === 'member' ? 'choice' : left.type.type
  return { kind: 'compare', left: left.reference, operator: name, right: checked, type }
}

const checkLeft = (
  fact: string,
  type: ValueType,
  operator: Operator,
  { report }: Scope,
  site: Site,
): boolean => {
  if (type.list) {
    report.add('type-list-unexpected', under(site, 'fact'), showName(fact))
    return false
  }
  if (operator.types.includes(type.type)) return true
  const fit = Object.values(operators)
    .filter(({ types }) => types.includes(type.type))
    .map((each) => each.name)
  const place = under(site, 'operator')
  report.add(
    'type-operator',
    place,
    operator.name,
    showName(fact),
    typeWords[type.type],
    fit.join(', '),
  )
  return false
}

/** A written value on the right side. */
const checkValue = (
  left: ValueType,
  fact: string,
  operator: Operator,
  value: string | number | boolean | readonly (string | number)[],
  { report }: Scope,
  site: Site,
): Operand | null => {
  if (operator.right === 'list') {
    if (typeof value === 'object') return checkList(value, left, showName(fact), site, report)
    report.add('type-list-needed', site, operator.name)
    return null
  }
  if (typeof value !== 'object') return checkLiteral(value, left, showName(fact), site, report)
  report.add('type-list-unexpected', site, operator.name)
  return null
}

/** A fact or parameter on the right side. */
const checkReference = (
  left: ValueType,
  leftName: string,
  operator: Operator,
  { reference, type: right }: Resolved,
  rightName: string,
  { report }: Scope,
  site: Site,
): Operand | null => {
  if (right === null) return null
  if (operator.right === 'list' && !right.list) {
    report.add('type-list-needed', site, operator.name)
    return null
  }
  if (operator.right !== 'list' && right.list) {
    report.add('type-list-unexpected', site, operator.name)
    return null
  }
  const wanted: ValueType = {
    ...left,
    type: operator.right === 'member' ? 'choice' : left.type,
    list: operator.right === 'list',
  }
  return sameType(wanted, leftName, right, rightName, site, report) ? reference : null
}

/** Whether the second has the type, unit and choices of the first; reported where it has not. */
export const sameType = (
  wanted: ValueType,
  wantedName: string,
  found: ValueType,
  foundName: string,
  site: Site,
  report: Scope['report'],
): boolean => {
  const name = showName(foundName)
  if (wanted.type !== found.type) {
    report.add('type-differs', site, name, describe(found), describe(wanted))
    return false
  }
  if (wanted.unit !== found.unit) {
    // A missing unit has been reported where the fact is declared.
    if (wanted.unit !== null && found.unit !== null) {
      report.add('type-unit', site, name, unitWords(found.unit), unitWords(wanted.unit))
    }
    return false
  }
  if (wanted.choices === null || found.choices === null) return true
  if (sameCodes(wanted.choices, found.choices)) return true
  report.add('type-choices', site, showName(wantedName), name)
  return false
}
