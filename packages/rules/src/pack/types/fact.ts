import type { FactEntry } from '@workpoints/model'
import type { DerivationNode } from '../../ir/tree.js'
import type { Linked, LinkedFact, LinkedSubject } from '../linked.js'
import { type Report, type Site, under } from '../report.js'
import type { Scope } from '../resolve.js'
import { checkDerivation, operationOf } from './derivation.js'
import { describe, isMoneyUnit, typeWords, unitWords, type ValueType } from './value-type.js'

/** Units: amounts in yuan of some kind, counts in something else, other types in nothing. */
export const checkUnit = (
  { type, unit }: Pick<FactEntry, 'type' | 'unit'>,
  site: Site,
  report: Report,
): void => {
  if (type === 'count' && unit === undefined) report.add('fact-unit-missing', site)
  if (unit === undefined) return
  const fits = type === 'money' ? isMoneyUnit(unit) : type === 'count' && !isMoneyUnit(unit)
  if (!fits) {
    report.add('fact-unit-wrong', under(site, 'unit'), unitWords(unit), typeWords[type])
  }
}

const checkEntry = (entry: FactEntry, site: Site, report: Report): void => {
  checkUnit(entry, site, report)
  const isChoice = entry.type === 'choice' || entry.type === 'choices'
  const codes = entry.choices === undefined ? 0 : Object.keys(entry.choices).length
  if (isChoice && codes === 0) report.add('fact-choices-missing', site)
  if (!isChoice && entry.choices !== undefined) {
    report.addAtKey('fact-choices-unexpected', under(site, 'choices'))
  }
  if (entry.type === 'share' && (entry.derive === undefined || entry.givable === true)) {
    report.add('fact-share-given', site)
  }
  if (entry.openEnded === true && (entry.type !== 'date' || entry.derive !== undefined)) {
    report.addAtKey('fact-open-ended', under(site, 'openEnded'))
  }
  if (entry.givable === true && entry.derive === undefined) {
    report.addAtKey('fact-givable', under(site, 'givable'))
  }
}

/** Whether a derivation gives what the fact declares; counts of records take the declared unit. */
const gives = (result: ValueType, declared: ValueType): boolean =>
  result.type === declared.type && (result.unit === declared.unit || result.unit === null)

const checkOne = (fact: LinkedFact, scope: Scope): DerivationNode | null => {
  const { entry, derive, site, type } = fact
  if (entry === null) return null
  // Of the catalogue, a roll-up repeats only what has been checked with its entry.
  const isRollUp = fact.ofPack && Object.hasOwn(scope.subject.entry.facts, fact.name)
  if (!isRollUp) checkEntry(entry, site, scope.report)
  if (derive === null) return null
  const place = under(site, 'derive')
  const checked = checkDerivation(derive, { ...scope, ofPack: fact.ofPack }, place)
  if (checked === null) return null
  const { node, result } = checked
  const conversion =
    node.kind === 'scalar' && node.operation === 'product' && converts(result, type)
  if (result !== null && type !== null && !gives(result, type) && !conversion) {
    const name = operationOf(derive)
    scope.report.add('derivation-result', place, name, describe(result), describe(type))
    return null
  }
  return node
}

/** Months times pay per month, years times twelve: a product may change the unit so. */
const converts = (from: ValueType | null, to: ValueType | null): boolean =>
  (from?.unit === 'yuanPerMonth' && to?.unit === 'yuan') ||
  (from?.unit === 'years' && to?.unit === 'months')

/** Checks every fact of the pack and of the catalogue; the derivations by fact. */
export const checkFacts = (
  linked: Linked,
  report: Report,
): ReadonlyMap<LinkedFact, DerivationNode> => {
  const derivations = new Map<LinkedFact, DerivationNode>()
  for (const subject of linked.subjects.values()) {
    checkChildren(subject, linked, report)
    for (const fact of subject.facts.values()) {
      const node = checkOne(fact, { linked, subject, ofPack: fact.ofPack, report })
      if (node !== null) derivations.set(fact, node)
    }
  }
  return derivations
}

/** Of the catalogue: child records are of a known subject and name their parent by a fact. */
const checkChildren = (subject: LinkedSubject, linked: Linked, report: Report): void => {
  for (const [name, child] of subject.children) {
    const site = under(subject.site, 'children', name)
    const target = linked.subjects.get(child.subject)
    if (target === undefined) report.add('name-unknown-subject', site, child.subject, null)
    else if (child.by !== undefined && !target.facts.has(child.by)) {
      report.add('name-unknown-fact', under(site, 'by'), child.by, child.subject, null)
    }
  }
}
