import { type Diagnostic, type Place, readSheet, type SubjectEntry } from '@workpoints/model'
import { inputRefused } from '../failure.js'
import { subjectUnclear } from '../messages/input-problems.js'
import { type CsvTable, readCsv } from './csv.js'
import type { Intake } from './intake.js'

export interface SheetExpectation {
  /** The subject, where the file name or the user says it. */
  readonly subject?: string
  readonly complete: boolean
  readonly subjects: readonly SubjectEntry[]
}

interface InRow extends Diagnostic {
  readonly row?: number
  readonly field?: number
  readonly fact?: string
}

/** The facts of each row whose cells could not be read. */
const unreadByRow = (problems: readonly InRow[]): ReadonlyMap<number, ReadonlySet<string>> => {
  const byRow = new Map<number, Set<string>>()
  for (const { row, fact } of problems) {
    if (row === undefined || fact === undefined) continue
    byRow.set(row, (byRow.get(row) ?? new Set()).add(fact))
  }
  return byRow
}

/** A spreadsheet counts rows and fields; an editor lines and columns: a CSV file has both. */
const placed = (problem: InRow, { lines }: CsvTable): Diagnostic => {
  const { row, field, ...rest } = problem
  const line = row === undefined ? undefined : lines[row - 1]
  return {
    ...rest,
    ...(line === undefined ? {} : { line }),
    ...(field === undefined ? {} : { column: field }),
  }
}

/**
 * Records of a CSV text with headers as practitioners write them. The column of a diagnostic is the
 * field, counted from 1, because a CSV file is read as a table.
 */
export const takeCsv = (
  text: string,
  file: string,
  expected: SheetExpectation,
  intake: Intake,
): void => {
  const table = readCsv(text, file)
  const { subject: wanted } = expected
  const sheet = readSheet(expected.subjects, table.rows, {
    file,
    ...(wanted === undefined ? {} : { subject: wanted }),
  })
  const { subject } = sheet
  if (subject === null) {
    if (wanted !== undefined) throw inputRefused(...sheet.diagnostics)
    throw inputRefused(
      subjectUnclear(
        file,
        expected.subjects.map(({ name }) => name),
      ),
    )
  }
  intake.open(subject, expected.complete)
  const unread = unreadByRow(sheet.diagnostics)
  sheet.records.forEach((record, index) => {
    const row = sheet.rows[index] ?? 0
    const line = table.lines[row - 1]
    const place: Place = line === undefined ? { file } : { file, line }
    const facts = unread.get(row)
    const origin = { place, at: () => place, ...(facts === undefined ? {} : { unread: facts }) }
    intake.take(subject, record, origin, expected.complete)
  })
  for (const problem of sheet.diagnostics) {
    const found = placed(problem, table)
    if (problem.row === undefined) intake.remarks.push(found)
    else if (problem.field === undefined && problem.code !== 'tooManyCells') {
      intake.reject(found, subject)
    } else intake.unread.push(found)
  }
}
