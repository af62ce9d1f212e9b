/** Rows of a list, the last one not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The rows are exchanged so many at a time, so that not every step of a scroll draws anew. */
const step = 8

/** So many are there above and below those in sight. */
const spare = 16

/** Which rows must be there, with some to spare above and below. */
export const rowsInSight = (
  top: number,
  height: number,
  rowHeight: number,
  count: number,
): Span => {
  const first = Math.floor(Math.max(top, 0) / rowHeight / step) * step
  const shown = Math.ceil(height / rowHeight / step) * step
  const from = Math.min(Math.max(first - spare, 0), count)
  return { from, to: Math.min(first + shown + step + spare, count) }
}
