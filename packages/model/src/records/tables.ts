import type { SubjectEntry } from '../facts/entry.js'
import {
  type Column,
  headerNames,
  type HeaderNames,
  idColumn,
  recogniseHeaders,
} from './headers.js'
import { type TableDiagnostic, tableProblems } from './problems.js'
import { readRows, type ReadOptions, type ReadTable } from './rows.js'
import { cellText } from './text.js'

/** How well a row of headers fits a subject. */
export interface SubjectFit {
  readonly subject: string
  /** Columns that were recognised, the id counting two; 0 where none was. */
  readonly score: number
  readonly columns: readonly Column[]
}

type Named = readonly [SubjectEntry, HeaderNames]

const fit = ([subject, names]: Named, header: readonly string[]): SubjectFit => {
  const columns = recogniseHeaders(subject, names, header)
  const facts = new Set(columns.map((column) => column.fact).filter((fact) => fact !== null))
  return {
    subject: subject.name,
    score: facts.size === 0 ? 0 : facts.size + (facts.has(idColumn) ? 1 : 0),
    columns,
  }
}

const fits = (named: readonly Named[], header: readonly string[]): readonly SubjectFit[] =>
  named
    .map((entry) => fit(entry, header))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)

/**
 * Which subjects a header row may be about, best first; among equals in the order given. Subjects
 * of which no column was recognised are left out.
 */
export const subjectsOfHeader = (
  subjects: readonly SubjectEntry[],
  header: readonly string[],
): readonly SubjectFit[] =>
  fits(
    subjects.map((subject): Named => [subject, headerNames(subject)]),
    header,
  )

/** Where the header of a sheet is, and what it says. */
export interface FoundHeader {
  /** The number of rows above the first row of data: titles and header. */
  readonly rows: number
  readonly header: readonly string[]
  readonly subject: string
  readonly score: number
}

/** Title rows above a header are few; further down a header is not looked for. */
const rowsToLookAt = 10

/** Two header rows with merged cells as one: the lower cell, or the upper where that is empty. */
const merged = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const cell = lower[index] ?? ''
    return cell.trim() === '' ? (upper[index] ?? '') : cell
  })

/**
 * Finds the header among the first rows of a sheet by how many of its cells are known words, and
 * the subject it is about. A header of two rows (merged cells above single ones) is read as one.
 * Null where no row has two known columns; the id alone is not enough, it may be data.
 */
export const findHeader = (
  subjects: readonly SubjectEntry[],
  rows: readonly (readonly string[])[],
): FoundHeader | null => {
  const named = subjects.map((subject): Named => [subject, headerNames(subject)])
  let best: FoundHeader | null = null
  const offer = (header: readonly string[], count: number): void => {
    const top = fits(named, header)[0]
    const known = top?.columns.filter((column) => column.fact !== null).length ?? 0
    if (top === undefined || known < 2 || top.score <= (best?.score ?? 0)) return
    best = { rows: count, header, subject: top.subject, score: top.score }
  }
  const first = rows.slice(0, rowsToLookAt)
  first.forEach((row, index) => {
    offer(row, index + 1)
    const above = first[index - 1]
    if (above !== undefined) offer(merged(above, row), index + 1)
  })
  return best
}

export interface SheetOptions extends ReadOptions {
  /** The subject, where the caller knows it. */
  readonly subject?: string
}

/** A sheet read: as a table, with the subject it turned out to be about. */
export interface ReadSheet extends ReadTable {
  readonly subject: string | null
}

/**
 * Reads all rows of a sheet: finds header and subject, then the records below. `firstRow` is the
 * number of the first row given, 1 unless told.
 */
export const readSheet = (
  subjects: readonly SubjectEntry[],
  rows: readonly (readonly string[])[],
  options: SheetOptions = {},
): ReadSheet => {
  const { subject: wanted, ...rest } = options
  const candidates =
    wanted === undefined ? subjects : subjects.filter((subject) => subject.name === wanted)
  const found = findHeader(candidates, rows)
  const subject = candidates.find((each) => each.name === found?.subject)
  if (found === null || subject === undefined) {
    const diagnostic: TableDiagnostic = {
      ...(options.file === undefined ? {} : { file: options.file }),
      code: 'noHeader',
      ...tableProblems.noHeader,
    }
    const rejected = rows.filter((row) => row.some((cell) => cellText(cell) !== '')).length
    return {
      subject: null,
      records: [],
      rows: [],
      diagnostics: [diagnostic],
      columns: [],
      rejected,
    }
  }
  const firstRow = (options.firstRow ?? 1) + found.rows
  const table = readRows(subject, found.header, rows.slice(found.rows), { ...rest, firstRow })
  return { subject: subject.name, ...table }
}
