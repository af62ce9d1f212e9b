import { summary } from './findings.js'
import { changeFile, intake, intakeTables, removeFile, takeFiles } from './intake/intake.js'
import { sampleSheets } from './intake/samples.js'
import { household } from './household/api.js'
import { findHouseholds, householdList, householdNeighbours } from './households/api.js'
import { open } from './opening.js'
import { pointList } from './point-list/api.js'
import { agencyCounts, problemList } from './problem-list/rows.js'
import { problemWorkbook } from './problem-list/workbook.js'

export type { FindingFilter } from './findings.js'
export type { FileChange, FileView, IntakeView } from './intake/intake.js'
export type { HouseholdView } from './household/api.js'
export type { HouseholdList } from './households/api.js'
export type { CountyInfo, Progress } from './opening.js'
export type { PointFilter, PointList } from './point-list/api.js'
export type { Listed, PointRow } from './point-list/rows.js'
export type { AgencyCount, Problem } from './problem-list/rows.js'

/** All that pages may ask of the worker. */
export const countyWorker = {
  open,
  intake,
  takeFiles,
  changeFile,
  removeFile,
  intakeTables,
  sampleSheets,
  pointList,
  agencyCounts,
  problemList,
  problemWorkbook,
  summary,
  householdList,
  findHouseholds,
  householdNeighbours,
  household,
}

export type CountyWorker = typeof countyWorker
