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
  sheet.records.forEach((record, index) => {
    const line = table.lines[(sheet.rows[index] ?? 0) - 1]
    const place: Place = line === undefined ? { file } : { file, line }
    intake.take(subject, record, { place, at: () => place }, expected.complete)
  })
  for (const problem of sheet.diagnostics) {
    const found = placed(problem, table)
    if (problem.row === undefined) intake.remarks.push(found)
    else if (problem.field === undefined && problem.code !== 'tooManyCells') {
      intake.reject(found, subject)
    } else intake.unread.push(found)
  }
}
