import { padEnd, padStart, widthOf, wrap } from './width.js'

export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** Gives way where the table would become too wide: wrapped, down to this width. */
  readonly least?: number
}

const gap = '  '

interface TableLines {
  readonly head: string
  /** The lines of each row: more than one where a cell is wrapped. */
  readonly body: readonly (readonly string[])[]
}

/** As wide as the widest cell, less what is too much for the table where a column gives way. */
const widthsOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] => {
  const natural = columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), widthOf(title)),
  )
  let excess = natural.reduce((sum, own) => sum + own + gap.length, -gap.length) - width
  return columns.map(({ least }, index) => {
    const own = natural[index] ?? 0
    const given = Math.max(0, Math.min(excess, own - (least ?? own)))
    excess -= given
    return own - given
  })
}

/**
 * Lines of a table whose columns stand under each other whatever the script.
 *
 * @param width to keep to as far as columns give way
 */
export const tableLines = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): TableLines => {
  const widths = widthsOf(columns, rows, width)
  const linesOf = (row: readonly string[]): readonly string[] => {
    const cells = columns.map((_column, index) => wrap(row[index] ?? '', widths[index] ?? 0))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_line, at) =>
      columns
        .map(({ align }, index) =>
          (align === 'right' ? padStart : padEnd)(cells[index]?.[at] ?? '', widths[index] ?? 0),
        )
        .join(gap)
        .trimEnd(),
    )
  }
  const [head = ''] = linesOf(columns.map(({ title }) => title))
  return { head, body: rows.map(linesOf) }
}
