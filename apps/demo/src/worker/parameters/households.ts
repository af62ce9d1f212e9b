import { sampleCounty } from '../../county/sample.js'
import type { Source } from '../../county/source.js'
import type { Tried } from './judging.js'
import { type HouseholdsAnswer, prepare, type Prepared, type Spread } from './preparing.js'
import { pause, type Turn } from './steady.js'
import { household, pack } from './subject.js'
import { type Households, thinHouseholds } from './thin.js'

/** What is being done, and how much of it, from 0 to 1; null where that cannot be said. */
export interface TryingProgress {
  readonly step: 'making' | 'preparing' | 'trying'
  readonly done: number | null
}

type Say = (progress: TryingProgress) => Promise<void> | void

/** What is known of a parameter once households are ready for it. */
export interface Chosen {
  readonly lookedUp: boolean
  readonly spread: Spread | null
}

let opened: { readonly key: string; readonly households: Households } | null = null
let chosen: { readonly key: string; readonly prepared: Prepared } | null = null
let choosing = 0
let trying = 0

const keyOf = (source: Source): string =>
  source.kind === 'sample' ? `sample ${source.households}` : `files ${source.names.join('\n')}`

const turnOf = (number: number, latest: () => number): Turn => ({
  over: () => number !== latest(),
})

/**
 * Makes or takes households with the records inside them, and keeps of each what their rules rest
 * on. Nothing is judged yet; a sample that is there already is not made again.
 */
export const open = async (source: Source, say: Say): Promise<{ readonly households: number }> => {
  const key = keyOf(source)
  if (opened?.key !== key || source.kind === 'files') {
    choosing += 1
    trying += 1
    opened = null
    chosen = null
    await say({ step: 'making', done: null })
    const tables = source.kind === 'sample' ? sampleCounty(source.households).tables : source.tables
    opened = { key, households: thinHouseholds(pack, household, tables) }
  }
  return { households: opened.households.records.length }
}

/** Makes the households ready for a parameter; null where something newer was wanted meanwhile. */
export const choose = async (parameter: string, asOf: string, say: Say): Promise<Chosen | null> => {
  if (opened === null) return null
  const { key: source, households } = opened
  const key = `${source} ${parameter} ${asOf}`
  choosing += 1
  trying += 1
  if (chosen?.key !== key) {
    chosen = null
    const number = choosing
    const advance = (done: number): void => {
      void say({ step: 'preparing', done })
    }
    advance(0)
    await pause()
    const turn = turnOf(number, () => choosing)
    if (turn.over()) return null
    const request = { pack, subject: household, households, parameter, asOf }
    const prepared = await prepare(request, turn, advance)
    if (prepared === null || turn.over()) return null
    chosen = { key, prepared }
  }
  const { lookedUp, spread } = chosen.prepared
  return { lookedUp, spread }
}

/** Who is affected by a value of the chosen parameter; null where a newer one was asked for. */
export const attempt = async (value: Tried, say: Say | null): Promise<HouseholdsAnswer | null> => {
  trying += 1
  const number = trying
  // Of values that have come meanwhile only the last is tried.
  await pause()
  const turn = turnOf(number, () => trying)
  if (chosen === null || turn.over()) return null
  return chosen.prepared.answer(value, turn, (done) => {
    void say?.({ step: 'trying', done })
  })
}
