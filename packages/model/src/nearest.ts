/** Names longer than this are not compared: the work grows with the product of the lengths. */
const longest = 60

/** Edits (insert, delete, replace, swap neighbours) from one text to the other, or `limit + 1`. */
const distance = (from: string, to: string, limit: number): number => {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? limit + 1
}

/**
 * The known name that was probably meant: equal but for case, or few edits away (one in three
 * characters), the first of the closest. Null where none is near.
 */
export const nearest = (name: string, known: Iterable<string>): string | null => {
  if (name === '' || name.length > longest) return null
  const wanted = name.toLowerCase()
  let limit = Math.max(1, Math.floor(name.length / 3))
  let found: string | null = null
  for (const candidate of known) {
    if (candidate.length > longest) continue
    const edits = distance(wanted, candidate.toLowerCase(), limit)
    if (edits === 0 && candidate !== name) return candidate
    if (edits <= limit && candidate !== name) {
      found = candidate
      limit = edits - 1
    }
  }
  return found
}
