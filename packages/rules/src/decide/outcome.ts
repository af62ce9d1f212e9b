import { type OutcomeCode, outcomeCodes, outcomesByCode } from '../ir/outcomes.js'
import type { Outcome } from '../ir/tree.js'
import { type Frame, no, unknown, yes } from '../backends/closures/frame.js'
import type { CompiledRule } from '../backends/closures/plan.js'

const { met, unmet, pending, notApplicable, undetermined } = outcomeCodes

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
