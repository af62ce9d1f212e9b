import {
  type ChoiceEntries,
  type DepartmentCode,
  type FactType,
  mayBeGiven,
  type Text,
  townships,
  type UnitCode,
} from '@workpoints/model'
import type { PackTree, Question } from '@workpoints/rules'
import { childrenOf, keyOf, type Path, type PlainRecord, pointerOf, recordAt } from './record.js'
import { recordsIn, subjectAt } from './subjects.js'

/** One place of a household that can be filled in, with all that a form needs to ask for it. */
export interface Field {
  readonly key: string
  readonly path: Path
  readonly subject: string
  readonly name: string
  readonly label: Text
  readonly description: Text | null
  /** `records` of a list of child records. */
  readonly type: FactType | 'records'
  readonly unit: UnitCode | null
  readonly choices: ChoiceEntries | null
  readonly holder: DepartmentCode | null
  /** Whether a department already holds it. */
  readonly held: boolean
}

/** A field by its place; null where nothing can be filled in there. */
export const fieldAt = (pack: PackTree, path: Path, name: string): Field | null => {
  const subject = subjectAt(pack, path)
  const place = { key: keyOf(path, name), path, subject: subject.name, name }
  const collection = subject.entry.children?.[name]
  if (collection !== undefined)
    return {
      ...place,
      label: collection.label,
      description: null,
      type: 'records',
      unit: null,
      choices: null,
      holder: null,
      held: false,
    }
  const fact = subject.facts.find((item) => item.name === name)
  if (fact === undefined || !mayBeGiven(fact.entry)) return null
  const { entry, type, unit } = fact
  // A township is written by its code, which nobody knows by heart.
  const isTownship = name === 'township'
  return {
    ...place,
    label: entry.label,
    description: entry.description ?? null,
    type: isTownship ? 'choice' : type,
    unit,
    choices: isTownship ? townships : (entry.choices ?? null),
    holder: entry.holder,
    held: entry.extractable,
  }
}

const isOpen = (
  household: PlainRecord,
  path: Path,
  name: string,
  invalid: ReadonlySet<string>,
): boolean =>
  recordAt(household, path)?.[name] == null || invalid.has(pointerOf(household, path, name))

/** The places below a record that a name with dots leads to. */
const placesBelow = (household: PlainRecord, path: Path, steps: readonly string[]): Path[] => {
  const [collection, ...rest] = steps
  if (collection === undefined) return [path]
  return (childrenOf(recordAt(household, path) ?? {}, collection) ?? []).flatMap(({ id }) =>
    placesBelow(household, [...path, { collection, id: String(id) }], rest),
  )
}

/**
 * The fields to fill in for what is worth asking, best first: what is asked of child records at
 * large is a field of each of them that has not said it.
 *
 * @param invalid pointers of what is there but cannot be read
 */
export const fieldsFor = (
  pack: PackTree,
  household: PlainRecord,
  questions: readonly Question[],
  invalid: ReadonlySet<string>,
): readonly Field[] => {
  const records = recordsIn(pack, household)
  const fields = new Map<string, Field>()
  for (const { subject, id, fact } of questions) {
    const steps = fact.split('.')
    const name = steps.pop() ?? fact
    for (const { path, record } of records) {
      if (subjectAt(pack, path).name !== subject || (record['id'] ?? null) !== id) continue
      for (const place of placesBelow(household, path, steps)) {
        const field = fieldAt(pack, place, name)
        if (field === null) continue
        if (steps.length === 0 || isOpen(household, place, name, invalid))
          fields.set(field.key, field)
      }
    }
  }
  return [...fields.values()]
}

/** All that the household says, record by record, in the order of the catalogue. */
export const statedFields = (
  pack: PackTree,
  household: PlainRecord,
): readonly { readonly path: Path; readonly fields: readonly Field[] }[] =>
  recordsIn(pack, household).map(({ path, record }) => ({
    path,
    fields: subjectAt(pack, path).facts.flatMap(({ name }) => {
      const field = record[name] == null ? null : fieldAt(pack, path, name)
      return field === null ? [] : [field]
    }),
  }))

/** What could be filled in about the household besides what it says. */
export const furtherFields = (pack: PackTree, household: PlainRecord): readonly Field[] =>
  subjectAt(pack, []).facts.flatMap(({ name }) => {
    const field = household[name] == null ? fieldAt(pack, [], name) : null
    return field === null ? [] : [field]
  })
