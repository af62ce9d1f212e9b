import { catalogue, type SubjectName } from '../catalogue/index.js'
import type { SubjectEntry } from '../facts/entry.js'
import { encodeGb18030 } from './encode.js'
import { sampleDataset, type SampleOptions } from './generate.js'
import { sheetOf } from './sheets.js'

/** A file of the sample: a plain name and its bytes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The tables that come as spreadsheets, as clerks have them, one in each usual encoding. */
const sheets: ReadonlyMap<SubjectName, (text: string) => Uint8Array> = new Map([
  ['household', utf8],
  ['member', encodeGb18030],
])

/** One record a line, so that a change of one record is a change of one line. */
const jsonOf = (records: readonly object[]): string =>
  `[\n${records.map((record) => JSON.stringify({ ...record, subject: undefined })).join(',\n')}\n]\n`

/**
 * The sample as the files of a dataset folder: `dataset.json` names the tables; households (UTF-8)
 * and members (GB18030) are CSV with Chinese headers, the rest is JSON. The same options give the
 * same bytes.
 */
export const sampleFiles = (options: SampleOptions): readonly SampleFile[] => {
  const { manifest, tables } = sampleDataset(options)
  const names = Object.keys(tables) as SubjectName[]
  const pathOf = (name: SubjectName): string => {
    const { table }: SubjectEntry = catalogue[name]
    return `${table}.${sheets.has(name) ? 'csv' : 'json'}`
  }
  const tableEntries: Record<string, { files: string[]; complete: boolean }> = {}
  for (const name of names) {
    tableEntries[name] = { files: [pathOf(name)], complete: manifest.tables[name].complete }
  }
  const head = { asOf: manifest.asOf, tables: tableEntries }
  return [
    { path: 'dataset.json', bytes: utf8(`${JSON.stringify(head, null, 2)}\n`) },
    ...names.map((name) => {
      const encode = sheets.get(name)
      const bytes =
        encode === undefined ? utf8(jsonOf(tables[name])) : encode(sheetOf(name, tables[name]))
      return { path: pathOf(name), bytes }
    }),
  ]
}
