import { largerThan } from '@workpoints/model'
import { CsvError, parse } from 'csv-parse/sync'
import { type Failure, inputRefused, overLimit } from '../failure.js'
import {
  csvUnreadable,
  quoteNotClosed,
  rowTooLong,
  tooManyColumns,
} from '../messages/input-problems.js'
import { limits } from './limits.js'

export interface CsvTable {
  readonly rows: readonly (readonly string[])[]
  /** For each row, the line of the file on which it begins. */
  readonly lines: readonly number[]
}

const delimiters = [',', '\t', ';'] as const

/** Excel separates by tabs or semicolons on some machines: whatever the first line has most of. */
const delimiterOf = (text: string): string => {
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  const count = (sign: string): number => first.split(sign).length
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** The parser counts the cells before the last in characters; the limit is in bytes. */
const isTooLong = (cells: readonly string[]): boolean => {
  const characters = cells.reduce((sum, cell) => sum + cell.length, 0)
  return characters * 3 > limits.recordBytes && largerThan(cells.join(''), limits.recordBytes)
}

const failureOf = (error: CsvError, file: string, line: number): Failure => {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return overLimit(rowTooLong(file, line))
    case 'CSV_QUOTE_NOT_CLOSED':
      return inputRefused(quoteNotClosed(file, line))
    default:
      return inputRefused(csvUnreadable(file, line))
  }
}

/**
 * The rows of a CSV text, header and title rows included, rows without any content left out. Quotes
 * within a cell are tolerated, because `="530521…"` is how practitioners keep long numbers whole.
 * Throws a `Failure` where the text is no CSV or is beyond the limits.
 */
export const readCsv = (text: string, file: string): CsvTable => {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  let done = 0
  try {
    // One kind of line break: the parser would count a CR LF within quotes twice.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: delimiterOf(text),
      // Looked at before each byte is taken, so that one more gets in; exact below.
      max_record_size: limits.recordBytes,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // Taken over row by row, so that a failure further down knows where it began.
      on_record: (record, { lines: end }) => {
        const line = end - lineBreaks(record)
        if (record.length > limits.columns) throw overLimit(tooManyColumns(file, line))
        if (isTooLong(record)) throw overLimit(rowTooLong(file, line))
        done = end
        if (record.some((cell) => cell.trim() !== '')) {
          rows.push(record)
          lines.push(line)
        }
        return null
      },
    })
  } catch (error) {
    throw error instanceof CsvError ? failureOf(error, file, done + 1) : error
  }
  return { rows, lines }
}
