import { catalogue, type SubjectName } from '../catalogue/index.js'
import { parseDate } from '../dates.js'
import type { CatalogueRecord, RecordOf } from '../schema/types.js'
import { type Context, contextOf } from './context.js'
import { sampleRecords } from './records.js'

/** The tables of a county, by subject: flat records, linked by the ids of their parents. */
export type Tables = { readonly [S in SubjectName]: readonly RecordOf<S>[] }

/** What a dataset says of itself. */
export interface SampleManifest {
  readonly asOf: string
  readonly tables: Readonly<Record<SubjectName, { readonly complete: boolean }>>
}

export interface SampleDataset {
  readonly manifest: SampleManifest
  readonly tables: Tables
}

export interface SampleOptions {
  /** 2,000 unless told. */
  readonly households?: number
  /** The same seed gives the same county, on every machine. */
  readonly seed: number
  /** 2025-06-30 unless told. */
  readonly asOf?: string
}

/** The subjects of the sample, in the order of the catalogue. */
export const sampleSubjects = Object.keys(catalogue) as readonly SubjectName[]

/**
 * Tables that show only some of what the county has: its figures cannot be added up from them. What
 * hangs on one household or one person is complete for it.
 */
const partial: ReadonlySet<string> = new Set(['household', 'post', 'graduate', 'workshop', 'loan'])

/** Whether a table of the sample holds all there is. */
export const isComplete = (subject: SubjectName): boolean => !partial.has(subject)

/** @throws RangeError where `asOf` is no date or `households` no whole number from 0 */
export const contextFor = ({
  households = 2000,
  seed,
  asOf = '2025-06-30',
}: SampleOptions): Context => {
  const day = parseDate(asOf)
  if (day === null) throw new RangeError(`not a date: ${asOf}`)
  if (!Number.isSafeInteger(households) || households < 0) {
    throw new RangeError(`not a number of households: ${households}`)
  }
  return contextOf(seed, households, day)
}

const bySubject = <T>(make: (subject: SubjectName) => T): Record<SubjectName, T> =>
  Object.fromEntries(sampleSubjects.map((name) => [name, make(name)])) as Record<SubjectName, T>

/**
 * A county of invented people: households and members with measures, clues and loans, and every
 * other subject of the catalogue, in proportions met in practice. Some cells are empty.
 *
 * @throws RangeError where `asOf` is no date or `households` no whole number from 0
 */
export const sampleDataset = (options: SampleOptions): SampleDataset => {
  const context = contextFor(options)
  const tables = bySubject((): CatalogueRecord[] => [])
  for (const record of sampleRecords(context)) tables[record.subject].push(record)
  return {
    manifest: {
      asOf: context.before(0),
      tables: bySubject((name) => ({ complete: isComplete(name) })),
    },
    tables: tables as unknown as Tables,
  }
}
