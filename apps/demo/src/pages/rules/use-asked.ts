import { useEffect, useRef, useState } from 'react'

interface Asked<T> {
  /** The latest answer, which may be about an earlier key; null before the first. */
  readonly answer: T | null
  readonly key: string | null
  readonly failure: unknown
}

/**
 * What a worker answers; asked again when the key changes, and an answer that is late is dropped.
 *
 * @param key whatever the question depends on, as text; null: nothing is asked
 */
export const useAsked = <T>(key: string | null, question: () => Promise<T>): Asked<T> => {
  const [asked, setAsked] = useState<Asked<T>>({ answer: null, key: null, failure: null })
  const latest = useRef(question)
  latest.current = question
  useEffect(() => {
    if (key === null) return undefined
    let current = true
    const ask = async (): Promise<void> => {
      try {
        const answer = await latest.current()
        if (current) setAsked({ answer, key, failure: null })
      } catch (failure) {
        if (current) setAsked({ answer: null, key, failure })
      }
    }
    void ask()
    return () => {
      current = false
    }
  }, [key])
  return asked
}
