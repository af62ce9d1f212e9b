import {
  catalogue,
  catalogueProperty,
  type CatalogueProperty,
  formatDate,
  openEnd,
} from '@workpoints/model'
import { present } from '../../ir/present.js'
import type { FactNode, ScalarNode } from '../../ir/tree.js'
import { type Columns, type Context, exactly, isExact, type Sides } from './context.js'
import { isWhole, operandSql } from './operands.js'

/** A fact computed from facts of the same record, from the same declaration as in the closures. */
export const scalarSql = (node: ScalarNode, columns: Columns, context: Context): Sides => {
  const operands = node.operands.map((operand) => operandSql(operand, columns, context))
  const first = present(operands[0], 'operand')
  switch (node.operation) {
    case 'sum':
    case 'difference':
      return added(node, operands, columns, context)
    case 'product':
      return multiplied(node, first, context)
    default:
      return pairSql(node.operation, first, present(operands[1], 'operand'), context)
  }
}

/** A sum is known while none of its steps leaves the range in which whole numbers are exact. */
const added = (
  node: ScalarNode,
  operands: readonly Sides[],
  columns: Columns,
  context: Context,
): Sides => {
  const minus = node.operation === 'difference'
  const wholes = node.operands.map(
    (operand) => operand.kind !== 'fact' || isWhole(columns.node(operand.name)),
  )
  const step = (which: 'low' | 'high', count: number): string => {
    const other = which === 'low' ? 'high' : 'low'
    const terms = operands.slice(0, count).map((each, at) => each[minus && at > 0 ? other : which])
    return `(${terms.join(minus ? ' - ' : ' + ')})`
  }
  const steps = operands
    .map((_operand, index) => index + 1)
    .filter((count) => count > 1 && wholes.slice(0, count).every(Boolean))
  return ranged(
    { low: step('low', operands.length), high: step('high', operands.length) },
    steps.flatMap((count) => [step('low', count), step('high', count)]),
    context,
  )
}

/** Bounds that are known while both of them, and what led to them, are in the exact range. */
const ranged = (sides: Sides, steps: readonly string[], context: Context): Sides => {
  const infinite = !isExact(sides)
  const checks = [...new Set(steps)].map((step) => inRange(step, infinite, context))
  const known = (side: string): string =>
    checks.length === 0 ? side : `(CASE WHEN ${checks.join(' AND ')} THEN ${side} END)`
  return { low: known(sides.low), high: known(sides.high) }
}

const inRange = (value: string, infinite: boolean, { dialect }: Context): string => {
  const within = `abs(${value}) <= ${dialect.number(Number.MAX_SAFE_INTEGER)}`
  if (!infinite) return within
  return `(${within} OR abs(${value}) = ${dialect.number(Number.POSITIVE_INFINITY)})`
}

const multiplied = (node: ScalarNode, value: Sides, context: Context): Sides => {
  const factor = node.operands[1]
  const by = factor?.kind === 'literal' && typeof factor.value === 'number' ? factor.value : 0
  const { number } = context.dialect
  const times = (side: string): string => `(${side} * ${number(by)})`
  if (by === 0) {
    // Nothing times infinitely many is not known.
    const endless = number(Number.POSITIVE_INFINITY)
    return exactly(
      `(CASE WHEN abs(${value.low}) < ${endless} AND abs(${value.high}) < ${endless} ` +
        `THEN ${number(0)} END)`,
    )
  }
  const [low, high] = by < 0 ? [value.high, value.low] : [value.low, value.high]
  const sides = { low: times(low), high: times(high) }
  return ranged(sides, [sides.low, sides.high], context)
}

type Pair = Exclude<ScalarNode['operation'], 'sum' | 'difference' | 'product'>

