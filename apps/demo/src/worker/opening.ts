import type { Diagnostic } from '@workpoints/model'
import { evaluateDataset, type Result, type Table } from '@workpoints/rules'
import { placesOf } from '@workpoints/rules/report'
import { sampleCounty } from '../county/sample.js'
import type { Source } from '../county/source.js'
import { pack, setCounty } from './state.js'

export interface Progress {
  readonly step: 'making' | 'judging' | 'sorting'
}

/** What was opened. */
export interface CountyInfo {
  readonly asOf: string
  readonly records: number
  readonly households: number
  readonly outsidePeriod: boolean
  readonly diagnostics: readonly Diagnostic[]
}

type Say = (progress: Progress) => Promise<void> | void

const tablesIn = (source: Source): Readonly<Record<string, Table>> =>
  source.kind === 'sample' ? sampleCounty(source.households).tables : source.tables

/** @throws Error where the options of the evaluation are wrong; records never make it throw */
export const open = async (source: Source, asOf: string, say: Say): Promise<CountyInfo> => {
  await say({ step: 'making' })
  const tables = tablesIn(source)
  await say({ step: 'judging' })
  const result: Result = evaluateDataset(pack, { tables }, { asOf })
  await say({ step: 'sorting' })
  setCounty({ tables, asOf, result, places: placesOf(pack, { tables }) })
  return {
    asOf,
    records: result.subjects.length,
    households: tables['household']?.records.length ?? 0,
    outsidePeriod: result.outsidePeriod === true,
    diagnostics: result.diagnostics ?? [],
  }
}
