import { useCallback, useEffect, useRef, useState } from 'react'

interface Asked<T> {
  /** Null until the first answer; while another key is asked, the last answer stays. */
  readonly answer: T | null
  readonly failure: unknown
  readonly retry: () => void
}

/**
 * What the evaluator answers; asked again when the key changes.
 *
 * @param key whatever the question depends on, as text
 */
export const useAsked = <T>(key: string, question: () => Promise<T>): Asked<T> => {
  const [state, setState] = useState<{ readonly answer: T | null; readonly failure: unknown }>({
    answer: null,
    failure: null,
  })
  const [attempt, setAttempt] = useState(0)
  const asked = useRef(question)
  asked.current = question
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      try {
        const answer = await asked.current()
        if (current) setState({ answer, failure: null })
      } catch (failure) {
        if (current) setState({ answer: null, failure })
      }
    }
    void ask()
    return () => {
      current = false
    }
  }, [key, attempt])
  const retry = useCallback(() => {
    setState({ answer: null, failure: null })
    setAttempt((count) => count + 1)
  }, [])
  return { ...state, retry }
}
