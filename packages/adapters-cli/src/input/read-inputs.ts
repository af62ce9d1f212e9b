import type { SubjectEntry } from '@workpoints/model'
import { basename, extname } from 'node:path'
import { inputRefused } from '../failure.js'
import type { Io } from '../io.js'
import { unknownSubject } from '../messages/problems.js'
import type { Progress } from '../output/progress.js'
import { takeCsv } from './csv-records.js'
import { Intake } from './intake.js'
import { takeJson } from './json-records.js'
import { takeNdjson } from './ndjson-records.js'
import { type InputFormat, type Source, sourcesOf } from './sources.js'
import { textOf } from './text.js'

export interface InputOptions {
  readonly inputs: readonly string[]
  readonly format?: InputFormat
  /** The subject of records that neither their file nor they themselves name. */
  readonly subject?: string
  readonly subjects: readonly SubjectEntry[]
  /** Whether single files, too, hold all records of their subjects. */
  readonly complete: boolean
  readonly progress: Progress
}

export interface Inputs {
  readonly intake: Intake
  /** Whether a dataset folder was among the inputs. */
  readonly dataset: boolean
}

/** `households.csv` and `household.json` say what they hold. */
const subjectOfName = (file: string, subjects: readonly SubjectEntry[]): string | undefined => {
  const stem = basename(file, extname(file))
  return subjects.find(({ name, table }) => stem === table || stem === name)?.name
}

const takeSource = async (source: Source, options: InputOptions, intake: Intake): Promise<void> => {
  const { file, format } = source
  const complete = source.complete || options.complete
  const { subjects } = options
  const subject = source.subject ?? subjectOfName(file, subjects) ?? options.subject
  const names = subjects.map(({ name }) => name)
  if (subject !== undefined && !names.includes(subject)) {
    throw inputRefused(unknownSubject(subject, names, { file }))
  }
  const named = subject === undefined ? {} : { subject }
  const { text } = textOf(await source.bytes(), file, format === 'csv' ? 'csv' : 'json')
  if (format === 'csv') return takeCsv(text, file, { ...named, complete, subjects }, intake)
  const expected = { ...named, complete, subjects: names }
  return (format === 'json' ? takeJson : takeNdjson)(text, file, expected, intake)
}

/** Reads all inputs, file by file, in the order given. */
export const readInputs = async (options: InputOptions, io: Io): Promise<Inputs> => {
  const { sources, dates, dataset } = await sourcesOf(options.inputs, io, options.format)
  const intake = new Intake()
  for (const date of dates) intake.dates.add(date)
  for (const source of sources) {
    options.progress.step('reading', source.file)
    await takeSource(source, options, intake)
  }
  return { intake, dataset }
}
