import type { Field } from './fields.js'
import {
  type Answer,
  keyOf,
  type Path,
  type PlainRecord,
  stated,
  withChildren,
  withdrawn,
  withoutChild,
} from './record.js'

/** What has been filled in about one household. */
export interface Sheet {
  readonly record: PlainRecord
  /** What nobody knows; it is not asked again. */
  readonly unknown: readonly Field[]
  /** What somebody wants to fill in although nothing may wait for it. */
  readonly wanted: readonly Field[]
}

export const sheetOf = (record: PlainRecord): Sheet => ({ record, unknown: [], wanted: [] })

const without = (fields: readonly Field[], { key }: Pick<Field, 'key'>): readonly Field[] =>
  fields.filter((field) => field.key !== key)

/** A field is filled in. */
export const answer = (sheet: Sheet, field: Field, value: Answer): Sheet => ({
  record: stated(sheet.record, field.path, field.name, value),
  unknown: without(sheet.unknown, field),
  wanted: without(sheet.wanted, field),
})

/** Nobody knows: the fact stays missing, and is set aside. */
export const setAside = (sheet: Sheet, field: Field): Sheet => ({
  record: withdrawn(sheet.record, field.path, field.name),
  unknown: [...without(sheet.unknown, field), field],
  wanted: without(sheet.wanted, field),
})

/** A fact is taken back. */
export const takeBack = (sheet: Sheet, { path, name }: Field): Sheet => ({
  ...sheet,
  record: withdrawn(sheet.record, path, name),
})

/** A field is asked first, whether anything waits for it or not. */
export const want = (sheet: Sheet, field: Field): Sheet => ({
  ...sheet,
  unknown: without(sheet.unknown, field),
  wanted: [...without(sheet.wanted, field), field],
})

/** So many more child records; with 0, there are none. */
export const addChildren = (sheet: Sheet, field: Field, subject: string, count: number): Sheet => ({
  record: withChildren(sheet.record, field.path, field.name, subject, count),
  unknown: without(sheet.unknown, field),
  wanted: without(sheet.wanted, field),
})

/** One child record goes, and whatever was said of it. */
export const removeChild = (sheet: Sheet, path: Path): Sheet => {
  const below = keyOf(path, '')
  const stays = ({ key }: Field): boolean => !key.startsWith(below)
  return {
    record: withoutChild(sheet.record, path),
    unknown: sheet.unknown.filter(stays),
    wanted: sheet.wanted.filter(stays),
  }
}
