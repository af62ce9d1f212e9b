import { type Condition, type OperatorName, operatorNames } from '@workpoints/model'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import { isBetween, type Known, literal, typeOf } from './values.js'

/**
 * Three values out of two: each condition is asked twice, whether it holds for certain and whether it
 * possibly holds. A comparison with something unknown is possible and not certain; under `not` the
 * two questions change places. Certain is true, not even possible is false, else it is unknown.
 */
export type Mode = 'certainly' | 'possibly'

export const modes: readonly Mode[] = ['certainly', 'possibly']

const opposite: Readonly<Record<Mode, Mode>> = { certainly: 'possibly', possibly: 'certainly' }

type Scalar = number | string | boolean
type Asked = Readonly<Record<Mode, (left: Known, right: Known) => boolean>>

const low = (value: Known): Scalar => (isBetween(value) ? value.low : (value as Scalar))
const high = (value: Known): Scalar => (isBetween(value) ? value.high : (value as Scalar))
const listOf = (value: Known): readonly (number | string)[] =>
  Array.isArray(value) ? (value as readonly (number | string)[]) : []

const less: Asked = {
  certainly: (left, right) => high(left) < low(right),
  possibly: (left, right) => low(left) < high(right),
}

const atMost: Asked = {
  certainly: (left, right) => high(left) <= low(right),
  possibly: (left, right) => low(left) <= high(right),
}

const same: Asked = {
  certainly: (left, right) => !isBetween(left) && !isBetween(right) && left === right,
  possibly: (left, right) => low(left) <= high(right) && low(right) <= high(left),
}

const among: Asked = {
  certainly: (left, right) => !isBetween(left) && listOf(right).includes(left as number | string),
  possibly: (left, right) => listOf(right).some((item) => low(left) <= item && item <= high(left)),
}

const holding: Asked = {
  certainly: (left, right) => listOf(left).includes(right as string),
  possibly: (left, right) => listOf(left).includes(right as string),
}

const turned = (asked: Asked): Asked => ({
  certainly: (left, right) => asked.certainly(right, left),
  possibly: (left, right) => asked.possibly(right, left),
})

const negated = (asked: Asked): Asked => ({
  certainly: (left, right) => !asked.possibly(left, right),
  possibly: (left, right) => !asked.certainly(left, right),
})

const comparisons: Readonly<Record<OperatorName, Asked>> = {
  equal: same,
  notEqual: negated(same),
  in: among,
  notIn: negated(among),
  contains: holding,
  doesNotContain: negated(holding),
  lessThan: less,
  lessThanInclusive: atMost,
  greaterThan: turned(less),
  greaterThanInclusive: turned(atMost),
}

/** What an operator, classification or question is called in one of the two modes. */
export const inMode = (name: string, mode: Mode): string => `${name} ${mode}`

/** Operators for json-rules-engine, twenty in all. */
export const operatorsInModes: readonly (readonly [
  name: string,
  holds: (left: Known | undefined, right: Known | undefined) => boolean,
])[] = operatorNames.flatMap((name) =>
  modes.map((mode) => {
    const asked = comparisons[name][mode]
    return [
      inMode(name, mode),
      (left: Known | undefined, right: Known | undefined) =>
        left === undefined || right === undefined ? mode === 'possibly' : asked(left, right),
    ] as const
  }),
)

/** A condition in the form of json-rules-engine, its operators and names those of a mode. */
export const conditionInMode = (
  condition: Condition,
  mode: Mode,
  pack: AuthoredPack,
  { facts }: AuthoredSubject,
): object => {
  const inner = (item: Condition, as: Mode): object => {
    if ('all' in item) return { all: item.all.map((each) => inner(each, as)) }
    if ('any' in item) return { any: item.any.map((each) => inner(each, as)) }
    if ('not' in item) return { not: inner(item.not, opposite[as]) }
    if ('condition' in item) return { condition: inMode(item.condition, as) }
    const { fact, operator, value } = item
    const type = typeOf(pack, facts, fact)
    const right =
      typeof value === 'object' && 'fact' in value
        ? value
        : type === undefined
          ? undefined
          : literal(type, value)
    return { fact, operator: inMode(operator, as), value: right }
  }
  return inner(condition, mode)
}
