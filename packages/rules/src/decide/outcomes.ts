import type { Diagnostic } from '@workpoints/model'
import type { PackTree } from '../ir/tree.js'
import { isRecord } from '../backends/closures/links.js'
import { giveBack, takeFrame } from '../backends/closures/plan.js'
import { load } from '../backends/closures/run.js'
import { outcomeCode } from './outcome.js'
import { problem } from './problems.js'
import { type EvaluateOptions, sessionOf } from './session.js'

/** Outcomes as numbers, for batches in which a result object per record would cost too much. */
export interface OutcomesOnly {
  readonly subject: string
  /** Ids of the subject's rules, in the order in which their outcomes are written. */
  readonly rules: readonly string[]
  /**
   * Judges one record of the subject with the child records inside it.
   *
   * Writes one number for each rule, from `at` on; `outcomesByCode` says what they mean. What cannot
   * be read in the record counts as unknown and is not reported: `evaluate` says what and why. A
   * value that is no record counts as one that states nothing. How large a record may be is up to
   * the caller.
   */
  readonly judge: (record: object, into: Uint8Array, at?: number) => void
}

/**
 * A pack made ready to give the outcomes of many records of one subject, and nothing else: the same
 * outcomes as `evaluate`, without findings, classifications and texts, and without an object per
 * record.
 *
 * @param options as for `evaluate`; there is nothing here to explain
 * @returns what is wrong with the options or the subject, instead of outcomes that could mislead
 */
export const prepareOutcomes = (
  pack: PackTree,
  subject: string,
  options: Omit<EvaluateOptions, 'explain'>,
): OutcomesOnly | { readonly diagnostics: readonly Diagnostic[] } => {
  const opened = sessionOf(pack, options, null)
  if ('diagnostics' in opened) return opened
  const { engine, environment } = opened.session
  const plan = engine.plan(subject)
  if (plan === undefined) return { diagnostics: [problem('unknown-subject', '/subject')] }
  const { rules } = plan
  return {
    subject,
    rules: rules.map(({ node }) => node.id),
    judge: (record, into, at = 0) => {
      const frame = takeFrame(plan, environment)
      load(plan, isRecord(record) ? record : {}, frame, null, null, null)
      let place = at
      for (const rule of rules) {
        into[place] = outcomeCode(rule, frame)
        place += 1
      }
      giveBack(plan, frame)
    },
  }
}
