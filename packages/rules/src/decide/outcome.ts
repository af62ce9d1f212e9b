import type { Outcome } from '../ir/tree.js'
import { type Frame, no, unknown, yes } from '../backends/closures/frame.js'
import type { CompiledRule } from '../backends/closures/plan.js'

/** The outcomes, each standing at the number that means it in `prepareOutcomes`. */
export const outcomesByCode = Object.freeze([
  'met',
  'unmet',
  'pending',
  'notApplicable',
  'undetermined',
] as const satisfies readonly Outcome[])

/** The number of an outcome in `outcomesByCode`. */
export type OutcomeCode = 0 | 1 | 2 | 3 | 4
const met = 0
const unmet = 1
const pending = 2
const notApplicable = 3
const undetermined = 4

/**
 * A rule binds where its condition certainly holds. Unmet becomes pending while the due date has not
 * passed; on the due date itself it has not.
 */
export const outcomeCode = (rule: CompiledRule, frame: Frame): OutcomeCode => {
  const applies = rule.applies === null ? yes : rule.applies.test(frame)
  if (applies === no) return notApplicable
  if (applies === unknown) return undetermined
  const holds = rule.requires.test(frame)
  if (holds === yes) return met
  if (holds === unknown) return undetermined
  if (rule.due === null) return unmet
  const due = rule.due(frame)
  if (Number.isNaN(due)) return undetermined
  return due >= frame.environment.asOfDay ? pending : unmet
}

export const outcomeOf = (rule: CompiledRule, frame: Frame): Outcome =>
  outcomesByCode[outcomeCode(rule, frame)]
