import type { Diagnostic } from '@workpoints/model'
import type { Outcome, PackTree } from '../ir/tree.js'
import { type Dataset, evaluateDataset } from './dataset.js'
import type { Result, SubjectResult } from './result.js'
import type { EvaluateOptions } from './session.js'

/** An outcome of a record that parameters to be tried would change. */
export interface OutcomeChange {
  readonly subject: string
  readonly id: string | null
  readonly rule: string
  readonly before: Outcome
  readonly after: Outcome
}

/** What a record is, that parameters to be tried would change. */
export interface ClassificationChange {
  readonly subject: string
  readonly id: string | null
  readonly classification: string
  readonly before: boolean | null
  readonly after: boolean | null
}

/** How many records change from one outcome of a rule to another. */
export interface RuleChange {
  readonly rule: string
  readonly before: Outcome
  readonly after: Outcome
  readonly records: number
}

/** Who would be affected by other values of parameters. */
export interface Impact {
  readonly pack: Result['pack']
  readonly asOf: string
  /** Records judged, child records among them. */
  readonly records: number
  readonly rules: readonly RuleChange[]
  readonly outcomes: readonly OutcomeChange[]
  readonly classifications: readonly ClassificationChange[]
  readonly diagnostics?: readonly Diagnostic[]
}

/**
 * Judges a dataset by the pack as it is and with other values of parameters, and says what changes.
 * Nothing of the pack changes.
 *
 * @param options.parameters the values to be tried; money in yuan
 */
export const impactOf = (
  pack: PackTree,
  dataset: Dataset,
  options: Omit<EvaluateOptions, 'explain'> & Required<Pick<EvaluateOptions, 'parameters'>>,
): Impact => {
  const before = evaluateDataset(pack, dataset, { asOf: options.asOf })
  const after = evaluateDataset(pack, dataset, options)
  const pairs = before.subjects.flatMap(
    (item, index): (readonly [SubjectResult, SubjectResult])[] => {
      const other = after.subjects[index]
      return other === undefined ? [] : [[item, other]]
    },
  )
  const outcomes = pairs.flatMap(([from, to]) => outcomeChanges(from, to))
  const diagnostics = after.diagnostics ?? before.diagnostics
  return {
    pack: before.pack,
    asOf: before.asOf,
    records: pairs.length,
    rules: counted(pack, outcomes),
    outcomes,
    classifications: pairs.flatMap(([from, to]) => classificationChanges(from, to)),
    ...(diagnostics === undefined ? {} : { diagnostics }),
  }
}

const outcomeChanges = (from: SubjectResult, to: SubjectResult): readonly OutcomeChange[] =>
  Object.entries(from.outcomes).flatMap(([rule, before]): OutcomeChange[] => {
    const after = to.outcomes[rule]
    return after === undefined || after === before
      ? []
      : [{ subject: from.subject, id: from.id, rule, before, after }]
  })

const classificationChanges = (
  from: SubjectResult,
  to: SubjectResult,
): readonly ClassificationChange[] =>
  Object.entries(from.classifications).flatMap(([classification, before]) => {
    const after = to.classifications[classification]
    return after === undefined || after === before
      ? []
      : [{ subject: from.subject, id: from.id, classification, before, after }]
  })

/** In the order of the pack, the commonest change of a rule first. */
const counted = (pack: PackTree, changes: readonly OutcomeChange[]): readonly RuleChange[] => {
  const counts = new Map<string, RuleChange>()
  for (const { rule, before, after } of changes) {
    const key = `${rule} ${before} ${after}`
    const records = (counts.get(key)?.records ?? 0) + 1
    counts.set(key, { rule, before, after, records })
  }
  const order = new Map(
    pack.points.flatMap(({ rules }) => rules).map(({ id }, index) => [id, index] as const),
  )
  const place = (rule: string): number => order.get(rule) ?? order.size
  return [...counts.values()].toSorted(
    (left, right) => place(left.rule) - place(right.rule) || right.records - left.records,
  )
}
