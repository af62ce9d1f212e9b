import { catalogue, type SubjectName } from '../catalogue/index.js'
import type { SubjectEntry } from '../facts/entry.js'
import type { CatalogueRecord } from '../schema/types.js'
import { encodeGb18030 } from './encode.js'
import { contextFor, isComplete, sampleSubjects, type SampleOptions } from './generate.js'
import { sampleRecords } from './records.js'
import { sheetOf } from './sheets.js'

/** A file of the sample, or a part of one: a plain name and bytes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** How one table is written: what stands before, between and after its records. */
interface Writer {
  readonly path: string
  readonly encode: (text: string) => Uint8Array
  readonly head: string
  readonly line: (record: CatalogueRecord) => string
  readonly between: string
  readonly tail: string
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The tables that come as spreadsheets, as clerks have them, one in each usual encoding. */
const sheets: ReadonlyMap<SubjectName, (text: string) => Uint8Array> = new Map([
  ['household', utf8],
  ['member', encodeGb18030],
])

/** A JSON file is read as a whole and must stay small; larger counties come as NDJSON. */
const mostHouseholdsInJson = 20_000

const writerOf = (name: SubjectName, households: number): Writer => {
  const { table }: SubjectEntry = catalogue[name]
  const encode = sheets.get(name)
  if (encode !== undefined) {
    const { head, line } = sheetOf(name)
    return { path: `${table}.csv`, encode, head, line, between: '', tail: '' }
  }
  // The table says what its records are about.
  const line = (record: CatalogueRecord): string =>
    JSON.stringify({ ...record, subject: undefined })
  return households > mostHouseholdsInJson
    ? { path: `${table}.ndjson`, encode: utf8, head: '', line, between: '\n', tail: '\n' }
    : // One record a line, so that a change of one record is a change of one line.
      { path: `${table}.json`, encode: utf8, head: '[\n', line, between: ',\n', tail: '\n]\n' }
}

const manifestOf = (asOf: string, writers: ReadonlyMap<SubjectName, Writer>): Uint8Array => {
  const tables: Record<string, { files: string[]; complete: boolean }> = {}
  for (const [name, { path }] of writers)
    tables[name] = { files: [path], complete: isComplete(name) }
  return utf8(`${JSON.stringify({ asOf, tables }, null, 2)}\n`)
}

/** Text is handed on in parts of about this many characters. */
const partLength = 1 << 18

/**
 * The files of the sample in parts, for counties too large to hold: parts of different files
 * alternate, those of one file come in order and are to be put behind one another.
 */
export function* sampleParts(options: SampleOptions): Generator<SampleFile> {
  const context = contextFor(options)
  const writers = new Map(sampleSubjects.map((name) => [name, writerOf(name, context.households)]))
  yield { path: 'dataset.json', bytes: manifestOf(context.before(0), writers) }
  const waiting = new Map(
    [...writers].map(([name, writer]) => [name, { writer, text: writer.head, records: 0 }]),
  )
  for (const record of sampleRecords(context)) {
    const table = waiting.get(record.subject)
    if (table === undefined) continue
    const { writer } = table
    table.text += `${table.records === 0 ? '' : writer.between}${writer.line(record)}`
    table.records += 1
    if (table.text.length < partLength) continue
    yield { path: writer.path, bytes: writer.encode(table.text) }
    table.text = ''
  }
  for (const { writer, text } of waiting.values()) {
    yield { path: writer.path, bytes: writer.encode(text + writer.tail) }
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * The sample as the files of a dataset folder: `dataset.json` names the tables; households (UTF-8)
 * and members (GB18030) are CSV with Chinese headers, the rest is JSON, in a very large county
 * NDJSON. The same options give the same bytes.
 *
 * @throws RangeError where `asOf` is no date or `households` no whole number from 0
 */
export const sampleFiles = (options: SampleOptions): readonly SampleFile[] => {
  const parts = new Map<string, Uint8Array[]>()
  for (const { path, bytes } of sampleParts(options)) {
    const earlier = parts.get(path)
    if (earlier === undefined) parts.set(path, [bytes])
    else earlier.push(bytes)
  }
  return [...parts].map(([path, list]) => ({ path, bytes: joined(list) }))
}
