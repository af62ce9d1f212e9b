import { outcomesByCode } from '@workpoints/rules'
import {
  type Change,
  type Columns,
  differences,
  type Flips,
  flipsOfPairs,
  type TownshipFlips,
} from './flips.js'
import type { Households } from './thin.js'

/** So many households are named. */
const named = 10

const unmet = outcomesByCode.indexOf('unmet')
const met = outcomesByCode.indexOf('met')

/** Counts by township, which only those who change add to and take from. */
interface Tally {
  readonly households: Int32Array
  readonly affected: Int32Array
  readonly classified: Int32Array
  readonly unmet: Int32Array
}

const tallyOf = (size: number): Tally => ({
  households: new Int32Array(size),
  affected: new Int32Array(size),
  classified: new Int32Array(size),
  unmet: new Int32Array(size),
})

const add = (counts: Int32Array, place: number, more: number): void => {
  counts[place] = (counts[place] ?? 0) + more
}

/** Compares the patterns of all households with those of the pack's own value. */
export class Counting {
  readonly #usual: Tally

  constructor(
    readonly households: Households,
    readonly before: Uint32Array,
    readonly patterns: readonly Uint8Array[],
    readonly columns: Columns,
  ) {
    this.#usual = tallyOf(households.townships.length)
    for (let index = 0; index < before.length; index += 1) {
      const township = households.townshipOf[index] ?? 0
      add(this.#usual.households, township, 1)
      this.#weigh(this.#usual, township, before[index] ?? 0, 1)
    }
  }

  /** Adds what a household of that pattern is to its township, or takes it away. */
  #weigh(tally: Tally, township: number, pattern: number, times: number): void {
    const codes = this.patterns[pattern]
    if (codes === undefined) return
    const rules = this.columns.rules.length
    if (codes.length > rules && codes[rules] === met) add(tally.classified, township, times)
    for (let place = 0; place < rules; place += 1)
      if (codes[place] === unmet) {
        add(tally.unmet, township, times)
        return
      }
  }

  /** One pass over the households; whoever stays as before costs next to nothing. */
  flips(after: Uint32Array): Flips {
    const { before, patterns, columns } = this
    const { townshipOf, townships, ids } = this.households
    const now = tallyOf(townships.length)
    const pairs = new Map<number, number>()
    const places: number[] = []
    let affected = 0
    for (let index = 0; index < before.length; index += 1) {
      const from = before[index] ?? 0
      const to = after[index] ?? 0
      if (from === to) continue
      const township = townshipOf[index] ?? 0
      affected += 1
      add(now.affected, township, 1)
      this.#weigh(now, township, from, -1)
      this.#weigh(now, township, to, 1)
      const pair = from * patterns.length + to
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      if (places.length < named) places.push(index)
    }
    return {
      households: before.length,
      affected,
      ...flipsOfPairs(pairs, patterns, columns),
      townships: this.#townships(now),
      places,
      first: places.map((index) => ({
        id: ids[index] ?? null,
        township: townships[townshipOf[index] ?? 0] ?? null,
        ...differences(patterns[before[index] ?? 0], patterns[after[index] ?? 0], columns),
      })),
    }
  }

  #townships(now: Tally): readonly TownshipFlips[] {
    const change = (which: 'classified' | 'unmet', place: number): Change => {
      const usual = this.#usual[which][place] ?? 0
      return { before: usual, after: usual + (now[which][place] ?? 0) }
    }
    return (
      this.households.townships
        .map((township, place) => ({
          township,
          households: this.#usual.households[place] ?? 0,
          affected: now.affected[place] ?? 0,
          classified: change('classified', place),
          unmet: change('unmet', place),
        }))
        // By their codes, households of no township last.
        .toSorted((left, right) => ((left.township ?? '~') < (right.township ?? '~') ? -1 : 1))
    )
  }
}
