import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { formatDate, formatMoney, parseDate, parseMoney } from '@workpoints/model'
import { isRecord } from '../../src/backends/closures/links.js'
import { duckdb } from '../../src/backends/sql/duckdb.js'
import type { FactNode, Outcome, PackTree } from '../../src/ir/tree.js'
import { outcomesByCode, type SqlOptions, type SqlTable, toSql, toTables } from '../../src/sql.js'

type Row = Readonly<Record<string, unknown>>

/** Records by subject, without child records in them. */
export type FlatTables = ReadonlyMap<string, readonly Row[]>

/**
 * Takes nested records apart into tables, each child record with the id of its parent, which it gets
 * here where it has none.
 */
export const flatten = (
  pack: PackTree,
  subject: string,
  records: readonly Row[],
): Map<string, Row[]> => {
  const subjects = new Map(pack.subjects.map((node) => [node.name, node]))
  const tables = new Map<string, Row[]>()
  let next = 0
  const add = (name: string, record: Row, parent: Row): void => {
    const table = tables.get(name) ?? []
    tables.set(name, table)
    const children = subjects.get(name)?.children ?? []
    const own = typeof record['id'] === 'string' ? record['id'] : `made-${(next += 1)}`
    table.push({
      ...Object.fromEntries(
        Object.entries(record).filter(([key]) => !children.some((child) => child.name === key)),
      ),
      ...parent,
      id: own,
    })
    for (const child of children) {
      const list = record[child.name]
      if (!Array.isArray(list)) continue
      if (!tables.has(child.subject)) tables.set(child.subject, [])
      for (const item of list.filter(isRecord))
        add(child.subject, item, child.by === null ? {} : { [child.by]: own })
    }
  }
  for (const record of records) add(subject, record, {})
  return tables
}

/** The literal of a stated value; NULL where it is missing or not of the fact's type. */
const literalOf = (fact: FactNode, value: unknown): string => {
  const none = 'NULL'
  switch (fact.type) {
    case 'money': {
      const fen = typeof value === 'number' || typeof value === 'string' ? parseMoney(value) : null
      return fen === null ? none : formatMoney(fen)
    }
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
        ? String(value)
        : none
    case 'flag':
      return typeof value === 'boolean' ? String(value) : none
    case 'date': {
      const day = typeof value === 'string' ? parseDate(value) : null
      return day === null ? none : duckdb.date(formatDate(day))
    }
    case 'choice':
      return typeof value === 'string' && fact.choices?.includes(value) === true
        ? duckdb.text(value)
        : none
    case 'choices': {
      if (!Array.isArray(value)) return none
      const codes = fact.choices ?? []
      if (!value.every((code) => codes.includes(code as string))) return none
      const inOrder = codes.filter((code) => value.includes(code))
      return duckdb.list(inOrder.map(duckdb.text), 'text')
    }
    case 'identifier':
      return typeof value === 'string' ? duckdb.text(value.normalize('NFC')) : none
    case 'share':
      return none
  }
}

const insert = (table: SqlTable, rows: readonly Row[]): readonly string[] => {
  const used = table.columns.filter(
    ({ name, fact }) => fact === null || rows.some((row) => row[name] !== undefined),
  )
  const names = used.map(({ name }) => duckdb.identifier(name)).join(', ')
  const lines = rows.map((row) => {
    const values = used.map(({ name, fact }) =>
      fact === null ? duckdb.text(String(row['id'])) : literalOf(fact, row[name]),
    )
    return `(${values.join(', ')})`
  })
  const statements: string[] = []
  for (let start = 0; start < lines.length; start += 500)
    statements.push(
      `INSERT INTO ${duckdb.identifier(table.name)} (${names}) VALUES\n${lines.slice(start, start + 500).join(',\n')}`,
    )
  return statements
}

/** What a query said of one record. */
export interface SqlJudgement {
  readonly id: string
  readonly classifications: Readonly<Record<string, boolean | null>>
  readonly outcomes: Readonly<Record<string, Outcome>>
}

/** A DuckDB in memory, with the tables of one pack. */
export class Database {
  readonly #instance: DuckDBInstance
  readonly connection: DuckDBConnection

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance
    this.connection = connection
  }

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:')
    return new Database(instance, await instance.connect())
  }

  close(): void {
    this.connection.closeSync()
    this.#instance.closeSync()
  }

  /** Makes the tables anew and fills those of which there are records. */
  async load(pack: PackTree, tables: FlatTables): Promise<void> {
    for (const table of toTables(pack, 'duckdb')) {
      const rows = tables.get(table.subject)
      if (rows === undefined) continue
      await this.connection.run(`DROP TABLE IF EXISTS ${duckdb.identifier(table.name)}`)
      await this.connection.run(table.create)
      for (const statement of insert(table, rows)) await this.connection.run(statement)
    }
  }

  async judge(
    pack: PackTree,
    subject: string,
    options: SqlOptions,
  ): Promise<readonly SqlJudgement[]> {
    const reader = await this.connection.runAndReadAll(toSql(pack, subject, 'duckdb', options))
    const node = pack.subjects.find(({ name }) => name === subject)
    const classes = node?.classifications.map(({ name }) => name) ?? []
    const rules = (node?.rules.map(({ id }) => id) ?? []).filter(
      (id) => options.rules?.includes(id) !== false,
    )
    return reader.getRows().map((values) => ({
      id: String(values[0]),
      classifications: Object.fromEntries(
        classes.map((name, index) => [name, values[1 + index] as boolean | null]),
      ),
      outcomes: Object.fromEntries(
        rules.map((id, index) => {
          const outcome = outcomesByCode[Number(values[1 + classes.length + index])]
          if (outcome === undefined) throw new Error(`no outcome of ${id}`)
          return [id, outcome]
        }),
      ),
    }))
  }
}
