import type { Diagnostic } from '@workpoints/model'
import { evaluateDataset, type Result, type Table } from '@workpoints/rules'
import { type PlacedRecord, placesOf } from '@workpoints/rules/report'
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

type Tables = Readonly<Record<string, Table>>

/** The last sample: on another day the same records are judged, and to make them takes long. */
let sample: { readonly households: number; readonly tables: Tables } | null = null

const tablesIn = (source: Source): Tables => {
  if (source.kind === 'files') {
    sample = null
    return source.tables
  }
  const { households } = source
  if (sample?.households !== households) {
    sample = null
    sample = { households, tables: sampleCounty(households).tables }
  }
  return sample.tables
}

/** @throws Error where the options of the evaluation are wrong; records never make it throw */
export const open = async (source: Source, asOf: string, say: Say): Promise<CountyInfo> => {
  setCounty(null)
  await say({ step: 'making' })
  const tables = tablesIn(source)
  await say({ step: 'judging' })
  const dataset = { tables }
  const result: Result = evaluateDataset(pack, dataset, { asOf })
  await say({ step: 'sorting' })
  let places: readonly PlacedRecord[] | null = null
  setCounty({
    tables,
    dataset,
    asOf,
    result,
    // Of a large county they take seconds and hundreds of megabytes, and not every page asks.
    get places() {
      places ??= placesOf(pack, dataset)
      return places
    },
  })
  return {
    asOf,
    records: result.subjects.length,
    households: tables['household']?.records.length ?? 0,
    outsidePeriod: result.outsidePeriod === true,
    diagnostics: result.diagnostics ?? [],
  }
}
