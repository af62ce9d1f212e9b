import { readCsv } from './csv.js'
import { decode, type Encoding } from './decode.js'
import { type JsonRecords, readLines, readWhole } from './json.js'

/** A file as it was read, before anybody knows what it is about. */
export type Raw = { readonly name: string; readonly encoding: Encoding } & (
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly string[])[]
      /** The line on which each row ends. */
      readonly lines: readonly number[]
    }
  | ({ readonly kind: 'records' } & JsonRecords)
)

/**
 * Reads a file by the end of its name: `.ndjson`, `.jsonl`, `.json`, and tables otherwise.
 *
 * @throws Unreadable
 */
export const readFile = (name: string, bytes: Uint8Array): Raw => {
  const { text, encoding } = decode(bytes)
  if (/\.(ndjson|jsonl)$/i.test(name))
    return { kind: 'records', name, encoding, ...readLines(text, name) }
  if (/\.json$/i.test(name)) return { kind: 'records', name, encoding, ...readWhole(text, name) }
  return { kind: 'table', name, encoding, ...readCsv(text) }
}
