/** A household as the form holds it: plain JSON that is never changed in place. */
export type PlainRecord = Readonly<Record<string, unknown>>

/** What may be answered. */
export type Answer = string | number | boolean | readonly string[]

/** One step down to a child record. */
export interface Step {
  readonly collection: string
  readonly id: string
}

/** From the household down to a record below it; empty is the household itself. */
export type Path = readonly Step[]

const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The child records of a collection; null where nobody has said whether there are any. */
export const childrenOf = (
  record: PlainRecord,
  collection: string,
): readonly PlainRecord[] | null => {
  const children: unknown = record[collection]
  return Array.isArray(children) ? children.filter(isRecord) : null
}

/** The record that a path leads to; null where it is gone. */
export const recordAt = (record: PlainRecord, [step, ...rest]: Path): PlainRecord | null => {
  if (step === undefined) return record
  const child = childrenOf(record, step.collection)?.find(({ id }) => id === step.id)
  return child === undefined ? null : recordAt(child, rest)
}

const changedAt = (
  record: PlainRecord,
  [step, ...rest]: Path,
  change: (record: PlainRecord) => PlainRecord,
): PlainRecord => {
  if (step === undefined) return change(record)
  const children = childrenOf(record, step.collection)
  if (children === null) return record
  return {
    ...record,
    [step.collection]: children.map((child) =>
      child['id'] === step.id ? changedAt(child, rest, change) : child,
    ),
  }
}

/** The household with one fact stated. */
export const stated = (
  record: PlainRecord,
  path: Path,
  name: string,
  answer: Answer,
): PlainRecord => changedAt(record, path, (owner) => ({ ...owner, [name]: answer }))

/** The household without a fact, or without a whole collection. */
export const withdrawn = (record: PlainRecord, path: Path, name: string): PlainRecord =>
  changedAt(record, path, ({ [name]: _gone, ...rest }) => rest)

const freshIds = (taken: readonly PlainRecord[], subject: string, count: number): string[] => {
  const used = new Set(taken.map(({ id }) => id))
  const ids: string[] = []
  for (let number = 1; ids.length < count; number += 1) {
    const id = `${subject}-${number}`
    if (!used.has(id)) ids.push(id)
  }
  return ids
}

/**
 * The household with so many more child records of which nothing is known yet; with 0, it is said
 * that there are none, unless there are some.
 *
 * @param subject of the child records; their ids are made of it
 */
export const withChildren = (
  record: PlainRecord,
  path: Path,
  collection: string,
  subject: string,
  count: number,
): PlainRecord =>
  changedAt(record, path, (owner) => {
    const children = childrenOf(owner, collection) ?? []
    const added = freshIds(children, subject, count).map((id) => ({ id }))
    return { ...owner, [collection]: [...children, ...added] }
  })

/** The household without one child record. */
export const withoutChild = (record: PlainRecord, path: Path): PlainRecord => {
  const last = path.at(-1)
  if (last === undefined) return record
  return changedAt(record, path.slice(0, -1), (owner) => ({
    ...owner,
    [last.collection]: (childrenOf(owner, last.collection) ?? []).filter(
      ({ id }) => id !== last.id,
    ),
  }))
}

/** Where a fact stands in the household, as diagnostics name it (RFC 6901). */
export const pointerOf = (record: PlainRecord, [step, ...rest]: Path, name: string): string => {
  if (step === undefined) return `/${name}`
  const children = childrenOf(record, step.collection) ?? []
  const place = children.findIndex(({ id }) => id === step.id)
  return `/${step.collection}/${place}${pointerOf(children[place] ?? {}, rest, name)}`
}

/** A name for a place in the household that stays the same when other records come and go. */
export const keyOf = (path: Path, name: string): string =>
  [...path.flatMap(({ collection, id }) => [collection, id]), name]
    .map((part) => encodeURIComponent(part))
    .join('/')
