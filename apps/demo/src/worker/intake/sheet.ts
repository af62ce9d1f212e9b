import {
  type Column,
  findHeader,
  mayBeGiven,
  readRows,
  type SubjectEntry,
  subjectsOfHeader,
  type TableDiagnostic,
} from '@workpoints/model'
import type { Raw } from './file.js'

/** A table of a CSV file, with what it was taken for and what the visitor said of it. */
export interface Sheet {
  readonly raw: Extract<Raw, { readonly kind: 'table' }>
  /** Rows above the data: titles and header; 0 where no header was found. */
  readonly headRows: number
  readonly header: readonly string[]
  /** Null where nobody knows. */
  readonly subject: string | null
  /** What the visitor takes a column for, by field from 1: a fact's name, `id`, or `''` for none. */
  readonly mapped: Readonly<Record<number, string>>
  readonly complete: boolean
}

/** What reading a sheet gave. */
export interface SheetReading {
  readonly records: readonly Readonly<Record<string, unknown>>[]
  readonly columns: readonly Column[]
  readonly diagnostics: readonly TableDiagnostic[]
  readonly rejected: number
}

const nothing: SheetReading = { records: [], columns: [], diagnostics: [], rejected: 0 }

/** Looks for the header and the subject of a table; the name of the file may tell the latter. */
export const sheetOf = (raw: Sheet['raw'], subjects: readonly SubjectEntry[]): Sheet => {
  const found = findHeader(subjects, raw.rows)
  const header = found?.header ?? raw.rows[0] ?? []
  const named = subjects.find(({ table, name, label }) =>
    [table, name, label.zh].includes(raw.name.replace(/\.[^.]*$/, '')),
  )
  const fits = subjectsOfHeader(subjects, header).map(({ subject }) => subject)
  const subject =
    named !== undefined && (found === null || fits.includes(named.name))
      ? named.name
      : (found?.subject ?? null)
  return {
    raw,
    headRows: found?.rows ?? Math.min(1, raw.rows.length),
    header,
    subject,
    mapped: {},
    complete: false,
  }
}

/** The header with the visitor's words in place of those that were not recognised. */
const headerOf = ({ header, mapped }: Sheet): readonly string[] =>
  header.map((cell, index) => mapped[index + 1] ?? cell)

/** Reads the rows of a sheet as records of its subject. */
export const readSheet = (sheet: Sheet, subjects: readonly SubjectEntry[]): SheetReading => {
  const subject = subjects.find(({ name }) => name === sheet.subject)
  if (subject === undefined) return nothing
  const { raw, headRows } = sheet
  const read = readRows(subject, headerOf(sheet), raw.rows.slice(headRows), {
    file: raw.name,
    firstRow: headRows + 1,
  })
  return {
    records: read.records,
    // Headers as the file has them, whatever the visitor takes them for.
    columns: read.columns.map((column) => ({
      ...column,
      header: sheet.header[column.field - 1] ?? column.header,
    })),
    diagnostics: read.diagnostics,
    rejected: read.rejected,
  }
}

/** What a column may be taken for: the id, and every fact that a record may state. */
export const choicesOf = (subject: SubjectEntry) =>
  Object.entries(subject.facts)
    .filter(([, fact]) => mayBeGiven(fact))
    .map(([fact, { label }]) => ({ fact, label }))
