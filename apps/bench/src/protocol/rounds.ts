import { type Random } from '../load/random.js'
import type { Contestant } from './contestant.js'
import { median } from './statistics.js'

/** What one contestant did in one round. */
export interface Lap {
  /** Records judged in a second of processor time. */
  readonly rate: number
  /** In microseconds; null where it was not asked for. */
  readonly p99: number | null
}

/** Laps by contestant, one per round, in the same order for all. */
export type Laps = ReadonlyMap<Contestant, readonly Lap[]>

export interface RoundOptions {
  readonly rounds: number
  /** How long a contestant has the machine in a round. */
  readonly milliseconds: number
  readonly random: Random
  /** Whose calls are also timed one by one. */
  readonly timed: (contestant: Contestant) => boolean
}

/** The same in another order. */
export const shuffled = <T>(items: readonly T[], random: Random): readonly T[] => {
  const left = [...items]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(random.whole(left.length), 1))
  return order
}

/**
 * Lets every contestant run once in each round, one after the other and each time in another order,
 * so that whatever else the machine does meets all of them alike.
 */
export const runRounds = async (
  contestants: readonly Contestant[],
  { rounds, milliseconds, random, timed }: RoundOptions,
): Promise<Laps> => {
  const laps = new Map<Contestant, Lap[]>(contestants.map((contestant) => [contestant, []]))
  for (const contestant of contestants) await contestant.ask({ kind: 'slice', milliseconds })
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of shuffled(contestants, random)) {
      const { records, cpu } = await contestant.ask({ kind: 'slice', milliseconds })
      const p99 = timed(contestant)
        ? (await contestant.ask({ kind: 'latencies', milliseconds })).p99
        : null
      laps.get(contestant)?.push({ rate: records / cpu, p99 })
    }
  return laps
}

/** The median of what is computed from two laps of the same round. */
export const medianOf = (
  first: readonly Lap[],
  second: readonly Lap[],
  ratio: (first: Lap, second: Lap) => number,
): number =>
  median(
    first.flatMap((lap, round) => {
      const other = second[round]
      return other === undefined ? [] : ratio(lap, other)
    }),
  )
