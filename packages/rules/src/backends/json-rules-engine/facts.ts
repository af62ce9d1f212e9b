import type { Condition, FactEntry } from '@workpoints/model'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import type { Child, Children } from './aggregate.js'
import { derive } from './derive.js'
import type { Facts, Truth } from './engine.js'
import { given, isBetween, type Known, type KnownFacts, yuan } from './values.js'

export type RawRecord = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Classifications of one subject, by name. */
export const named = (pack: AuthoredPack, subject: string) =>
  new Map(
    pack.classifications
      .filter((item) => item.subject === subject)
      .map(({ name, condition }) => [name, condition] as const),
  )

/** Asks json-rules-engine about a condition on the records of a subject. */
export type Ask = (subject: string, where: Condition, facts: KnownFacts) => Promise<Truth>

/** What is the same for all records that are looked at together. */
export interface Looking {
  readonly pack: AuthoredPack
  readonly parameters: KnownFacts
  readonly ask: Ask
}

/**
 * Every fact of a record of which something is known, stated or derived, beside the parameters.
 * Derivations are worked out here from the authored declarations, conditions on child records by
 * json-rules-engine itself.
 */
export const factsOf = async (
  subject: AuthoredSubject,
  record: RawRecord,
  looking: Looking,
): Promise<KnownFacts> => {
  const facts: Record<string, Known> = { ...looking.parameters }
  for (const [name, entry] of Object.entries(subject.facts)) {
    if (entry.derive !== undefined && entry.givable !== true) continue
    const value = given(entry, Object.hasOwn(record, name) ? record[name] : undefined)
    if (value !== undefined) facts[name] = value
  }
  const children = childrenOf(subject, record, looking)
  // Declarations are few and shallow: repeat until nothing new follows.
  let pending = Object.entries(subject.facts).filter(
    ([name, entry]) => entry.derive !== undefined && facts[name] === undefined,
  )
  for (let settled = false; !settled; ) {
    settled = true
    const left: typeof pending = []
    for (const [name, entry] of pending) {
      const value =
        entry.derive === undefined ? undefined : await derive(entry, entry.derive, facts, children)
      if (value === undefined) left.push([name, entry])
      else {
        facts[name] = value
        settled = false
      }
    }
    pending = left
  }
  return facts
}

/** Child records as derivations ask for them; each collection is looked through once. */
const childrenOf = (subject: AuthoredSubject, record: RawRecord, looking: Looking): Children => {
  const looked = new Map<string, ReturnType<typeof lookThrough>>()
  return async (path, where) => {
    const known = looked.get(path) ?? lookThrough(subject, record, path, looking)
    looked.set(path, known)
    const level = await known
    if (level === undefined) return undefined
    const all: Child[] = []
    for (const facts of level.facts) {
      const holds = where === undefined || (await looking.ask(level.subject.name, where, facts))
      all.push({ facts, holds })
    }
    return { all, complete: level.complete, type: (fact) => level.subject.facts[fact]?.type }
  }
}

const lookThrough = async (
  subject: AuthoredSubject,
  record: RawRecord,
  path: string,
  looking: Looking,
) => {
  let level: readonly RawRecord[] = [record]
  let at = subject
  let complete = true
  for (const [depth, collection] of path.split('.').entries()) {
    const child = looking.pack.subjects.find(({ name }) => name === at.children[collection])
    const lists = level.map((parent) => parent[collection])
    if (child === undefined || (depth === 0 && !Array.isArray(lists[0]))) return undefined
    const items = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : [null]))
    level = items.filter(isRecord)
    // A list that is missing, or an entry that is no record, may stand for any number of records.
    if (level.length < items.length) complete = false
    at = child
  }
  const facts: KnownFacts[] = []
  for (const item of level) facts.push(await factsOf(at, item, looking))
  return { subject: at, facts, complete }
}

/** The same facts for the operators of json-rules-engine itself: exact ones, money in yuan. */
export const exactFacts = (
  entries: Readonly<Record<string, FactEntry>>,
  pack: AuthoredPack,
  known: KnownFacts,
): Facts => {
  const money = new Set([
    ...Object.keys(entries).filter((name) => entries[name]?.type === 'money'),
    ...pack.parameters.filter(({ type }) => type === 'money').map(({ id }) => id),
  ])
  const facts: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(known)) {
    if (isBetween(value)) continue
    const outer = money.has(name) && typeof value === 'number' ? yuan(value) : value
    if (outer !== undefined) facts[name] = outer
  }
  return facts
}
