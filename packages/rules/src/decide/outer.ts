import { fenToYuan, formatDate } from '@workpoints/model'
import type { FactType } from '@workpoints/model'
import { present } from '../ir/present.js'
import type { FactNode, Operand, ParameterValue } from '../ir/tree.js'
import type { Frame } from '../backends/closures/frame.js'
import type { Plan } from '../backends/closures/plan.js'
import type { OuterValue } from './result.js'
import { type Session, stated } from './session.js'

/** From the inner representation to the one people see. Infinite bounds and unknown become null. */
export const outerNumber = (
  value: number,
  type: FactType,
  choices: readonly string[] | null,
): OuterValue => {
  if (!Number.isFinite(value)) return null
  switch (type) {
    case 'money':
      // An amount per head need not be a whole number of fen, and is not rounded.
      return Number.isInteger(value) ? fenToYuan(value) : value / 100
    case 'flag':
      return value === 1
    case 'date':
      return formatDate(value)
    case 'choice':
      return present(choices?.[value], 'choices')
    case 'choices':
      return present(choices, 'choices').filter(
        (_code, index) => Math.floor(value / 2 ** index) % 2 === 1,
      )
    default:
      return value
  }
}

/** A checked value of a literal or parameter as people see it: only money differs, in yuan. */
export const outerValue = (
  value: ParameterValue | readonly (number | string)[] | undefined,
  type: FactType,
): OuterValue => {
  if (value === undefined) return null
  if (typeof value === 'object') return value.map(String)
  return typeof value === 'number' && type === 'money' ? fenToYuan(value) : value
}

export interface OuterBounds {
  readonly actual: OuterValue
  readonly atMost?: OuterValue
}

const outerFact = (fact: FactNode, plan: Plan, frame: Frame): OuterBounds => {
  const place = plan.scope.place(fact.name)
  if (fact.type === 'identifier') return { actual: frame.texts[place] ?? null }
  const low = present(frame.low[place], fact.name)
  const high = fact.bounded ? present(frame.high[place], fact.name) : low
  const actual = outerNumber(low, fact.type, fact.choices)
  return low === high || Number.isNaN(low)
    ? { actual }
    : { actual, atMost: outerNumber(high, fact.type, fact.choices) }
}

export const outerParameter = (session: Session, id: string): OuterValue => {
  const parameter = present(session.engine.parameters.get(id), id)
  return outerValue(stated(session, parameter), parameter.type)
}

export const outerOperand = (
  operand: Operand,
  session: Session,
  plan: Plan,
  frame: Frame,
): OuterBounds => {
  switch (operand.kind) {
    case 'fact':
      return outerFact(plan.scope.fact(operand.name), plan, frame)
    case 'parameter':
      return { actual: outerParameter(session, operand.id) }
    case 'asOf':
      return { actual: frame.environment.asOf }
    case 'literal':
      return { actual: outerValue(operand.value, operand.type) }
  }
}
