import type { Field } from './fields.js'
import { keyOf, type Path } from './record.js'

/**
 * Which fields are shown: those that were and are still asked keep their order, so that nothing
 * jumps below somebody's hands, and the best of the others fill up the places.
 *
 * @param before keys of the fields shown before
 */
export const shownFields = (
  before: readonly string[],
  asked: readonly Field[],
  most: number,
): readonly Field[] => {
  const byKey = new Map(asked.map((field) => [field.key, field]))
  const kept = before.flatMap((key) => byKey.get(key) ?? [])
  const others = asked.filter(({ key }) => !before.includes(key))
  return [...kept, ...others].slice(0, most)
}

/**
 * Where somebody goes on after answering: to the next field shown that is still asked, else to the
 * first one.
 *
 * @param before keys of the fields shown when it was answered
 */
export const nextField = (
  before: readonly string[],
  answered: string,
  now: readonly Field[],
): string | null => {
  const keys = new Set(now.map(({ key }) => key))
  const after = before.slice(before.indexOf(answered) + 1)
  return after.find((key) => keys.has(key)) ?? now.find(({ key }) => key !== answered)?.key ?? null
}

/** Fields of one record. */
interface FieldGroup {
  readonly key: string
  readonly path: Path
  readonly fields: readonly Field[]
}

/** Fields by the record they are about, the household's own first. */
export const groupedByRecord = (fields: readonly Field[]): readonly FieldGroup[] => {
  const groups = new Map<string, { path: Path; fields: Field[] }>()
  for (const field of fields) {
    const key = keyOf(field.path, '')
    const group = groups.get(key) ?? { path: field.path, fields: [] }
    group.fields.push(field)
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((left, right) => Math.min(left.path.length, 1) - Math.min(right.path.length, 1))
}
