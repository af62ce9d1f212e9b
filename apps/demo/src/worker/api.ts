import { findings, summary } from './findings.js'
import { changeFile, intake, intakeTables, removeFile, takeFiles } from './intake/intake.js'
import { sampleSheets } from './intake/samples.js'
import { open } from './opening.js'

export type { FindingFilter, FindingRow } from './findings.js'
export type { FileChange, FileView, IntakeView } from './intake/intake.js'
export type { CountyInfo, Progress } from './opening.js'

/** All that pages may ask of the worker. */
export const countyWorker = {
  open,
  intake,
  takeFiles,
  changeFile,
  removeFile,
  intakeTables,
  sampleSheets,
  findings,
  summary,
}

export type CountyWorker = typeof countyWorker
