import { useEffect, useMemo, useRef, useState } from 'react'
import type { Source } from '../../../county/source.js'
import type { ElsewhereAnswer, Tried } from '../../../worker/parameters/api.js'
import { isSmall } from '../../../worker/parameters/small.js'
import { forOthers } from './remotes.js'

/** A drag is over when nothing has moved for so long. */
const still = 400

interface Asked {
  readonly source: Source
  readonly parameter: string
  readonly asOf: string
  readonly value: Tried
}

export interface Elsewhere {
  /** Null where the county is too large to be judged as a whole. */
  readonly answer: { readonly key: string; readonly said: ElsewhereAnswer | null } | null
  /** Whether a newer value than that of the answer is being tried. */
  readonly busy: boolean
  readonly failure: unknown
}

/** The tables that the worker has, or is given: handed over once for each county. */
let handed: { readonly source: Source; readonly done: Promise<void> } | null = null

const handOver = (source: Source): Promise<void> => {
  if (handed?.source !== source) handed = { source, done: forOthers().openElsewhere(source) }
  return handed.done
}

const tried = async (
  source: Source,
  parameter: string,
  value: Tried,
  asOf: string,
): Promise<ElsewhereAnswer | null> => {
  await handOver(source)
  return forOthers().attemptElsewhere(parameter, value, asOf)
}

/** Whoever else is affected, worked out when a drag has come to rest; of several values the last. */
export const useElsewhere = (asked: Asked | null): Elsewhere => {
  const [answer, setAnswer] = useState<Elsewhere['answer']>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const key = asked === null ? null : JSON.stringify([asked.parameter, asked.asOf, asked.value])
  const source = asked?.source ?? null
  useEffect(() => {
    if (key === null || source === null) return undefined
    let current = true
    const [parameter, asOf, value] = JSON.parse(key) as [string, string, Tried]
    const ask = async (): Promise<void> => {
      if (!current) return
      try {
        const said = isSmall(source) ? await tried(source, parameter, value, asOf) : null
        if (!current) return
        setFailure(null)
        setAnswer({ key, said })
      } catch (problem) {
        if (current) setFailure(problem)
      }
    }
    const timer = setTimeout(() => {
      // One after another: what is no longer wanted when its turn comes is left out.
      queue.current = queue.current.then(ask)
    }, still)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, source])
  const busy = answer?.key !== key
  return useMemo(() => ({ answer, busy, failure }), [answer, busy, failure])
}
