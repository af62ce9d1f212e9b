import type { Outcome, PackTree } from '../ir/tree.js'
import type { SubjectResult } from './result.js'

export type OutcomeCounts = Readonly<Record<Outcome, number>>

export interface PointSummary {
  readonly point: number
  readonly section: number
  /** Outcomes of all rules of the point over all records. */
  readonly outcomes: OutcomeCounts
}

/** How much there is to do for somebody. */
export interface Workload {
  readonly unmet: number
  readonly undetermined: number
}

/** Adds up what a pack says of some of the records. */
export interface PointCounter {
  readonly add: (item: SubjectResult) => void
  /** Every point of the pack, also those without an outcome. */
  readonly points: () => readonly PointSummary[]
}

/** Makes counters of one pack, whose rules are looked through only once. */
export const pointCounters = (pack: PackTree): (() => PointCounter) => {
  const places = new Map(
    pack.points.flatMap(({ rules }, place) => rules.map(({ id }) => [id, place] as const)),
  )
  return () => {
    const counts = pack.points.map(noOutcomes)
    return {
      add: ({ outcomes }) => {
        for (const [rule, outcome] of Object.entries(outcomes)) {
          const count = counts[places.get(rule) ?? -1]
          if (count !== undefined) count[outcome] += 1
        }
      },
      points: () =>
        pack.points.map(({ number, section }, place) => ({
          point: number,
          section,
          outcomes: { ...noOutcomes(), ...counts[place] },
        })),
    }
  }
}

const noOutcomes = (): Record<Outcome, number> => ({
  met: 0,
  unmet: 0,
  pending: 0,
  notApplicable: 0,
  undetermined: 0,
})

/** What is to be done about one record. */
export const workloadOf = ({ findings }: SubjectResult): Workload => {
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet').length
  return { unmet, undetermined: findings.length - unmet }
}
