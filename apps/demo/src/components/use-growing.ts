import { type RefObject, useEffect, useRef, useState } from 'react'

/** So many rows are drawn at first, and so many more each time the end comes near. */
const step = 100

/** How near, in pixels. */
const near = '600px'

interface Growing {
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>
  /** An element after the last row. */
  readonly end: RefObject<HTMLDivElement | null>
  /** How many rows are drawn. */
  readonly shown: number
}

/**
 * Draws a long list as far as it is looked at. Rows stay once they are there: their heights differ, and
 * whoever moves by keyboard or has the page read finds them in an ordinary table.
 */
export const useGrowing = (rows: readonly unknown[]): Growing => {
  const box = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const [{ of, shown }, setState] = useState({ of: rows, shown: step })
  // Another list begins at its top.
  const drawn = of === rows ? shown : step
  const more = drawn < rows.length
  useEffect(() => {
    if (of !== rows) box.current?.scrollTo(0, 0)
    setState((state) => (state.of === rows ? state : { of: rows, shown: step }))
  }, [of, rows])
  useEffect(() => {
    if (end.current === null || !more) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting))
          setState((state) => ({
            of: rows,
            shown: (state.of === rows ? state.shown : step) + step,
          }))
      },
      { root: box.current, rootMargin: near },
    )
    observer.observe(end.current)
    return () => {
      observer.disconnect()
    }
  }, [rows, more, drawn])
  return { box, end, shown: drawn }
}
