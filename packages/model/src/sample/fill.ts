import type { FactEntry, SubjectEntry } from '../facts/entry.js'
import { mayBeGiven } from '../facts/given.js'
import type { Context } from './context.js'
import type { Random } from './random.js'

/** Facts that say where a record belongs, or that add up to the county’s: never lost. */
const kept: ReadonlySet<string> = new Set([
  'subject',
  'id',
  'township',
  'village',
  'name',
  'household',
  'member',
  'person',
  'post',
  'project',
  'operator',
  'scheme',
  'problemType',
  'relocationSite',
  'fundedOn',
  'funded',
  'fundsAllocated',
  'fundsSpent',
  'integration',
])

const valueOf = (context: Context, random: Random, fact: FactEntry): unknown => {
  const codes = Object.keys(fact.choices ?? {}).filter((code) => code !== 'unrecorded')
  switch (fact.type) {
    case 'money':
      return random.whole(10, 900) * 100
    case 'count':
      return random.whole(1, 12)
    case 'flag':
      return random.chance(0.75)
    case 'date':
      return context.thisYear(random)
    case 'choice':
      return random.pick(codes)
    case 'choices':
      return [random.pick(codes)]
    default:
      return undefined
  }
}

type Loose = Readonly<Record<string, unknown>>

/**
 * Gives a plausible value to every fact that the record does not mention, so that a fact new to the
 * catalogue appears in the sample by itself. A key that is there with `undefined` is left missing.
 * Names and numbers of things are not made up.
 */
export const filled = (
  context: Context,
  subject: SubjectEntry,
  record: Loose,
  random: Random,
): Loose => {
  const result: Record<string, unknown> = { ...record }
  for (const [name, fact] of Object.entries(subject.facts)) {
    if (name in result || fact.derive !== undefined || fact.openEnded === true) continue
    if (mayBeGiven(fact)) result[name] = valueOf(context, random, fact)
  }
  return result
}

/** Leaves out facts that are not known, and some cells at random, as in every real table. */
export const withGaps = (record: Loose, random: Random, probability: number): Loose =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) =>
        value !== undefined && value !== null && (kept.has(name) || !random.chance(probability)),
    ),
  )
