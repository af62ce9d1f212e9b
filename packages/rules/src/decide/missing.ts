import type { FactNode, Operand, Reference } from '../ir/tree.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Frame, no, unknown, yes } from '../backends/closures/frame.js'
import type { RawRecord } from '../backends/closures/links.js'
import { frameOf, type Plan } from '../backends/closures/plan.js'
import { present } from '../ir/present.js'
import { factsUsed } from '../ir/reach.js'
import { load, walk } from '../backends/closures/run.js'
import { cite } from './cite.js'
import { isStated, type Session } from './session.js'

/** A finding names so many missing facts at the most; more would not be read. */
const most = 20

/** Where a fact was looked for. */
export interface Site {
  readonly session: Session
  readonly plan: Plan
  readonly record: RawRecord
  readonly frame: Frame
}

/**
 * The facts that have to be supplied before the conditions can be answered, by name, those of child
 * records behind the name of their collection. Only facts whose absence matters are named.
 */
export const missingFacts = (conditions: readonly Compiled[], site: Site): readonly string[] => {
  const names = new Set<string>()
  for (const condition of conditions)
    for (const { node, truth } of cite(condition, site.plan, site.frame))
      if (truth === unknown) {
        addOperand(node.left, site, names)
        addOperand(node.right, site, names)
      }
  return [...names].slice(0, most)
}

/** The base facts to be supplied before this one is known. */
const missingFor = (fact: string, site: Site): readonly string[] => {
  const names = new Set<string>()
  addFact(site.plan.scope.fact(fact), site, names)
  return [...names].slice(0, most)
}

/** What has to be supplied before a due date is known: base facts, or a parameter without a value. */
export const missingReference = (reference: Reference, site: Site): readonly string[] => {
  const names = new Set<string>()
  addOperand(reference, site, names)
  return [...names].slice(0, most)
}

const addOperand = (operand: Operand, site: Site, names: Set<string>): void => {
  if (operand.kind === 'fact') addFact(site.plan.scope.fact(operand.name), site, names)
  else if (operand.kind === 'parameter' && !isStated(site.session, operand.id))
    names.add(operand.id)
}

const isKnown = (fact: FactNode, { plan, frame }: Site): boolean => {
  const place = plan.scope.place(fact.name)
  if (fact.type === 'identifier') return frame.texts[place] !== undefined
  const low = present(frame.low[place], fact.name)
  return fact.bounded ? low === frame.high[place] : !Number.isNaN(low)
}

const addFact = (fact: FactNode, site: Site, names: Set<string>): void => {
  if (isKnown(fact, site)) return
  const { derivation } = fact
  if (derivation === null) {
    names.add(fact.name)
    return
  }
  if (derivation.kind === 'aggregate') {
    addAggregate(fact, site, names)
    return
  }
  const used = factsUsed(derivation).map((name) => site.plan.scope.fact(name))
  const unknownParts = used.filter((part) => !isKnown(part, site))
  // Nobody who could state the whole is asked for every part of it.
  if (fact.givable && unknownParts.length === used.length) {
    names.add(fact.name)
    return
  }
  if (unknownParts.length > 0) for (const part of unknownParts) addFact(part, site, names)
  else addUnusable(fact, used, names)
}

/** All parts are known and yet there is no result: a division by zero, or no dataset to look in. */
const addUnusable = (fact: FactNode, used: readonly FactNode[], names: Set<string>): void => {
  const divisor = fact.derivation?.kind === 'scalar' ? used.at(-1) : undefined
  names.add(divisor === undefined ? fact.name : divisor.name)
}

const addAggregate = (fact: FactNode, site: Site, names: Set<string>): void => {
  for (const group of site.plan.groups) {
    const item = group.items.find((candidate) => candidate.fact.name === fact.name)
    if (item === undefined) continue
    const path = item.node.path.join('.')
    let named = false
    const name = (found: readonly string[]): void => {
      named ||= found.length > 0
      for (const each of found) names.add(`${path}.${each}`)
    }
    const child = frameOf(group.plan, site.frame.environment)
    const coverage = walk(group, site.record, site.session.links, (record) => {
      if (names.size >= most) return
      load(group.plan, record, child, site.session.links, null, null)
      const inner: Site = { session: site.session, plan: group.plan, record, frame: child }
      const holds = item.where === null ? yes : item.where.test(child)
      if (holds === no) return
      if (item.where !== null && holds === unknown) name(missingFacts([item.where], inner))
      for (const used of [item.node.value, item.node.key])
        if (used !== null) name(missingFor(used, inner))
    })
    if (coverage !== 'complete') names.add(fact.givable ? fact.name : path)
    // Every record is known and yet there is no result: the largest of none.
    else if (!named) names.add(fact.name)
  }
}
