import { z } from 'zod'
import { catalogue, type SubjectName } from '../catalogue/index.js'
import type { SubjectEntry } from '../facts/entry.js'
import { mayBeGiven } from '../facts/given.js'
import type { CatalogueRecord, RecordOf } from './types.js'
import { factSchema } from './values.js'

type Shape = Record<string, z.ZodType>

const id = z.string().min(1).max(200)

/** Schemas by subject name, each built when first asked for. */
export interface SchemaSet {
  /** A record on its own: `subject` and `id` are required. */
  readonly record: (subject: string) => z.ZodType
  /** A record below another: both may be left out. */
  readonly child: (subject: string) => z.ZodType
}

const remembering = (build: (name: string) => z.ZodType): ((name: string) => z.ZodType) => {
  const built = new Map<string, z.ZodType>()
  return (name) => {
    const known = built.get(name)
    if (known !== undefined) return known
    const schema = build(name)
    built.set(name, schema)
    return schema
  }
}

/**
 * Schemas for a set of subjects: the catalogue's, or those a pack has added facts to. Objects are
 * strict, so an unknown fact is refused; so is a fact that is always computed.
 *
 * @throws where a subject, or the subject of a child, is not in the set
 */
export const schemaSet = (subjects: Readonly<Record<string, SubjectEntry>>): SchemaSet => {
  const contentOf = (name: string): { entry: SubjectEntry; shape: Shape } => {
    const entry = subjects[name]
    if (entry === undefined) throw new Error(`no subject ${name}`)
    const shape: Shape = {}
    for (const [fact, facts] of Object.entries(entry.facts)) {
      if (mayBeGiven(facts)) shape[fact] = factSchema(facts)
    }
    for (const [key, { subject, label }] of Object.entries(entry.children ?? {})) {
      shape[key] = z
        .array(z.lazy(() => child(subject)))
        .nullish()
        .meta({ title: label.zh, description: `${label.zh} / ${label.en}` })
    }
    return { entry, shape }
  }
  const describe = ({ label, description }: SubjectEntry) => ({
    title: label.zh,
    description: `${(description ?? label).zh} / ${(description ?? label).en}`,
  })
  const child = remembering((name) => {
    const { entry, shape } = contentOf(name)
    return z
      .strictObject({ subject: z.literal(name).optional(), id: id.optional(), ...shape })
      .meta({ id: `${name}Child`, ...describe(entry) })
  })
  const record = remembering((name) => {
    const { entry, shape } = contentOf(name)
    return z.strictObject({ subject: z.literal(name), id, ...shape }).meta(describe(entry))
  })
  return { record, child }
}

const ofCatalogue = schemaSet(catalogue)

/** The names of the catalogue's subjects, in its order. */
export const subjectNames = Object.keys(catalogue) as readonly SubjectName[]

/** The schema of the records of one subject. */
export const recordSchema = <S extends SubjectName>(subject: S): z.ZodType<RecordOf<S>> =>
  ofCatalogue.record(subject) as unknown as z.ZodType<RecordOf<S>>

/** The schema of a record of any subject of the catalogue. */
export const catalogueRecordSchema = (): z.ZodType<CatalogueRecord> =>
  z.union(subjectNames.map((name) => ofCatalogue.record(name))) as never