const pairSql = (operation: Pair, first: Sides, second: Sides, context: Context): Sides => {
  const { dialect } = context
  const rising = (of: (first: string, second: string) => string): Sides => ({
    low: of(first.low, second.low),
    high: of(first.high, second.high),
  })
  // The earlier the first date, the more days, months or years.
  const between = (of: (from: string, to: string) => string): Sides => ({
    low: of(first.high, second.low),
    high: of(first.low, second.high),
  })
  const chosen = (sign: string) => (one: string, other: string) =>
    `(CASE WHEN ${one} ${sign} ${other} THEN ${one} WHEN ${other} ${sign} ${one} THEN ${other} END)`
  switch (operation) {
    case 'smaller':
      return rising(chosen('<='))
    case 'larger':
      return rising(chosen('>='))
    case 'daysBetween':
      return between(dialect.days)
    case 'monthsBetween':
      return between((from, to) => monthsSql(from, to, context))
    case 'age':
      return between((birth, day) => ageSql(birth, day, context))
    case 'quotient':
      return quotientSql(first, second, context)
  }
}

/** One division of doubles; by zero it is unknown. */
const quotientSql = (above: Sides, below: Sides, { dialect }: Context): Sides => {
  const zero = dialect.number(0)
  const exact = `(${above.low} / NULLIF(${below.low}, ${zero}))`
  if (isExact(above) && isExact(below)) return exactly(exact)
  const side = (of: string, ifPositive: string, ifNegative: string): string =>
    `(CASE WHEN ${above.low} = ${above.high} AND ${below.low} = ${below.high} THEN ${exact} ` +
    // Where the divisor may be zero, nothing is certain.
    `WHEN ${below.low} > ${zero} THEN ` +
    `${of} / (CASE WHEN ${of} >= ${zero} THEN ${ifPositive} ELSE ${ifNegative} END) END)`
  return {
    low: side(above.low, below.high, below.low),
    high: side(above.high, below.low, below.high),
  }
}

const monthsSql = (from: string, to: string, { dialect }: Context): string => {
  const { part } = dialect
  const number = (value: number): string => dialect.number(value)
  const forward = (first: string, last: string): string =>
    `((${part('year', last)} - ${part('year', first)}) * ${number(12)} ` +
    `+ ${part('month', last)} - ${part('month', first)} ` +
    `- (CASE WHEN ${part('day', last)} < ${part('day', first)} ` +
    `THEN ${number(1)} ELSE ${number(0)} END))`
  return `(CASE WHEN ${to} >= ${from} THEN ${forward(from, to)} ELSE -${forward(to, from)} END)`
}

const ageSql = (birth: string, day: string, { dialect }: Context): string => {
  const { part } = dialect
  const dayOfYear = (date: string): string =>
    `(${part('month', date)} * ${dialect.number(100)} + ${part('day', date)})`
  return (
    `(${part('year', day)} - ${part('year', birth)} ` +
    `- (CASE WHEN ${dayOfYear(day)} < ${dayOfYear(birth)} ` +
    `THEN ${dialect.number(1)} ELSE ${dialect.number(0)} END))`
  )
}

/** A property of the fact that a text names, from the catalogue itself. */
export const lookupSql = (
  column: string,
  property: CatalogueProperty,
  { dialect }: Context,
): string => {
  const names = Object.values(catalogue).flatMap(({ name, facts }) =>
    Object.keys(facts).map((fact) => `${name}.${fact}`),
  )
  const having = (value: boolean): string =>
    dialect.contains(
      dialect.list(
        names
          .filter((name) => catalogueProperty(name, property) === value)
          .map((name) => dialect.text(name)),
        'text',
      ),
      column,
    )
  return `(CASE WHEN ${having(true)} THEN TRUE WHEN ${having(false)} THEN FALSE END)`
}

/** The value of a fact stated in its column, in the form it has inside a query. */
export const statedSql = (fact: FactNode, column: string, { dialect }: Context): string => {
  switch (fact.type) {
    case 'money':
      return dialect.fen(column)
    case 'count':
    case 'share':
      return `CAST(${column} AS ${dialect.double})`
    case 'date':
      // What has not ended ends at the end of time.
      return fact.openEnded ? `COALESCE(${column}, ${dialect.date(formatDate(openEnd))})` : column
    default:
      return column
  }
}
