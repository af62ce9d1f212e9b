import { type Remote, wrap } from 'comlink'
import type { ParametersWorker } from '../../../worker/parameters/api.js'

const start = (): Remote<ParametersWorker> =>
  wrap<ParametersWorker>(
    new Worker(new URL('../../../worker/parameters-worker.ts', import.meta.url), {
      type: 'module',
    }),
  )

const once = (): (() => Remote<ParametersWorker>) => {
  let started: Remote<ParametersWorker> | null = null
  return () => {
    started ??= start()
    return started
  }
}

/** Holds the households; kept when the page is left, so that whoever comes back need not wait. */
export const forHouseholds = once()

/** Judges the whole county for other subjects, which takes seconds and must not hold up a drag. */
export const forOthers = once()
