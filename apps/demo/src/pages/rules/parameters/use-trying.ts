import { proxy } from 'comlink'
import { useEffect, useRef, useState } from 'react'
import type { Source } from '../../../county/source.js'
import type {
  Chosen,
  HouseholdsAnswer,
  Tried,
  TryingProgress,
} from '../../../worker/parameters/api.js'
import { forHouseholds } from './remotes.js'

interface Opened {
  readonly source: Source
  readonly households: number
}

interface Ready {
  readonly opened: Opened
  readonly parameter: string
  readonly asOf: string
  readonly chosen: Chosen
}

/** What the page knows of the households while values are tried on them. */
export interface Trying {
  /** Null until the households are there. */
  readonly households: number | null
  /** Null until they are ready for the parameter, and where none depends on it. */
  readonly chosen: Chosen | null
  /** The latest answer of the parameter and county at hand; it may be of an earlier value. */
  readonly answer: { readonly value: Tried; readonly said: HouseholdsAnswer } | null
  readonly progress: TryingProgress | null
  readonly failure: unknown
  readonly retry: () => void
}

interface Asked {
  readonly source: Source
  /** Null where no household depends on what was chosen. */
  readonly parameter: string | null
  readonly asOf: string
  readonly value: Tried | null
}

/** Runs something that is given up as soon as something newer is wanted. */
const running = (
  work: (current: () => boolean) => Promise<void>,
  fail: (problem: unknown) => void,
): (() => void) => {
  let current = true
  const run = async (): Promise<void> => {
    try {
      await work(() => current)
    } catch (problem) {
      if (current) fail(problem)
    }
  }
  void run()
  return () => {
    current = false
  }
}

/** Keeps the worker at what is asked: households, then a parameter, then value after value. */
export const useTrying = ({ source, parameter, asOf, value }: Asked): Trying => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [ready, setReady] = useState<Ready | null>(null)
  const [answer, setAnswer] = useState<{
    readonly ready: Ready
    readonly value: Tried
    readonly said: HouseholdsAnswer
  } | null>(null)
  const [progress, setProgress] = useState<TryingProgress | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [attempts, setAttempts] = useState(0)
  const newest = useRef(0)

  useEffect(
    () =>
      running(async (current) => {
        setFailure(null)
        const told = proxy((step: TryingProgress) => {
          if (current()) setProgress(step)
        })
        const { households } = await forHouseholds().open(source, told)
        if (!current()) return
        setProgress(null)
        setOpened({ source, households })
      }, setFailure),
    [source, attempts],
  )

  const usable = opened?.source === source ? opened : null
  useEffect(() => {
    if (usable === null || parameter === null) return undefined
    return running(async (current) => {
      setFailure(null)
      const told = proxy((step: TryingProgress) => {
        if (current()) setProgress(step)
      })
      const chosen = await forHouseholds().choose(parameter, asOf, told)
      if (!current()) return
      setProgress(null)
      if (chosen !== null) setReady({ opened: usable, parameter, asOf, chosen })
    }, setFailure)
  }, [usable, parameter, asOf])

  const prepared =
    ready !== null &&
    ready.opened === usable &&
    ready.parameter === parameter &&
    ready.asOf === asOf
      ? ready
      : null
  const key = JSON.stringify(value)
  useEffect(() => {
    const asked = JSON.parse(key) as Tried | null
    if (prepared === null || asked === null) return undefined
    newest.current += 1
    const mine = newest.current
    return running(async () => {
      // What is only looked up is there at once, and has no progress to be told.
      const told = prepared.chosen.lookedUp
        ? null
        : proxy((step: TryingProgress) => {
            if (mine === newest.current) setProgress(step)
          })
      const said = await forHouseholds().attempt(asked, told)
      if (mine === newest.current) setProgress(null)
      if (said !== null) setAnswer({ ready: prepared, value: asked, said })
    }, setFailure)
  }, [prepared, key])

  return {
    households: usable?.households ?? null,
    chosen: prepared?.chosen ?? null,
    answer: answer !== null && answer.ready === prepared ? answer : null,
    progress,
    failure,
    retry: () => {
      setAttempts((count) => count + 1)
    },
  }
}
