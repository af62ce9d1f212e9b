import { proxy, type Remote, wrap } from 'comlink'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CountyInfo, CountyWorker, Progress } from '../worker/api.js'
import { bundledAsOf, bundledCounty, type Source } from './source.js'

/**
 * The county whose records the pages show. It lives in a worker, which is started by the first page
 * that needs records: the board of the bundled county needs none.
 */
interface Counties {
  readonly source: Source
  readonly asOf: string
  readonly progress: Progress | null
  readonly info: CountyInfo | null
  readonly failure: unknown
  readonly open: (source: Source) => void
  readonly setAsOf: (asOf: string) => void
  /** The worker, made where it is not there yet; no county is opened. */
  readonly worker: () => Remote<CountyWorker>
  /** Has the county opened. */
  readonly start: () => void
  readonly retry: () => void
}

const CountyContext = createContext<Counties | null>(null)

const useCounties = (): Counties => {
  const counties = useContext(CountyContext)
  if (counties === null) throw new Error('outside of the county provider')
  return counties
}

export const CountyProvider = ({ children }: { readonly children: ReactNode }) => {
  const made = useRef<Remote<CountyWorker> | null>(null)
  const [started, setStarted] = useState(false)
  const [source, setSource] = useState<Source>(bundledCounty)
  const [asOf, setAsOf] = useState(bundledAsOf)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [info, setInfo] = useState<CountyInfo | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const worker = useCallback((): Remote<CountyWorker> => {
    if (made.current === null) {
      const own = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' })
      // A worker that does not even start would leave its callers waiting for ever.
      own.addEventListener('error', () => {
        setFailure(new Error('the worker did not start'))
      })
      made.current = wrap<CountyWorker>(own)
    }
    return made.current
  }, [])
  const start = useCallback((): void => {
    setStarted(true)
  }, [])
  useEffect(() => {
    if (!started) return undefined
    let current = true
    const judge = async (): Promise<void> => {
      setFailure(null)
      setInfo(null)
      try {
        const judged = await worker().open(
          source,
          asOf,
          proxy((step: Progress) => {
            if (current) setProgress(step)
          }),
        )
        if (current) setInfo(judged)
      } catch (error) {
        if (current) setFailure(error)
      } finally {
        if (current) setProgress(null)
      }
    }
    void judge()
    return () => {
      current = false
    }
  }, [started, source, asOf, attempt, worker])
  const counties = useMemo(
    (): Counties => ({
      source,
      asOf,
      progress,
      info,
      failure,
      open: setSource,
      setAsOf,
      worker,
      start,
      retry: () => {
        setAttempt((count) => count + 1)
      },
    }),
    [source, asOf, progress, info, failure, worker, start],
  )
  return <CountyContext value={counties}>{children}</CountyContext>
}

/** Where the records come from and the day they are judged on; does not start the worker. */
export const useSource = (): Pick<Counties, 'source' | 'asOf' | 'open' | 'setAsOf'> => useCounties()

/** The worker itself, for what needs no county: reading files. */
export const useWorker = (): Remote<CountyWorker> => {
  const { worker } = useCounties()
  return useMemo(worker, [worker])
}

interface County {
  readonly worker: Remote<CountyWorker>
  /** Null while the county is made and judged. */
  readonly info: CountyInfo | null
  readonly progress: Progress | null
  readonly failure: unknown
  readonly retry: () => void
}

/** The county, judged; has it opened. */
export const useCounty = (): County => {
  const { start, worker, info, progress, failure, retry } = useCounties()
  useEffect(start, [start])
  return useMemo(
    () => ({ worker: worker(), info, progress, failure, retry }),
    [worker, info, progress, failure, retry],
  )
}

/**
 * What the worker answers about the county as it now is; asked again when the county or a
 * dependency changes.
 *
 * @param key whatever the question depends on, as text
 */
export const useAnswer = <T,>(
  key: string,
  question: (worker: Remote<CountyWorker>) => Promise<T>,
): { readonly answer: T | null; readonly failure: unknown } => {
  const { worker, info } = useCounty()
  const [state, setState] = useState<{
    readonly key: string
    readonly info: CountyInfo
    readonly answer: T | null
    readonly failure: unknown
  } | null>(null)
  const asked = useRef(question)
  asked.current = question
  useEffect(() => {
    if (info === null) return undefined
    let current = true
    const ask = async (): Promise<void> => {
      try {
        const answer = await asked.current(worker)
        if (current) setState({ key, info, answer, failure: null })
      } catch (problem) {
        if (current) setState({ key, info, answer: null, failure: problem })
      }
    }
    void ask()
    return () => {
      current = false
    }
  }, [key, info, worker])
  const fresh = state !== null && state.info === info
  return {
    // While another key is asked, the last answer stays, so that nothing flickers.
    answer: fresh ? state.answer : null,
    failure: fresh && state.key === key ? state.failure : null,
  }
}
