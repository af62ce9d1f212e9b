import { present } from '../../ir/present.js'
import type { FactNode, PackTree, SubjectNode } from '../../ir/tree.js'
import { type DialectName, dialectOf } from './to-sql.js'

/** A column of a table: the record's id, or a fact that a record may state. */
export interface TableColumn {
  /** `id`, or the name of the fact. */
  readonly name: string
  /** The type in the database. */
  readonly type: string
  /** Null for the id. */
  readonly fact: FactNode | null
}

/** The table that holds the records of a subject. */
export interface SqlTable {
  readonly subject: string
  readonly name: string
  readonly columns: readonly TableColumn[]
  /** A statement that makes it. */
  readonly create: string
}

/**
 * The tables that the queries of a pack read, one for each subject, in the order of the subjects.
 *
 * Money is DECIMAL(18,2) yuan, dates are DATE, sets of choices are lists of codes in the order of
 * the catalogue; what is missing is NULL. Text is in Unicode form NFC, as the readers of
 * `@workpoints/model` give it. Every record has an id.
 *
 * @throws TypeError where the dialect is not known
 */
export const toTables = (pack: PackTree, dialect: DialectName): readonly SqlTable[] =>
  pack.subjects.map((subject) => tableOf(subject, dialect))

const tableOf = (subject: SubjectNode, name: DialectName): SqlTable => {
  const dialect = dialectOf(name)
  const columns: readonly TableColumn[] = [
    {
      name: 'id',
      type: `${present(dialect.columns.identifier, 'identifier')} NOT NULL`,
      fact: null,
    },
    ...subject.facts.flatMap((fact): TableColumn[] => {
      const type = fact.givable ? dialect.columns[fact.type] : null
      return type === null ? [] : [{ name: fact.name, type, fact }]
    }),
  ]
  const lines = columns.map((column) => `  ${dialect.identifier(column.name)} ${column.type}`)
  const { table } = subject.entry
  return {
    subject: subject.name,
    name: table,
    columns,
    create: `CREATE TABLE ${dialect.identifier(table)} (\n${lines.join(',\n')}\n)`,
  }
}
