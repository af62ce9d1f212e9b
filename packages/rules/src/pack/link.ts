import {
  type ChildEntry,
  type FactEntry,
  type FactType,
  showName,
  type SubjectEntry,
  type UnitCode,
} from '@workpoints/model'
import type { Entry, PackDocument, PackFact, Parameter } from './document.js'
import type {
  Linked,
  LinkedClassification,
  LinkedFact,
  LinkedParameter,
  LinkedSubject,
} from './linked.js'
import { type Report, type Site, under } from './report.js'
import type { ValueType } from './types/value-type.js'

/** The subjects a pack is compiled against, by name. */
export type Catalogue = Readonly<Record<string, SubjectEntry>>

/** Names that mean something else in every record and condition. */
const reserved: readonly string[] = ['subject', 'id', 'asOf']

const typeOf = (
  type: FactType,
  unit: UnitCode | undefined,
  choices: readonly string[] | null,
  list: boolean,
): ValueType => ({ type, unit: unit ?? (type === 'money' ? 'yuan' : null), choices, list })

const factType = (entry: FactEntry): ValueType =>
  typeOf(
    entry.type,
    entry.unit,
    entry.choices === undefined ? null : Object.keys(entry.choices),
    false,
  )

const catalogueFacts = (subject: SubjectEntry, site: Site): Map<string, LinkedFact> =>
  new Map(
    Object.entries(subject.facts).map(([name, entry]) => [
      name,
      {
        name,
        subject: subject.name,
        type: factType(entry),
        entry,
        derive: entry.derive ?? null,
        givable: entry.derive === undefined || entry.givable === true,
        site: under(site, 'facts', name),
        ofPack: false,
      },
    ]),
  )

const isRollUp = (value: PackFact): boolean => !('type' in value)

/** A fact of facts.json: a new one, or the roll-up of a given one of the catalogue. */
const packFact = (
  { name, value, site }: Entry<PackFact>,
  subject: string,
  known: LinkedFact | undefined,
  report: Report,
): LinkedFact | null => {
  const common = { name, subject, site, ofPack: true }
  if (value === null) {
    return { ...common, type: known?.type ?? null, entry: null, derive: null, givable: true }
  }
  const entry = value as FactEntry
  if (!isRollUp(value)) {
    if (known !== undefined) {
      report.addAtKey('name-clash', site, showName(name), showName(`${subject}.${known.name}`))
      return null
    }
    return {
      ...common,
      type: factType(entry),
      entry,
      derive: entry.derive ?? null,
      givable: entry.derive === undefined || entry.givable === true,
    }
  }
  if (known?.entry == null || known.derive !== null || known.ofPack) {
    report.addAtKey('fact-roll-up', site, showName(name))
    return known === undefined
      ? { ...common, type: null, entry: null, derive: null, givable: true }
      : null
  }
  const rolledUp = { ...known.entry, derive: entry.derive, givable: true } as FactEntry
  return {
    ...common,
    type: known.type,
    entry: rolledUp,
    derive: entry.derive ?? null,
    givable: true,
  }
}

const linkSubjects = (
  catalogue: Catalogue,
  document: PackDocument,
  report: Report,
): ReadonlyMap<string, LinkedSubject> => {
  const source = { file: 'catalogue', positions: null }
  const subjects = new Map<string, LinkedSubject & { readonly facts: Map<string, LinkedFact> }>()
  for (const entry of Object.values(catalogue)) {
    const site = { source, pointer: `/${entry.name}` }
    const facts = catalogueFacts(entry, site)
    const children: ReadonlyMap<string, ChildEntry> = new Map(Object.entries(entry.children ?? {}))
    subjects.set(entry.name, { name: entry.name, entry, facts, children, site })
  }
  for (const added of document.facts) {
    const subject = subjects.get(added.subject)
    if (subject === undefined) continue
    const fact = packFact(added, subject.name, subject.facts.get(added.name), report)
    if (fact !== null) subject.facts.set(added.name, fact)
  }
  for (const { name, site } of document.factSubjects) {
    if (!subjects.has(name)) {
      const near = report.near(name, subjects.keys())
      report.addAtKey('name-unknown-subject', site, showName(name), near)
    }
  }
  return subjects
}

const linkParameters = (
  document: PackDocument,
  subjects: ReadonlyMap<string, LinkedSubject>,
): ReadonlyMap<string, LinkedParameter> =>
  new Map(
    document.parameters.map(({ name, value, site }) => [
      name,
      { id: name, type: value === null ? null : parameterType(value, subjects), value, site },
    ]),
  )

/** The codes of `subject.fact`, or null where it is no choice. */
export const choicesOf = (
  table: string,
  subjects: ReadonlyMap<string, LinkedSubject>,
): readonly string[] | null => {
  const [subject, fact] = table.split('.')
  return subjects.get(subject ?? '')?.facts.get(fact ?? '')?.type?.choices ?? null
}

const parameterType = (
  value: Parameter,
  subjects: ReadonlyMap<string, LinkedSubject>,
): ValueType | null => {
  const choices = value.choices === undefined ? null : choicesOf(value.choices, subjects)
  // A choice without its codes is reported where it is declared, not where it is used.
  if (value.type === 'choice' && choices === null) return null
  // A type that has no lists is reported where it is declared, not where it is used.
  if (value.type === 'choices') return null
  const mayBeList = value.type === 'choice' || value.type === 'identifier'
  const list = mayBeList && value.values.some(({ value: item }) => Array.isArray(item))
  return typeOf(value.type, value.unit, choices, list)
}

/** One namespace of names that may not differ by case only. */
class Names {
  readonly #taken = new Map<string, string>(
    reserved.map((name) => [name.toLowerCase(), showName(name)]),
  )

  constructor(readonly report: Report) {}

  claim(name: string, shown: string, site: Site): void {
    const key = name.toLowerCase()
    const other = this.#taken.get(key)
    if (other === undefined) this.#taken.set(key, showName(shown))
    else this.report.addAtKey('name-clash', site, showName(name), other)
  }
}

/**
 * Facts, child records and parameters are looked up by the same names, so none may be like another.
 * The catalogue comes first: a pack that clashes with it is at fault.
 */
const checkClashes = (linked: Omit<Linked, 'document'>, report: Report): void => {
  for (const subject of linked.subjects.values()) {
    const names = new Names(report)
    const facts = [...subject.facts.values()]
    const claimFact = ({ name, site }: LinkedFact): void =>
      names.claim(name, `${subject.name}.${name}`, site)
    for (const child of subject.children.keys()) {
      names.claim(child, `${subject.name}.${child}`, under(subject.site, 'children', child))
    }
    facts.filter(({ ofPack }) => !ofPack).forEach(claimFact)
    for (const { id, site } of linked.parameters.values()) names.claim(id, id, site)
    facts.filter(({ ofPack }) => ofPack).forEach(claimFact)
  }
  const classifications = new Names(report)
  for (const { name, site } of linked.classifications.values()) {
    classifications.claim(name, name, site)
  }
}

/** Finds what every declared name is; uses of names are looked up when they are checked. */
export const link = (document: PackDocument, catalogue: Catalogue, report: Report): Linked => {
  const subjects = linkSubjects(catalogue, document, report)
  const parameters = linkParameters(document, subjects)
  const classifications = new Map(
    document.classifications.map(({ name, value, site }): [string, LinkedClassification] => [
      name,
      { name, subject: value?.subject ?? null, value, site },
    ]),
  )
  checkClashes({ subjects, parameters, classifications }, report)
  return { document, subjects, parameters, classifications }
}
