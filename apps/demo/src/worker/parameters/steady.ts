/** Told by whoever wants something newer; then what is under way ends without an answer. */
export interface Turn {
  readonly over: () => boolean
}

/** Told how much is done, from 0 to 1. */
export type Advance = (done: number) => void

/** So long a worker works before it listens to what else is wanted. */
const slice = 30

/**
 * Does something for each of many, in slices, so that a worker hears in between that something newer
 * is wanted.
 *
 * @returns false where it ended early because its turn was over
 */
export const steadily = async (
  count: number,
  each: (index: number) => void,
  turn: Turn,
  advance: Advance,
): Promise<boolean> => {
  let next = 0
  while (next < count) {
    const until = performance.now() + slice
    // The clock is asked once in a while only.
    do {
      const end = Math.min(count, next + 64)
      for (; next < end; next += 1) each(next)
    } while (next < count && performance.now() < until)
    if (next === count) break
    advance(next / count)
    await pause()
    if (turn.over()) return false
  }
  return true
}

/**
 * Lets messages in that have come meanwhile. By a message of its own, since a timer takes four
 * milliseconds at the least when it is set again and again.
 */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener(
      'message',
      () => {
        port1.close()
        resolve()
      },
      { once: true },
    )
    port1.start()
    port2.postMessage(null)
  })
