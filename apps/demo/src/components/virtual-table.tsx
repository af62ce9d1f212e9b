import {
  memo,
  type ReactNode,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { rowsInSight, type Span } from './rows-in-sight.js'
import './virtual-table.css'

export interface VirtualColumn {
  readonly key: string
  /** What the heading says, with the button that sorts where there is one. */
  readonly head: ReactNode
  readonly sorted?: 'ascending' | 'descending' | undefined
  readonly number?: boolean
  readonly width: number
  readonly cell: (row: number) => ReactNode
}

interface RowProps {
  readonly columns: readonly VirtualColumn[]
  readonly row: number
  /** From 1, the heading not counted. */
  readonly place: number
}

const classOf = ({ number }: VirtualColumn): string | undefined =>
  number === true ? 'number' : undefined

/** The first cell names the row. */
const Row = memo(({ columns, row, place }: RowProps) => (
  <tr aria-rowindex={place + 1} style={{ height: rowHeight }}>
    {columns.map((column, index) =>
      index === 0 ? (
        <th key={column.key} scope="row" className={classOf(column)}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.key} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ),
    )}
  </tr>
))

const rowHeight = 40

/** Stands for rows that are out of sight. */
const Spacer = ({ rows }: { readonly rows: number }) =>
  rows === 0 ? null : (
    <tbody className="spacer" aria-hidden="true">
      <tr style={{ height: rows * rowHeight }}>
        <td />
      </tr>
    </tbody>
  )

/** How far the list was scrolled is kept with its place in the browser's history. */
const keptTop = (): number => {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('top' in state)) return 0
  return typeof state.top === 'number' ? state.top : 0
}

const keepTop = (top: number): void => {
  const state: unknown = window.history.state
  window.history.replaceState({ ...(typeof state === 'object' ? state : {}), top }, '')
}

/** Long enough for a scroll to have come to rest, in milliseconds. */
const rest = 120

/**
 * A table of which only the rows in sight are there, so that any number of them scrolls smoothly.
 * What reads it aloud is told how many there are. One line per row; the columns keep their widths.
 *
 * @param rows what the cells are asked for; another list begins at its top
 */
export const VirtualTable = ({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly VirtualColumn[]
  readonly rows: Uint32Array
}) => {
  const box = useRef<HTMLElement>(null)
  const timer = useRef(0)
  const [{ from, to }, setSpan] = useState<Span>(() => rowsInSight(0, 0, rowHeight, rows.length))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const look = (element: HTMLElement): Span => {
    const next = rowsInSight(element.scrollTop, element.clientHeight, rowHeight, rows.length)
    const focused = document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')
    const place = focused == null ? null : Number(focused) - 2
    // Whoever moves by keyboard goes on scrolling when the row they were on goes out of sight.
    if (place !== null && element.contains(document.activeElement))
      if (place >= 0 && (place < next.from || place >= next.to))
        element.focus({ preventScroll: true })
    return next
  }
  const latest = useRef(look)
  latest.current = look
  useLayoutEffect(() => {
    if (box.current === null) return
    box.current.scrollTop = keptTop()
    setSpan(latest.current(box.current))
  }, [rows])
  useEffect(() => {
    const resized = (): void => {
      if (box.current !== null) setSpan(latest.current(box.current))
    }
    window.addEventListener('resize', resized)
    return () => {
      window.removeEventListener('resize', resized)
      window.clearTimeout(timer.current)
    }
  }, [])
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    const next = look(currentTarget)
    if (next.from !== from || next.to !== to)
      // Drawn before the scrolled list is, so that nobody sees a gap.
      flushSync(() => {
        setSpan(next)
      })
    window.clearTimeout(timer.current)
    const { href } = window.location
    timer.current = window.setTimeout(() => {
      if (window.location.href === href) keepTop(currentTarget.scrollTop)
    }, rest)
  }
  const first = Math.min(from, rows.length)
  const last = Math.min(to, rows.length)
  return (
    <section
      className="virtual-table"
      aria-label={label}
      // Scrolled by the keys.
      tabIndex={0}
      ref={box}
      onScroll={scrolled}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth: width }}>
        <colgroup>
          {columns.map(({ key, width: wide }) => (
            <col key={key} style={{ width: wide }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classOf(column)}
                aria-sort={column.sorted}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <Spacer rows={first} />
        <tbody className="rows">
          {Array.from(rows.subarray(first, last), (row, index) => (
            <Row key={first + index} columns={columns} row={row} place={first + index + 1} />
          ))}
        </tbody>
        <Spacer rows={rows.length - last} />
      </table>
    </section>
  )
}
