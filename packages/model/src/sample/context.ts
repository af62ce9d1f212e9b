import type { SubjectName } from '../catalogue/index.js'
import { civilDate, dayFromParts, formatDate } from '../dates.js'
import type { ContentOf, RecordOf } from '../schema/types.js'
import { type Random, randomOf } from './random.js'
import { type Village, villagesOf } from './places.js'

/** The facts of one record, without its name. */
export type FactsOf<S extends SubjectName> = ContentOf<S>

/** What every part of the sample is made from. */
export interface Context {
  readonly seed: number
  readonly households: number
  /** The evaluation day. */
  readonly asOf: number
  readonly year: number
  readonly villages: readonly Village[]
  readonly random: (name: string) => Random
  /** The date so many days before the evaluation day; negative days lie ahead. */
  readonly before: (days: number) => string
  /** A date of this year up to the evaluation day. */
  readonly thisYear: (random: Random) => string
}

export const contextOf = (seed: number, households: number, asOf: number): Context => {
  const random = (name: string): Random => randomOf(`${seed}/${name}`)
  const { year } = civilDate(asOf)
  const newYear = dayFromParts(year, 1, 1) ?? asOf
  return {
    seed,
    households,
    asOf,
    year,
    villages: villagesOf(random),
    random,
    before: (days) => formatDate(asOf - days),
    thisYear: (stream) => formatDate(stream.whole(newYear, asOf)),
  }
}

/** How a duty with a term is met in a county that does most things in time. */
export interface Diligence {
  readonly inTime: number
  readonly late: number
  readonly never: number
}

const usual: Diligence = { inTime: 0.8, late: 0.1, never: 0.1 }

/**
 * When something that was to be done within `term` days of a day was done: `on` where it was, `done`
 * false where it was not, or not yet. A date that lies ahead has not come.
 */
export const doneWithin = (
  context: Context,
  random: Random,
  from: number,
  term: number,
  diligence: Diligence = usual,
): { readonly on: string | undefined; readonly done: false | undefined } => {
  const way = random.weighted({ ...diligence })
  const delay = way === 'inTime' ? random.whole(0, term) : random.whole(term + 1, term * 2 + 6)
  const day = from + delay
  return way === 'never' || day > context.asOf
    ? { on: undefined, done: false }
    : { on: formatDate(day), done: undefined }
}

/** A record with its name and facts. */
export const recordOf = <S extends SubjectName>(
  subject: S,
  id: string,
  facts: FactsOf<S>,
): RecordOf<S> => ({ subject, id, ...facts })

/** `H-0042`: a letter and a number with leading zeros. */
export const idOf = (letter: string, index: number, width = 4): string =>
  `${letter}-${String(index + 1).padStart(width, '0')}`

/** Yuan as a record writes them, from fen. */
export const yuan = (fen: number): number => fen / 100

/** Fen in whole yuan, as people write most amounts. */
export const wholeYuan = (fen: number): number => Math.round(fen / 100) * 100
