import { type Diagnostic, type SubjectLimits, utf8Length } from '@workpoints/model'
import type { RawRecord } from '../backends/closures/links.js'
import { entryPointer, problem } from './problems.js'

/** A record is read no deeper than its JSON text would be. */
const deepest = 64

/** How long a value is in JSON text. */
interface Measure {
  readonly text: (text: string) => number
  readonly number: (value: number) => number
}

const exact: Measure = { text: utf8Length, number: (value) => String(value).length }

/** Never less than is exact, and found at once: it is enough for all records that are not large. */
const generous: Measure = { text: (text) => text.length * 3, number: () => 25 }

/**
 * What is left of so many bytes after a value's JSON text without white space, in which escapes count
 * as the characters they stand for; negative where it does not fit. Takes no longer than the room
 * allows, whatever a caller has built: values that unfold without end do not fit.
 */
const roomAfter = (value: unknown, room: number, depth: number, measure: Measure): number => {
  if (room < 0) return room
  switch (typeof value) {
    case 'string':
      return value.length > room ? -1 : room - measure.text(value) - 2
    case 'number':
      return room - measure.number(value)
    case 'object':
      if (value === null) return room - 4
      return depth > deepest ? -1 : roomAfterMembers(value, room, depth, measure)
    case 'undefined':
    case 'function':
    case 'symbol':
      return room
    default:
      return room - String(value).length
  }
}

const roomAfterMembers = (value: object, room: number, depth: number, measure: Measure): number => {
  const isArray = Array.isArray(value)
  // The brackets, and a comma between two members.
  let left = room - 1
  let members = 0
  for (const key of Object.keys(value)) {
    const member: unknown = (value as RawRecord)[key]
    left -= 1
    members += 1
    if (!isArray) left -= key.length > left ? left + 1 : measure.text(key) + 3
    left = roomAfter(member, left, depth + 1, measure)
    if (left < 0) return left
  }
  return members === 0 ? left - 1 : left
}

/** What is wrong with a record that is beyond the limits of its subject; null of any other. */
export const beyondLimits = (
  record: RawRecord,
  limits: SubjectLimits | undefined,
  pointer: string,
): Diagnostic | null => {
  if (limits === undefined) return null
  for (const [collection, most] of Object.entries(limits.children)) {
    const children = record[collection]
    if (Array.isArray(children) && children.length > most)
      return problem('too-many-children', entryPointer(pointer, collection), String(most))
  }
  if (roomAfter(record, limits.bytes, 1, generous) >= 0) return null
  return roomAfter(record, limits.bytes, 1, exact) < 0
    ? problem('record-too-large', pointer, String(limits.bytes))
    : null
}
