import type { ReactNode } from 'react'
import './stack-table.css'

export interface StackColumn {
  readonly key: string
  readonly label: string
  /** Numbers stand on the right, below each other. */
  readonly number?: boolean
  readonly width?: string
}

/**
 * A table whose rows become blocks where the screen is narrow. The roles are written out, as a
 * browser forgets them where rows are no longer laid out as a table.
 */
export const StackTable = ({
  label,
  columns,
  children,
}: {
  readonly label: string
  readonly columns: readonly StackColumn[]
  readonly children: ReactNode
}) => (
  <table className="stack-table" role="table" aria-label={label}>
    <colgroup>
      {columns.map(({ key, width }) => (
        <col key={key} style={width === undefined ? undefined : { width }} />
      ))}
    </colgroup>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, label: head, number }) => (
          <th
            key={key}
            role="columnheader"
            scope="col"
            className={number === true ? 'number' : undefined}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
)

/** One row; its cells by the keys of the columns, the first of which names the row. */
export const StackRow = ({
  columns,
  cells,
}: {
  readonly columns: readonly StackColumn[]
  readonly cells: Readonly<Record<string, ReactNode>>
}) => (
  <tr role="row">
    {columns.map(({ key, label, number }, index) =>
      index === 0 ? (
        <th key={key} role="rowheader" scope="row">
          {cells[key]}
        </th>
      ) : (
        <td
          key={key}
          role="cell"
          data-label={label}
          className={number === true ? `cell-${key} number` : `cell-${key}`}
        >
          {cells[key]}
        </td>
      ),
    )}
  </tr>
)
