import type { FactEntry, SubjectEntry } from '../facts/entry.js'
import { mayBeGiven } from '../facts/given.js'
import type { Text } from '../text.js'
import { type WrittenUnit, writtenUnit } from './numbers.js'
import type { HeaderProblem } from './problems.js'
import { bracketed, headerKey, likeness, withoutBrackets } from './text.js'

/** What the record's own id is called among the columns. */
export const idColumn = 'id'

/** What a column of a table was taken for. */
export interface Column {
  /** From 1. */
  readonly field: number
  /** As written. */
  readonly header: string
  /** The fact, `id`, or null where the column is not read. */
  readonly fact: string | null
  /** Zeros that the unit in the header adds: 4 for 万元. */
  readonly power: number
  /** The header asks the opposite of the fact, so that 是 means false. */
  readonly opposite: boolean
  readonly problem?: HeaderProblem
  /** For an unknown header: the fact it is most like. */
  readonly suggestion?: { readonly fact: string; readonly label: Text }
}

/** What a header means. */
interface Meaning {
  readonly fact: string
  readonly opposite: boolean
}

/** The names by which one subject's columns are known: a meaning, or null where there are two. */
export type HeaderNames = ReadonlyMap<string, Meaning | null>

/** Every name of a subject's columns, as the catalogue writes it, with what it means. */
const allNames = (subject: SubjectEntry): readonly (readonly [string, Meaning])[] => {
  const named = (fact: string, words: readonly string[], opposite = false) =>
    words.map((word) => [word, { fact, opposite }] as const)
  return [
    ...named(idColumn, [idColumn, ...subject.idAliases]),
    ...Object.entries(subject.facts).flatMap(([name, { label, aliases, oppositeAliases }]) => [
      ...named(name, [name, label.zh, label.en, ...(aliases ?? [])]),
      ...named(name, oppositeAliases ?? [], true),
    ]),
  ]
}

const same = (a: Meaning, b: Meaning): boolean => a.fact === b.fact && a.opposite === b.opposite

/**
 * The header names of a subject: fact names, labels in both languages, aliases. A name without its
 * bracketed part is known too, unless it is another fact's full name.
 */
export const headerNames = (subject: SubjectEntry): HeaderNames => {
  const full = new Map<string, Meaning | null>()
  const short = new Map<string, Meaning | null>()
  const add = (map: Map<string, Meaning | null>, key: string, meaning: Meaning): void => {
    const known = map.get(key)
    const clashes = known === null || (known !== undefined && !same(known, meaning))
    map.set(key, clashes ? null : meaning)
  }
  for (const [word, meaning] of allNames(subject)) {
    add(full, headerKey(word), meaning)
    add(short, withoutBrackets(headerKey(word)), meaning)
  }
  return new Map([...short, ...full])
}

/** The header names that mean two things in one subject, which a catalogue must not have. */
export const headerClashes = (subject: SubjectEntry): readonly string[] => {
  const seen = new Map<string, Meaning>()
  return allNames(subject).flatMap(([word, meaning]) => {
    const key = headerKey(word)
    const known = seen.get(key)
    seen.set(key, meaning)
    return known === undefined || same(known, meaning)
      ? []
      : [`${subject.name}: ${word} (${known.fact}, ${meaning.fact})`]
  })
}

interface Found {
  readonly meaning: Meaning | null
  readonly units: readonly WrittenUnit[]
}

/** Columns every spreadsheet has and nobody needs. */
const ignored: ReadonlySet<string> = new Set(['序号', '备注', 'no', 'no.', 'subject'])

const unitsOf = (parts: readonly string[]): readonly WrittenUnit[] =>
  parts.map(writtenUnit).filter((unit) => unit !== null)

const tail = /^(.+?)((?:千|万|亿)(?:元|人|户)|(?<=.)元)$/
const numbered = /^(.*\D)\d{1,2}$/

/** Looks a header up as written, then without brackets, without a unit at its end, without a number. */
const find = (names: HeaderNames, header: string): Found | undefined => {
  const key = headerKey(header)
  const units = unitsOf(bracketed(key))
  const full = names.get(key)
  if (full !== undefined) return { meaning: full, units }
  const short = withoutBrackets(key)
  const bare = names.get(short)
  if (bare !== undefined) return { meaning: bare, units }
  const ended = tail.exec(short)
  const trunk = ended?.[1]
  if (trunk !== undefined && names.has(trunk)) {
    return { meaning: names.get(trunk) ?? null, units: [...units, ...unitsOf([ended?.[2] ?? ''])] }
  }
  // 风险1, 风险2 …, or the 0 and .1 that tools append to a repeated header.
  const plain = numbered.exec(short)?.[1]?.replace(/[._-]$/, '')
  if (plain !== undefined && names.has(plain)) {
    return { meaning: names.get(plain) ?? null, units }
  }
  return undefined
}

const nearest = (names: HeaderNames, header: string): string | undefined => {
  const key = withoutBrackets(headerKey(header))
  let best: string | undefined
  let bestLikeness = 0.55
  for (const [name, meaning] of names) {
    const alike = likeness(key, name)
    if (meaning === null || alike <= bestLikeness) continue
    best = meaning.fact
    bestLikeness = alike
  }
  return best
}

const unitProblem = (fact: FactEntry, unit: WrittenUnit): boolean => {
  if (fact.type === 'money') return unit.noun !== '' && unit.noun !== '元'
  if (fact.type === 'count') return unit.noun === '元' || unit.noun === '%'
  return unit.power > 0
}

const suggest = (subject: SubjectEntry, names: HeaderNames, column: Column): Column => {
  const fact = nearest(names, column.header)
  const label = fact === undefined ? undefined : subject.facts[fact]?.label
  return fact === undefined || label === undefined
    ? column
    : { ...column, suggestion: { fact, label } }
}

/** Takes each header of a row for a fact, the id, or nothing; suggests a name for unknown ones. */
export const readHeaders = (
  subject: SubjectEntry,
  header: readonly string[],
): readonly Column[] => {
  const names = headerNames(subject)
  return recogniseHeaders(subject, names, header).map((column) =>
    column.problem === 'unknownHeader' ? suggest(subject, names, column) : column,
  )
}

/** The same without suggestions, for trying a header on many subjects. */
export const recogniseHeaders = (
  subject: SubjectEntry,
  names: HeaderNames,
  header: readonly string[],
): readonly Column[] =>
  header.map((text, index): Column => {
    const column = { field: index + 1, header: text, fact: null, power: 0, opposite: false }
    const found = find(names, text)
    if (found === undefined) {
      const key = withoutBrackets(headerKey(text))
      if (key === '' || ignored.has(key)) return column
      return { ...column, problem: 'unknownHeader' }
    }
    if (found.meaning === null) return { ...column, problem: 'ambiguousHeader' }
    const { fact: name, opposite } = found.meaning
    if (name === idColumn) return { ...column, fact: idColumn }
    const fact = subject.facts[name]
    if (fact === undefined) return { ...column, problem: 'unknownHeader' }
    if (!mayBeGiven(fact)) return { ...column, problem: 'derivedHeader' }
    if (found.units.some((unit) => unitProblem(fact, unit))) {
      return { ...column, problem: 'wrongUnit' }
    }
    const power = found.units.reduce((most, unit) => Math.max(most, unit.power), 0)
    return { ...column, fact: name, power, opposite }
  })
