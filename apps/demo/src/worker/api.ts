import { findings, summary } from './findings.js'
import { open } from './opening.js'

export type { FindingFilter, FindingRow } from './findings.js'
export type { CountyInfo, Progress } from './opening.js'

/** All that pages may ask of the worker. */
export const countyWorker = {
  open,
  findings,
  summary,
}

export type CountyWorker = typeof countyWorker
