import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { text } from '../../text.js'
import { Unreadable } from './decode.js'

const delimiters = [',', '\t', ';'] as const

/** Excel separates by tabs or semicolons on some machines: whatever the first line has most of. */
const delimiterOf = (written: string): string => {
  const end = written.indexOf('\n')
  const first = end === -1 ? written : written.slice(0, end)
  const count = (sign: string): number => first.split(sign).length
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Of one row, in characters: more is a quotation mark that was never closed. */
const longestRow = 256 * 1024

/**
 * The rows of a CSV text, title and header rows included, each with the line on which it ends; rows
 * without any content are left out.
 *
 * @throws Unreadable where a quotation mark is not closed
 */
export const readCsv = (
  written: string,
): { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] } => {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  let line = 0
  try {
    // One kind of line break: the parser would count a CR LF within quotes twice.
    parse(written.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: delimiterOf(written),
      max_record_size: longestRow,
      relax_column_count: true,
      // `="530521…"` is how practitioners keep long numbers whole.
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines: end }) => {
        line = end
        if (record.some((cell) => cell.trim() !== '')) {
          rows.push(record)
          lines.push(end)
        }
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Unreadable(
      text(
        `第 ${line + 1} 行起读不下去：检查引号是否成对。`,
        `Cannot be read from line ${line + 1} on: look for a quotation mark that is not closed.`,
      ),
    )
  }
  return { rows, lines }
}
