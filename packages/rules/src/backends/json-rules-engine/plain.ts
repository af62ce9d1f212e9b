import type { Condition, LiteralValue } from '@workpoints/model'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import { isBetween, literal, typeOf, yuan } from './values.js'

/**
 * The condition with literals that json-rules-engine's own operators compare rightly: amounts as
 * numbers in yuan, names composed.
 */
export const plainCondition = (
  condition: Condition,
  pack: AuthoredPack,
  subject: AuthoredSubject,
): Condition => {
  const inner = (item: Condition): Condition => plainCondition(item, pack, subject)
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  if ('condition' in condition) return condition
  const { fact, value } = condition
  if (typeof value === 'object' && 'fact' in value) return condition
  return { ...condition, value: plainValue(value, fact, pack, subject) }
}

const plainValue = (
  value: LiteralValue,
  fact: string,
  pack: AuthoredPack,
  { facts }: AuthoredSubject,
): LiteralValue => {
  const type = typeOf(pack, facts, fact)
  const known = type === undefined ? undefined : literal(type, value)
  if (known === undefined || isBetween(known)) return value
  return type === 'money' && typeof known === 'number' ? (yuan(known) ?? value) : known
}
