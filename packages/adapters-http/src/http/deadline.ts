interface Waiting {
  readonly since: number
  readonly late: () => void
}

/** How often the clock is looked at while somebody waits, in parts of the time that is given. */
const looks = 20

/**
 * A time within which each of many things has to end. All share one clock, which goes only while
 * something waits: a timer of its own would cost a request as much as to be counted and logged.
 */
export class Deadline {
  readonly seconds: number
  /** The first that began comes first, and all have the same time. */
  readonly #waiting = new Set<Waiting>()
  #clock: NodeJS.Timeout | null = null

  constructor(seconds: number) {
    this.seconds = seconds
  }

  /**
   * @param late called once the time is over, at most a twentieth of it later
   * @returns what says that it ended in time
   */
  begin(late: () => void): () => void {
    const waiting: Waiting = { since: performance.now(), late }
    this.#waiting.add(waiting)
    this.#clock ??= this.#startClock()
    return () => {
      this.#waiting.delete(waiting)
    }
  }

  #startClock(): NodeJS.Timeout {
    const look = (): void => {
      this.#look()
    }
    return setInterval(look, (this.seconds * 1000) / looks).unref()
  }

  #look(): void {
    const now = performance.now()
    for (const waiting of this.#waiting) {
      if (now - waiting.since < this.seconds * 1000) return
      this.#waiting.delete(waiting)
      waiting.late()
    }
    if (this.#clock !== null) clearInterval(this.#clock)
    this.#clock = null
  }
}
