import { type FactEntry, fenToYuan, parseMoney } from '@workpoints/model'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import { type Derived, derive, type Where } from './derive.js'
import { type Facts, holds } from './engine.js'

/** The end of a span that has not ended. */
const openEnd = '9999-12-31'

type RawRecord = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parameters on a day, visible to conditions like facts. */
export const parameterFacts = (pack: AuthoredPack, asOf: string): Facts => {
  const facts: Record<string, unknown> = { asOf }
  for (const { id, type, values } of pack.parameters) {
    const dated = values.find(({ from, to }) => from <= asOf && (to === undefined || asOf <= to))
    if (dated !== undefined) facts[id] = type === 'money' ? yuan(dated.value) : dated.value
  }
  return facts
}

/** Amounts as the number nearest to the decimal, so that equal amounts are equal numbers. */
const yuan = (value: unknown): unknown => {
  const fen = typeof value === 'number' || typeof value === 'string' ? parseMoney(value) : null
  return fen === null ? undefined : fenToYuan(fen)
}

const given = (entry: FactEntry, value: unknown): unknown => {
  if (value === undefined || value === null) return entry.openEnded === true ? openEnd : undefined
  if (entry.type === 'money') return yuan(value)
  return entry.type === 'identifier' && typeof value === 'string' ? value.normalize('NFC') : value
}

/** Classifications of one subject, by name. */
export const named = (pack: AuthoredPack, subject: string) =>
  new Map(
    pack.classifications
      .filter((item) => item.subject === subject)
      .map(({ name, condition }) => [name, condition] as const),
  )

/**
 * Every fact of a record that has a value, stated or derived, for the conditions of its subject.
 * Derivations are worked out here from the authored declarations, conditions on child records by
 * json-rules-engine itself.
 */
export const factsOf = async (
  pack: AuthoredPack,
  subject: AuthoredSubject,
  record: RawRecord,
  parameters: Facts,
): Promise<Facts> => {
  const facts: Record<string, unknown> = {}
  for (const [name, entry] of Object.entries(subject.facts)) {
    if (entry.derive !== undefined && entry.givable !== true) continue
    const value = given(entry, record[name])
    if (value !== undefined) facts[name] = value
  }
  const children = childrenOf(pack, subject, record, parameters)
  // Declarations are few and shallow: repeat until nothing new follows.
  let pending = Object.entries(subject.facts).filter(
    ([name, entry]) => entry.derive !== undefined && facts[name] === undefined,
  )
  for (let settled = false; !settled; ) {
    settled = true
    const left: typeof pending = []
    for (const [name, entry] of pending) {
      const known = { ...parameters, ...facts }
      const value =
        entry.derive === undefined ? undefined : await derive(entry, entry.derive, known, children)
      if (value === undefined) left.push([name, entry])
      else {
        facts[name] = value
        settled = false
      }
    }
    pending = left
  }
  return { ...parameters, ...facts }
}

/** Child records as derivations ask for them; undefined where the record does not have them. */
const childrenOf =
  (pack: AuthoredPack, subject: AuthoredSubject, record: RawRecord, parameters: Facts): Where =>
  async (path, where) => {
    let level: readonly RawRecord[] = [record]
    let at = subject
    for (const collection of path.split('.')) {
      const child = pack.subjects.find(({ name }) => name === at.children[collection])
      const lists = level.map((parent) => parent[collection])
      if (child === undefined || !lists.every(Array.isArray)) return undefined
      level = lists.flat().filter(isRecord)
      at = child
    }
    const taken: Derived[] = []
    for (const child of level) {
      const facts = await factsOf(pack, at, child, parameters)
      const held = where === undefined ? true : await holds(where, named(pack, at.name), facts)
      if (held === null) return undefined
      taken.push({ facts, held })
    }
    return { subject: at, taken }
  }
