import type { SubjectEntry } from '../facts/entry.js'
import { type CellReader, cellReader, readIdentifier, type WrittenValue } from './cells.js'
import { type Column, idColumn, readHeaders } from './headers.js'
import { type TableDiagnostic, type TableProblem, tableProblems } from './problems.js'
import { cellText, isBlank, wordKey } from './text.js'

/** A record read from a table: its subject, its id, and the facts that were filled in. */
export interface ReadRecord {
  readonly subject: string
  readonly id: string
  readonly [fact: string]: WrittenValue
}

export interface ReadOptions {
  /** The file as diagnostics shall name it. */
  readonly file?: string
  /** The row, as a spreadsheet numbers it, of the first of `rows`; 2 unless told. */
  readonly firstRow?: number
}

export interface ReadTable {
  readonly records: readonly ReadRecord[]
  /** For each record the row it stands in, as a spreadsheet numbers it. */
  readonly rows: readonly number[]
  /** In the order of rows, then columns; those of whole columns come first. */
  readonly diagnostics: readonly TableDiagnostic[]
  readonly columns: readonly Column[]
  /** Rows with content that gave no record; read = records + rejected. */
  readonly rejected: number
}

/** Text that may be data rather than a header is not repeated in a message. */
const shownHeader = (header: string): { readonly header?: string } =>
  header.length > 60 || /\d{6}/.test(header) ? {} : { header }

/**
 * Whether a header row is surely no more than that. A quotation mark too many, or a line break too
 * few, joins it to the first row of data; then it has several lines, or more cells than any row.
 */
const standsAlone = (header: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  header.every((cell) => !cell.includes('\n')) && rows.some(({ length }) => length >= header.length)

const columnDiagnostics = (
  columns: readonly Column[],
  shown: (header: string) => { readonly header?: string },
  file: { readonly file?: string },
) =>
  columns.flatMap((column): TableDiagnostic[] => {
    if (column.problem === undefined) return []
    const { cause, remedy } = tableProblems[column.problem]
    const like = column.suggestion
    return [
      {
        ...file,
        code: column.problem,
        cause,
        remedy:
          like === undefined
            ? remedy
            : {
                zh: `是否想写“${like.label.zh}”？${remedy.zh}`,
                en: `Did you mean “${like.label.en}”? ${remedy.en}`,
              },
        field: column.field,
        ...shown(column.header),
        ...(like === undefined ? {} : { suggestion: like }),
      },
    ]
  })

const totals =
  /^(?:总|合|小|共)计|^(?:填表|制表|审核|填报|统计)(?:人|单位|时间|日期)|^单位(?:负责人|盖章)/

/** Totals and signatures stand below the data and are no records. */
const isFooter = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => cell !== '')
  return first !== undefined && totals.test(wordKey(first))
}

interface Reader {
  readonly column: Column
  readonly fact: string
  readonly read: CellReader
  /** Whether several columns of the fact add up to one set. */
  readonly merges: boolean
  readonly openEnded: boolean
}

const readersOf = (subject: SubjectEntry, columns: readonly Column[]): readonly Reader[] =>
  columns.flatMap((column): Reader[] => {
    const { fact } = column
    const entry = fact === null ? undefined : subject.facts[fact]
    if (fact === null || entry === undefined) return []
    const read = cellReader(fact, entry, column)
    const merges = entry.type === 'choices'
    return [{ column, fact, read, merges, openEnded: entry.openEnded === true }]
  })

const placeOfCell = (
  { column, fact }: Reader,
  shown: (header: string) => { readonly header?: string },
) => ({ field: column.field, ...shown(column.header), fact })

const readId = (
  text: string,
  taken: ReadonlySet<string>,
): { readonly id: string } | { readonly problem: TableProblem } => {
  if (isBlank(text)) return { problem: 'missingId' }
  const reading = readIdentifier(text)
  if (!('value' in reading)) return { problem: 'damagedId' }
  const id = String(reading.value)
  return taken.has(id) ? { problem: 'duplicateId' } : { id }
}

/** Notes what is wrong with a row, or with the cell that a reader reads. */
type Report = (code: TableProblem, row: number, reader?: Reader) => void

const readFacts = (
  readers: readonly Reader[],
  cells: readonly string[],
  row: number,
  report: Report,
): Record<string, WrittenValue> => {
  const facts: Record<string, WrittenValue> = {}
  const spoilt = new Set<string>()
  for (const reader of readers) {
    const { fact } = reader
    const reading = reader.read(cells[reader.column.field - 1] ?? '')
    if ('blank' in reading || spoilt.has(fact)) continue
    if ('problem' in reading) {
      report(reading.problem, row, reader)
      // A set with a part that cannot be read is not known; another column cannot mend it.
      if (reader.merges) {
        spoilt.add(fact)
        delete facts[fact]
      }
      // Left out, an end would mean that there is none; an empty text is no date, and so unknown.
      if (reader.openEnded) facts[fact] ??= ''
      continue
    }
    const known = facts[fact]
    if (known === undefined) facts[fact] = reading.value
    else if (Array.isArray(known) && Array.isArray(reading.value)) {
      facts[fact] = [...new Set([...(known as string[]), ...(reading.value as string[])])]
    } else if (known !== reading.value) {
      report('conflictingColumns', row, reader)
      spoilt.add(fact)
      delete facts[fact]
    }
  }
  return facts
}

/**
 * Reads the rows of one table, whose header is already known, into records of one subject.
 *
 * A cell that cannot be read leaves its fact missing and gives a diagnostic; a row without a usable
 * id gives none but a diagnostic; empty rows, totals and signatures are passed over. Where the table
 * has no id column at all, rows are numbered: `measure-2` is the one in row 2. Nothing is thrown.
 */
export const readRows = (
  subject: SubjectEntry,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
): ReadTable => {
  const file = options.file === undefined ? {} : { file: options.file }
  const firstRow = options.firstRow ?? 2
  const columns = readHeaders(subject, header)
  const readers = readersOf(subject, columns)
  const idField = columns.find((column) => column.fact === idColumn)
  const shown = standsAlone(header, rows) ? shownHeader : () => ({})
  const diagnostics: TableDiagnostic[] = columnDiagnostics(columns, shown, file)
  const report: Report = (code, row, reader) => {
    const place = reader === undefined ? {} : placeOfCell(reader, shown)
    diagnostics.push({ ...file, code, ...tableProblems[code], row, ...place })
  }
  const records: ReadRecord[] = []
  const numbers: number[] = []
  const ids = new Set<string>()
  let rejected = 0
  rows.forEach((line, index) => {
    const row = firstRow + index
    const cells = line.map(cellText)
    if (cells.every((cell) => cell === '') || isFooter(cells)) return
    const id =
      idField === undefined
        ? { id: `${subject.name}-${row}` }
        : readId(cells[idField.field - 1] ?? '', ids)
    if ('problem' in id) {
      rejected += 1
      report(id.problem, row)
      return
    }
    ids.add(id.id)
    if (cells.slice(header.length).some((cell) => cell !== '')) report('tooManyCells', row)
    records.push({ subject: subject.name, ...id, ...readFacts(readers, cells, row, report) })
    numbers.push(row)
  })
  return { records, rows: numbers, diagnostics, columns, rejected }
}
