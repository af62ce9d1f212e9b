import { collector } from '@workpoints/model'
import type { FactNode } from '../../ir/tree.js'
import { bind, type Report } from './bind.js'
import { type Frame, settled, yes } from './frame.js'
import { idOf, isRecord, type Links, type RawRecord } from './links.js'
import { type AggregateGroup, giveBack, type Plan, takeFrame } from './plan.js'

/** A record that states a derived fact otherwise than its parts say. */
export interface Discrepancy {
  readonly fact: FactNode
  readonly stated: number
  /** Bounds of what the parts say; the stated value lies outside them. */
  readonly low: number
  readonly high: number
}

/**
 * Fills the frame with everything that is known of a record: its own facts, then those derived from
 * its child records, then those derived from its own.
 *
 * @param report told of entries that cannot be read, null where somebody else reports them
 * @param discrepancies told of stated facts that disagree with their parts, or null
 */
export const load = (
  plan: Plan,
  record: RawRecord,
  frame: Frame,
  links: Links | null,
  report: Report | null,
  discrepancies: Discrepancy[] | null,
): void => {
  bind(plan.binding, record, frame, report)
  for (const group of plan.groups) runGroup(group, record, frame, links, discrepancies)
  for (const { place, fact, derive } of plan.steps) {
    const stated = frame.low[place]!
    if (!Number.isNaN(stated) && fact.type !== 'identifier') {
      if (discrepancies !== null) {
        const { low, high } = derive(frame, links)
        if (stated < low || stated > high) discrepancies.push({ fact, stated, low, high })
      }
      continue
    }
    const { low, high } = derive(frame, links)
    frame.low[place] = low
    frame.high[place] = high
  }
}

const runGroup = (
  group: AggregateGroup,
  record: RawRecord,
  frame: Frame,
  links: Links | null,
  discrepancies: Discrepancy[] | null,
): void => {
  // Where every aggregate is stated and nobody asks whether they agree, the records are not read.
  if (discrepancies === null && group.items.every(({ place }) => !Number.isNaN(frame.low[place]!)))
    return
  const collectors = group.items.map(({ node, ifNone }) => collector(node.operation, ifNone))
  const childFrame = takeFrame(group.plan, frame.environment)
  const coverage = walk(group, record, links, (child) => {
    load(group.plan, child, childFrame, links, null, null)
    group.items.forEach(({ where, valuePlace, keyPlace }, index) => {
      const holds = where === null ? yes : where.test(childFrame)
      const value = valuePlace < 0 ? Number.NaN : settled(childFrame, valuePlace)
      const key =
        keyPlace < 0
          ? undefined
          : (childFrame.texts[keyPlace] ?? numericKey(settled(childFrame, keyPlace)))
      collectors[index]!.offer(holds, value, key)
    })
  })
  giveBack(group.plan, childFrame)
  group.items.forEach(({ place, fact }, index) => {
    const { low, high } =
      coverage === 'absent'
        ? { low: Number.NaN, high: Number.NaN }
        : collectors[index]!.result(coverage === 'complete')
    const stated = frame.low[place]!
    if (fact.givable && !Number.isNaN(stated)) {
      if (discrepancies !== null && (stated < low || stated > high))
        discrepancies.push({ fact, stated, low, high })
      return
    }
    frame.low[place] = low
    frame.high[place] = high
  })
}

const numericKey = (value: number): string | undefined =>
  Number.isNaN(value) ? undefined : String(value)

/** How much of the child records was seen. */
export type Coverage = 'complete' | 'partial' | 'absent'

/**
 * Visits the innermost child records of a group. A collection embedded in its record is complete;
 * one of the dataset is as complete as its table says.
 */
export const walk = (
  group: AggregateGroup,
  record: RawRecord,
  links: Links | null,
  visit: (child: RawRecord) => void,
): Coverage => {
  const descend = (parent: RawRecord, depth: number): Coverage => {
    const level = group.levels[depth]
    if (level === undefined) {
      visit(parent)
      return 'complete'
    }
    const embedded = parent[level.collection]
    const children = Array.isArray(embedded)
      ? embedded
      : links?.children(level.subject, level.collection, idOf(parent))
    if (children === undefined) return 'absent'
    let coverage: Coverage =
      Array.isArray(embedded) || links?.complete(level.child) === true ? 'complete' : 'partial'
    for (const child of children) {
      const below = isRecord(child) ? descend(child, depth + 1) : 'absent'
      if (below !== 'complete') coverage = 'partial'
    }
    return coverage
  }
  return descend(record, 0)
}
