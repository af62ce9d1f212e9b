/**
 * A cell as a spreadsheet may safely open it: what would be taken for a formula gets an apostrophe
 * in front, so that a record's text never becomes a command in somebody's Excel.
 */
export const neutralised = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Ids are text even where they consist of digits. */
export interface CsvId {
  readonly id: string
}

/** A number stays a number (`-5` is no formula); everything else is text, neutralised. */
export type CsvCell = string | number | null | CsvId

/** A spreadsheet would show 12 digits as 5.30E+11, lose those after the 15th, and leading zeros. */
const damagedBySpreadsheets = (id: string): boolean => /^(\d{12,}|0\d+)$/.test(id)

const cellText = (cell: CsvCell, forExcel: boolean): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return quoted(neutralised(cell))
  const text = forExcel && damagedBySpreadsheets(cell.id) ? `'${cell.id}` : neutralised(cell.id)
  return `"${text.replaceAll('"', '""')}"`
}

/** One line of a CSV file (RFC 4180), its line break included. */
export const csvLine = (cells: readonly CsvCell[], forExcel = false): string =>
  `${cells.map((cell) => cellText(cell, forExcel)).join(',')}\r\n`

/** Excel on Windows takes a file without this mark for GBK. */
export const byteOrderMark = '\uFEFF'
