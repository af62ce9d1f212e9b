import { useCallback, useEffect, useRef, useState } from 'react'
import type { RequestForm } from './request.js'
import { type Reply, send } from './send.js'

/** One request and what has come back of it. */
export interface Sending {
  readonly busy: boolean
  readonly reply: Reply | null
  readonly failure: unknown
}

const nothingSent: Sending = { busy: false, reply: null, failure: null }

/** Sends requests, one at a time. */
export const useSending = (): {
  readonly sending: Sending
  readonly start: (form: RequestForm) => void
  readonly stop: () => void
  /** Forgets the answer, when it is no longer that of the request shown. */
  readonly forget: () => void
} => {
  const [sending, setSending] = useState(nothingSent)
  const current = useRef<AbortController | null>(null)
  const stop = useCallback((): void => {
    current.current?.abort()
  }, [])
  useEffect(() => stop, [stop])
  const start = useCallback((form: RequestForm): void => {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    const isCurrent = (): boolean => current.current === controller
    const ask = async (): Promise<void> => {
      setSending({ busy: true, reply: null, failure: null })
      try {
        await send(form, controller.signal, (reply) => {
          if (isCurrent()) setSending({ busy: true, reply, failure: null })
        })
      } catch (failure) {
        if (isCurrent() && !controller.signal.aborted)
          setSending(({ reply }) => ({ busy: true, reply, failure }))
      } finally {
        if (isCurrent()) setSending((last) => ({ ...last, busy: false }))
      }
    }
    void ask()
  }, [])
  const forget = useCallback((): void => {
    current.current?.abort()
    current.current = null
    setSending(nothingSent)
  }, [])
  return { sending, start, stop, forget }
}
