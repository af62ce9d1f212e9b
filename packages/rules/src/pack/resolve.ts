import { showName } from '@workpoints/model'
import type { Reference } from '../ir/tree.js'
import type { Linked, LinkedClassification, LinkedFact, LinkedSubject } from './linked.js'
import type { Report, Site } from './report.js'
import { type ValueType, valueType } from './types/value-type.js'

/** Where names are looked up. */
export interface Scope {
  readonly linked: Linked
  readonly subject: LinkedSubject
  /** False in derivations of the catalogue, which know no pack. */
  readonly ofPack: boolean
  readonly report: Report
}

/** What a name leads to; the type is null where its declaration was refused. */
export interface Resolved {
  readonly reference: Reference
  readonly type: ValueType | null
}

/** A fact of the subject, a parameter or `asOf`; null, and reported, where it is none of these. */
export const resolve = (name: string, scope: Scope, site: Site): Resolved | null => {
  if (name === 'asOf') return { reference: { kind: 'asOf' }, type: valueType('date') }
  const fact = scope.subject.facts.get(name)
  if (fact !== undefined) return { reference: { kind: 'fact', name }, type: fact.type }
  const parameter = scope.linked.parameters.get(name)
  if (parameter !== undefined) {
    if (!scope.ofPack) {
      scope.report.add('derivation-in-catalogue', site, showName(name))
      return null
    }
    return { reference: { kind: 'parameter', id: name }, type: parameter.type }
  }
  reportUnknown(name, scope, site)
  return null
}

/** A fact of the subject; null, and reported, where there is none. */
export const resolveFact = (name: string, scope: Scope, site: Site): LinkedFact | null => {
  const fact = scope.subject.facts.get(name)
  if (fact === undefined) reportUnknown(name, scope, site)
  return fact ?? null
}

const reportUnknown = (name: string, scope: Scope, site: Site): void => {
  const { report, subject, linked } = scope
  const { incomplete } = linked.document
  // The name may stand in a file that could not be read, which has been reported.
  if (incomplete.has('parameters') || incomplete.has('facts')) return
  const known = [...subject.facts.keys(), ...linked.parameters.keys(), 'asOf']
  const near = report.near(name, known)
  report.add('name-unknown-fact', site, showName(name), subject.name, near)
}

/** The subject of that name; null, and reported, where there is none. */
export const resolveSubject = (
  name: string,
  linked: Linked,
  report: Report,
  site: Site,
): LinkedSubject | null => {
  const subject = linked.subjects.get(name)
  if (subject === undefined) {
    const near = report.near(name, linked.subjects.keys())
    report.add('name-unknown-subject', site, showName(name), near)
  }
  return subject ?? null
}

/** The classification of that name, for the subject at hand. */
export const resolveClassification = (
  name: string,
  scope: Scope,
  site: Site,
): LinkedClassification | null => {
  const { linked, report, subject } = scope
  const found = linked.classifications.get(name)
  if (!scope.ofPack) {
    report.add('derivation-in-catalogue', site, showName(name))
    return null
  }
  if (found === undefined) {
    if (linked.document.incomplete.has('classifications')) return null
    const ofSubject = [...linked.classifications.values()].filter(
      (each) => each.subject === subject.name,
    )
    const near = report.near(
      name,
      ofSubject.map((each) => each.name),
    )
    report.add('name-unknown-classification', site, showName(name), near)
    return null
  }
  if (found.subject !== null && found.subject !== subject.name) {
    report.add('name-other-subject', site, showName(name), found.subject, subject.name)
    return null
  }
  return found
}

/** The sentences of the point that a locator names: numbers one edit away are no guess worth making. */
export const sentencesLike = (locator: string, known: Iterable<string>): string => {
  const start = `${locator.split('.')[0] ?? ''}.`
  return [...known].filter((each) => each.startsWith(start)).join(', ')
}
