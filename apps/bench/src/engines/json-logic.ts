import { LogicEngine } from 'json-logic-engine'
import type { FlatRecord, Load, LoadCondition, LoadRule } from '../load/load.js'
import { type Engine, letters } from './engine.js'
import { translatable } from './translatable.js'

const signs = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const

const toLogic = (condition: LoadCondition): object => {
  if ('all' in condition) return { and: condition.all.map(toLogic) }
  if ('any' in condition) return { or: condition.any.map(toLogic) }
  if ('not' in condition) return { '!': toLogic(condition.not) }
  const { fact, operator, value } = condition
  switch (operator) {
    case 'in':
      return { in: [{ var: fact }, value] }
    case 'notIn':
      return { '!': { in: [{ var: fact }, value] } }
    default:
      return { [signs[operator]]: [{ var: fact }, value] }
  }
}

const ruleToLogic = ({ applies, requires }: LoadRule): object => ({
  if: [
    toLogic(applies),
    { if: [toLogic(requires), letters.met, letters.unmet] },
    letters.notApplicable,
  ],
})

const engineOf = (load: Load, rules: readonly ((record: FlatRecord) => unknown)[]): Engine => ({
  records: load.records,
  waits: false,
  letters: (record) => rules.map((rule) => rule(record)).join(''),
  judge: (record) => {
    let last: unknown
    for (const rule of rules) last = rule(record)
    return last
  },
})

/** json-logic-engine as an interpreter. */
export const jsonLogicInterpreted = (load: Load): Engine => {
  const engine = new LogicEngine()
  const logics = translatable(load).map(ruleToLogic)
  return engineOf(
    load,
    logics.map(
      (logic) =>
        (record: FlatRecord): unknown =>
          engine.run(logic, record),
    ),
  )
}

/** json-logic-engine compiled to functions, which needs `new Function`. */
export const jsonLogicCompiled = (load: Load): Engine => {
  const engine = new LogicEngine()
  return engineOf(
    load,
    translatable(load).map(
      (rule) => engine.build(ruleToLogic(rule)) as (record: FlatRecord) => unknown,
    ),
  )
}
