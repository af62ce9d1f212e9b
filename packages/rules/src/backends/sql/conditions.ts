import type { OperatorName } from '@workpoints/model'
import type { CompareNode, Expression } from '../../ir/tree.js'
import {
  type Columns,
  type Context,
  heldAs,
  isExact,
  literal,
  type Sides,
  unknownOf,
} from './context.js'
import { operandSql } from './operands.js'

/**
 * Conditions as expressions. NULL is the third value: AND, OR and NOT of SQL are Kleene's, and a
 * comparison with NULL is NULL, so only comparisons of bounds need to say what is unknown.
 */
export const conditionSql = (node: Expression, columns: Columns, context: Context): string => {
  const inner = (item: Expression): string => conditionSql(item, columns, context)
  switch (node.kind) {
    case 'all':
      return `(${node.items.map(inner).join(' AND ')})`
    case 'any':
      return `(${node.items.map(inner).join(' OR ')})`
    case 'not':
      return `(NOT ${inner(node.item)})`
    case 'classification':
      return columns.classification(node.name)
    case 'compare':
      return compareSql(node, columns, context)
  }
}

type Ordering = Exclude<OperatorName, 'in' | 'notIn' | 'contains' | 'doesNotContain'>

const signs: Readonly<Record<Ordering, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

const compareSql = (node: CompareNode, columns: Columns, context: Context): string => {
  switch (node.operator) {
    case 'in':
      return memberSql(node, columns, context)
    case 'notIn':
      return `(NOT ${memberSql(node, columns, context)})`
    case 'contains':
      return containsSql(node, columns, context)
    case 'doesNotContain':
      return `(NOT ${containsSql(node, columns, context)})`
    default:
      return orderSql(node, node.operator, columns, context)
  }
}

const orderSql = (
  node: CompareNode,
  operator: Ordering,
  columns: Columns,
  context: Context,
): string => {
  const choices = choicesOf(node, columns)
  const left = operandSql(node.left, columns, context, choices)
  const right = operandSql(node.right, columns, context, choices)
  if (node.type === 'flag' && (right.low === 'TRUE' || right.low === 'FALSE'))
    return (operator === 'equal') === (right.low === 'TRUE') ? left.low : `(NOT ${left.low})`
  if (isExact(left) && isExact(right)) return `(${left.low} ${signs[operator]} ${right.low})`
  return boundsSql(operator, left, right)
}

/** Certainly so, certainly not, else unknown. */
const boundsSql = (operator: Ordering, left: Sides, right: Sides): string => {
  const when = (holds: string, fails: string): string =>
    `(CASE WHEN ${holds} THEN TRUE WHEN ${fails} THEN FALSE END)`
  const same = `${left.low} = ${left.high} AND ${right.low} = ${right.high} AND ${left.low} = ${right.low}`
  const apart = `${left.high} < ${right.low} OR ${left.low} > ${right.high}`
  switch (operator) {
    case 'lessThan':
      return when(`${left.high} < ${right.low}`, `${left.low} >= ${right.high}`)
    case 'greaterThanInclusive':
      return when(`${left.low} >= ${right.high}`, `${left.high} < ${right.low}`)
    case 'lessThanInclusive':
      return when(`${left.high} <= ${right.low}`, `${left.low} > ${right.high}`)
    case 'greaterThan':
      return when(`${left.low} > ${right.high}`, `${left.high} <= ${right.low}`)
    case 'equal':
      return when(same, apart)
    case 'notEqual':
      return when(apart, same)
  }
}

/** The codes that a choice in this comparison may have; the left side's where both are facts. */
const choicesOf = ({ left, right }: CompareNode, columns: Columns): readonly string[] | null =>
  (left.kind === 'fact' ? columns.node(left.name).choices : null) ??
  (right.kind === 'fact' ? columns.node(right.name).choices : null)

/**
 * Membership in a written list. Not by `IN`: DuckDB turns each longer `IN` into a join of its own,
 * and the cost of a query then grows with the square of its rules.
 */
const memberSql = (node: CompareNode, columns: Columns, context: Context): string => {
  const held = heldAs(node.type) === 'number' ? 'number' : 'text'
  const values =
    node.right.kind === 'literal'
      ? node.right.value
      : node.right.kind === 'parameter'
        ? context.parameter(node.right.id).value
        : undefined
  if (values === undefined) return unknownOf('flag', context)
  const items = (Array.isArray(values) ? values : [values]) as readonly (number | string)[]
  const choices = choicesOf(node, columns)
  const { low, high } = operandSql(node.left, columns, context, choices)
  const literals = items.map((item) => literal(item, held, context))
  const list = context.dialect.list(literals, held)
  const exact = context.dialect.contains(list, low)
  if (low === high) return exact
  const between = literals.map((item) => `(${item} >= ${low} AND ${item} <= ${high})`)
  return (
    `(CASE WHEN ${low} IS NULL THEN NULL WHEN ${low} = ${high} THEN ${exact} ` +
    `WHEN ${between.join(' OR ')} THEN NULL ELSE FALSE END)`
  )
}

const containsSql = (node: CompareNode, columns: Columns, context: Context): string => {
  const choices = choicesOf(node, columns)
  const set = operandSql(node.left, columns, context, choices).low
  const member = operandSql(node.right, columns, context, choices).low
  return context.dialect.contains(set, member)
}
