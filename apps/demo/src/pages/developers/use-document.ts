import { useCallback, useEffect, useState } from 'react'
import { EvaluatorError } from '../../county/evaluator.js'
import { type Operation, operationsIn } from './open-api.js'

/** The routes that the server says it has. */
export const useDocument = (): {
  readonly operations: readonly Operation[] | null
  readonly failure: unknown
  readonly retry: () => void
} => {
  const [operations, setOperations] = useState<readonly Operation[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    const read = async (): Promise<void> => {
      setFailure(null)
      try {
        const response = await fetch('/openapi.json', { signal: controller.signal })
        if (!response.ok) throw new EvaluatorError(String(response.status), response.statusText)
        setOperations(operationsIn(await response.json()))
      } catch (error) {
        if (!controller.signal.aborted) setFailure(error)
      }
    }
    void read()
    return () => {
      controller.abort()
    }
  }, [attempt])
  const retry = useCallback((): void => {
    setAttempt((count) => count + 1)
  }, [])
  return { operations, failure, retry }
}
