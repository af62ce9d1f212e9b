import type { PackTree } from '../ir/tree.js'
import {
  type PointCounter,
  pointCounters,
  type PointSummary,
  type Workload,
  workloadOf,
} from './counts.js'
import type { Dataset } from './dataset.js'
import { type PlacedRecord, type PlaceFact, placesOf } from './places.js'
import type { Result, SubjectResult } from './result.js'

/** What a pack says of the records that belong to one place. */
export interface PlaceSummary extends Workload {
  /** The value of the fact; null for records that belong to none, such as the county's own. */
  readonly place: string | null
  readonly records: number
  /** Every point of the pack, also those without an outcome. */
  readonly points: readonly PointSummary[]
}

/**
 * Adds a result up by place, in the order of their codes, what belongs to none last. Added up over the
 * places, outcomes and records are those of `summarise`.
 *
 * @param result what `evaluateDataset` gave of just this dataset
 */
export const summariseByPlace = (
  pack: PackTree,
  dataset: Dataset,
  result: Result,
  fact: PlaceFact,
): readonly PlaceSummary[] => {
  const placeOf = placeFinder(placesOf(pack, dataset), fact)
  const counterOf = pointCounters(pack)
  const sums = new Map<string | null, Sum>()
  for (const item of result.subjects) {
    const place = placeOf(item)
    const sum = sums.get(place) ?? { records: 0, unmet: 0, undetermined: 0, counter: counterOf() }
    sums.set(place, sum)
    const { unmet, undetermined } = workloadOf(item)
    sum.records += 1
    sum.unmet += unmet
    sum.undetermined += undetermined
    sum.counter.add(item)
  }
  return [...sums]
    .toSorted(([left], [right]) => inOrder(left, right))
    .map(([place, { counter, ...sum }]) => ({ place, ...sum, points: counter.points() }))
}

interface Sum {
  records: number
  unmet: number
  undetermined: number
  readonly counter: PointCounter
}

type Named = Pick<SubjectResult, 'subject' | 'id' | 'parent'>

/**
 * Finds the place of one item of a result after the other. Records without an id, or with the same,
 * are told apart by their order.
 */
const placeFinder = (
  records: readonly PlacedRecord[],
  fact: PlaceFact,
): ((item: Named) => string | null) => {
  const waiting = new Map<string, { readonly places: (string | null)[]; next: number }>()
  for (const record of records) {
    const alike = waiting.get(keyOf(record))
    if (alike === undefined) waiting.set(keyOf(record), { places: [record[fact]], next: 0 })
    else alike.places.push(record[fact])
  }
  return (item) => {
    const alike = waiting.get(keyOf(item))
    if (alike === undefined) return null
    const place = alike.places[alike.next] ?? null
    alike.next += 1
    return place
  }
}

const keyOf = ({ subject, id, parent }: Named): string =>
  JSON.stringify([subject, id, parent?.subject, parent?.id])

const inOrder = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left < right ? -1 : 1
}
