import type { FactType } from '@workpoints/model'
import type { FactNode, Literal, Operand } from '../../ir/tree.js'
import {
  type Columns,
  type Context,
  exactly,
  heldAs,
  isExact,
  literal,
  type Sides,
  unknownOf,
} from './context.js'

/**
 * What a fact, the day, a written value or a parameter is in the row at hand.
 *
 * @param choices the codes that a written value may be; null where any value will do
 */
export const operandSql = (
  operand: Operand,
  columns: Columns,
  context: Context,
  choices: readonly string[] | null = null,
): Sides => {
  switch (operand.kind) {
    case 'fact':
      return columns.fact(operand.name)
    case 'asOf':
      return exactly(context.dialect.date(context.asOf))
    case 'literal':
      return exactly(singleSql(operand.value, operand.type, choices, context))
    case 'parameter': {
      const { node, value } = context.parameter(operand.id)
      return exactly(singleSql(value, node.type, choices, context))
    }
  }
}

/**
 * One value; unknown where there is none or a list. A code that the fact cannot have, tried as a
 * parameter, says nothing of the fact: unknown, too.
 */
const singleSql = (
  value: Literal['value'] | undefined,
  type: FactType,
  choices: readonly string[] | null,
  context: Context,
): string => {
  const held = heldAs(type)
  if (value === undefined || typeof value === 'object') return unknownOf(held, context)
  if (choices !== null && !choices.includes(String(value))) return unknownOf(held, context)
  return literal(value, held, context)
}

/** A value that is known only where its bounds are the same. */
export const settledSql = (sides: Sides): string =>
  isExact(sides) ? sides.low : `(CASE WHEN ${sides.low} = ${sides.high} THEN ${sides.low} END)`

/** Whether a fact is a whole number whenever it is known. */
export const isWhole = ({ type, derivation }: FactNode): boolean =>
  type !== 'share' && (derivation?.kind !== 'scalar' || derivation.operation !== 'quotient')
