import {
  type FactEntry,
  type FactType,
  fenToYuan,
  type LiteralValue,
  parseDate,
  parseMoney,
} from '@workpoints/model'
import type { AuthoredPack } from '../../ir/authored.js'

/** A number or day that is known only within bounds; days as text, so that both compare by `<`. */
export interface Between {
  readonly low: number | string
  readonly high: number | string
}

/** What is known of a fact: money in fen, dates as text, sets and lists as arrays. */
export type Known = number | string | boolean | readonly (number | string)[] | Between

/** Facts and parameters by name; what is unknown is not there. */
export type KnownFacts = Readonly<Record<string, Known>>

/** The end of a span that has not ended. */
const openEnd = '9999-12-31'

export const isBetween = (value: Known): value is Between =>
  typeof value === 'object' && 'low' in value

/** A value with bounds, or the value itself where they meet. */
export const between = <T extends number | string>(low: T, high: T): T | Between =>
  low === high ? low : { low, high }

const amount = (value: unknown): number | undefined =>
  typeof value === 'number' || typeof value === 'string'
    ? (parseMoney(value) ?? undefined)
    : undefined

/** A written value of that type, undefined where it is none. */
const read = (type: FactType, value: unknown): Known | undefined => {
  switch (type) {
    case 'money':
      return amount(value)
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
    case 'share':
      return typeof value === 'number' ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return typeof value === 'string' && parseDate(value) !== null ? value : undefined
    case 'choice':
      return typeof value === 'string' ? value : undefined
    case 'choices':
      return Array.isArray(value) && value.every((code) => typeof code === 'string')
        ? value
        : undefined
    case 'identifier':
      return typeof value === 'string' ? value.normalize('NFC') : undefined
  }
}

const isOffered = (entry: FactEntry, value: Known): boolean => {
  const codes = entry.choices
  if (codes === undefined) return true
  return [value].flat().every((code) => typeof code === 'string' && Object.hasOwn(codes, code))
}

/** What a record says of a fact, undefined where it says nothing that can be read. */
export const given = (entry: FactEntry, value: unknown): Known | undefined => {
  if (value === undefined || value === null) return entry.openEnded === true ? openEnd : undefined
  const known = read(entry.type, value)
  if (known === undefined || !isOffered(entry, known)) return undefined
  return entry.type === 'count' && Number(known) < 0 ? undefined : known
}

/** A literal of a condition or declaration, written for a fact of that type. */
export const literal = (type: FactType, value: LiteralValue): Known | undefined => {
  if (typeof value !== 'object') return read(type === 'choices' ? 'choice' : type, value)
  const items = value.map((item) => read(type, item))
  return items.every((item) => typeof item === 'number' || typeof item === 'string')
    ? items
    : undefined
}

/** Parameters that have a value on a day, and the day itself. */
export const parametersOn = (pack: AuthoredPack, asOf: string): KnownFacts => {
  const facts: Record<string, Known> = { asOf }
  for (const { id, type, values } of pack.parameters) {
    const dated = values.find(({ from, to }) => from <= asOf && (to === undefined || asOf <= to))
    const value = dated === undefined ? undefined : literal(type, dated.value)
    if (value !== undefined) facts[id] = value
  }
  return facts
}

/** The type of what a name in a condition stands for. */
export const typeOf = (
  pack: AuthoredPack,
  facts: Readonly<Record<string, FactEntry>>,
  name: string,
): FactType | undefined => {
  if (name === 'asOf') return 'date'
  if (Object.hasOwn(facts, name)) return facts[name]?.type
  return pack.parameters.find(({ id }) => id === name)?.type
}

/**
 * Fen as the double nearest to the amount in yuan, so that equal amounts are equal numbers; undefined
 * where that double could be another amount as well. Of an amount per head, which need not be whole
 * fen, the exact quotient.
 */
export const yuan = (fen: number): number | undefined => {
  if (!Number.isInteger(fen)) return fen / 100
  const value = fenToYuan(fen)
  return Math.round(value * 100) === fen && Math.abs(value) < 7e13 ? value : undefined
}
