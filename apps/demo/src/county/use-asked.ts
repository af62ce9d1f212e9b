import { useCallback, useEffect, useRef, useState } from 'react'

interface Answered<T> {
  /** The latest answer, which may be about an earlier key; null before the first. */
  readonly answer: T | null
  /** The key that it, or the failure, is about. */
  readonly key: string | null
  readonly failure: unknown
}

interface Asked<T> extends Answered<T> {
  readonly retry: () => void
}

const unanswered = { answer: null, key: null, failure: null }

/**
 * What the evaluator or a worker answers; asked again when the key changes, and an answer that is late
 * is dropped.
 *
 * @param key whatever the question depends on, as text; null: nothing is asked
 */
export const useAsked = <T>(key: string | null, question: () => Promise<T>): Asked<T> => {
  const [answered, setAnswered] = useState<Answered<T>>(unanswered)
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(question)
  latest.current = question
  useEffect(() => {
    if (key === null) return undefined
    let current = true
    const ask = async (): Promise<void> => {
      try {
        const answer = await latest.current()
        if (current) setAnswered({ answer, key, failure: null })
      } catch (failure) {
        if (current) setAnswered({ answer: null, key, failure })
      }
    }
    void ask()
    return () => {
      current = false
    }
  }, [key, attempt])
  const retry = useCallback(() => {
    setAnswered(unanswered)
    setAttempt((count) => count + 1)
  }, [])
  return { ...answered, retry }
}
