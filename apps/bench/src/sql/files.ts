import { writeFileSync } from 'node:fs'
import { toTables } from '@workpoints/rules/sql'
import type { FlatRecord, Load } from '../load/load.js'
import type { Database } from './database.js'

/** Names here are those of the synthetic load: plain letters and digits. */
const quoted = (name: string): string => `"${name}"`

const literal = (path: string): string => `'${path.replaceAll("'", "''")}'`

/** The table that the query of a load reads. */
export const tableOf = ({ pack, subject }: Load) => {
  const table = toTables(pack, 'duckdb').find((each) => each.subject === subject)
  if (table === undefined) throw new Error(`no table of ${subject}`)
  return table
}

/** The values of the synthetic load need no quotes. */
const cell = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

const csvOf = (names: readonly string[], records: readonly FlatRecord[]): string =>
  [
    names.join(','),
    ...records.map((record) => names.map((name) => cell(record[name])).join(',')),
    '',
  ].join('\n')

/** How DuckDB reads the file: every column with its type, nothing guessed. */
const typedScan = (load: Load, path: string): string => {
  const columns = tableOf(load).columns.map(
    ({ name, type }) => `${literal(name)}: ${literal(type.replace(' NOT NULL', ''))}`,
  )
  return `read_csv(${literal(path)}, header = true, auto_detect = false, delim = ',', columns = {${columns.join(', ')}})`
}

/**
 * Writes a file of so many rows, the records of the load again and again under ids of their own, and
 * makes it the table that the load's query reads.
 */
export const writeRows = async (
  database: Database,
  load: Load,
  rows: number,
  path: string,
): Promise<void> => {
  const names = tableOf(load).columns.map(({ name }) => name)
  const few = `${path}.few.csv`
  writeFileSync(few, csvOf(names, load.records))
  const rest = names.filter((name) => name !== 'id').map(quoted)
  await database.run(
    `COPY (
      SELECT id || '-' || copy AS id, ${rest.join(', ')}
      FROM ${typedScan(load, few)}, range(${Math.ceil(rows / load.records.length)}) copies(copy)
      LIMIT ${rows}
    ) TO ${literal(path)} (FORMAT csv, HEADER)`,
  )
  await database.run(
    `CREATE OR REPLACE VIEW ${quoted(tableOf(load).name)} AS SELECT * FROM ${typedScan(load, path)}`,
  )
}

/** A query that reads every value of the table as its type and keeps none. */
export const bareScan = (load: Load): string => {
  const { name, columns } = tableOf(load)
  const counts = columns.map((column) => `count(${quoted(column.name)})`)
  return `SELECT ${counts.join(', ')} FROM ${quoted(name)}`
}

/** The statement that writes what a query says to a Parquet file. */
export const copyTo = (query: string, path: string): string =>
  `COPY (${query}) TO ${literal(path)} (FORMAT parquet)`
