import { type Diagnostic, readJson } from '@workpoints/model'

/** Records of a file, each with what is needed to find it again. */
export interface JsonRecords {
  readonly records: readonly Readonly<Record<string, unknown>>[]
  readonly diagnostics: readonly Diagnostic[]
  /** Lines or items that gave no record. */
  readonly rejected: number
}

/** Of a whole JSON file; a longer list is written as NDJSON. */
const mostBytes = 64 * 1024 * 1024

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Records of an NDJSON text, one a line; a bad line leaves the others alone. */
export const readLines = (written: string, file: string): JsonRecords => {
  const records: Readonly<Record<string, unknown>>[] = []
  const diagnostics: Diagnostic[] = []
  let rejected = 0
  written.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const read = readJson(line, { file })
    if ('diagnostics' in read) {
      rejected += 1
      diagnostics.push(...read.diagnostics.map((each) => ({ ...each, line: index + 1 })))
    } else if (isObject(read.value)) records.push(read.value)
    else rejected += 1
  })
  return { records, diagnostics, rejected }
}

/** Records of a JSON text: one, a list of them, or `{ "records": […] }`. */
export const readWhole = (written: string, file: string): JsonRecords => {
  const read = readJson(written, { file, limits: { bytes: mostBytes } })
  if ('diagnostics' in read) return { records: [], diagnostics: read.diagnostics, rejected: 1 }
  const { value } = read
  const items: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['records']) && value['subject'] === undefined
      ? value['records']
      : [value]
  const records = items.filter(isObject)
  return { records, diagnostics: [], rejected: items.length - records.length }
}
