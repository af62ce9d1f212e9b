import type { Diagnostic, OperatorName, Text } from '@workpoints/model'
import type { Outcome, Provenance, Strength } from '../ir/tree.js'

/** A value as people and other programs see it: money in yuan, dates as `YYYY-MM-DD`. */
export type OuterValue = number | string | boolean | readonly string[] | null

/** How far a fact lies from what is required. Shares and amounts per head are not rounded. */
export interface Gap {
  readonly fact: string
  /** Null where unknown; the lower bound where only bounds are known. */
  readonly actual: OuterValue
  /** The upper bound, where only bounds are known; null where there is none. */
  readonly atMost?: OuterValue
  readonly required: OuterValue
  /** The upper bound of what is required, where that is a fact of which only bounds are known. */
  readonly requiredAtMost?: OuterValue
}

/**
 * One comparison that an outcome rests on: from what it shows, anybody can work out whether it holds.
 * Where the day an obligation fell due decides, that is a comparison of `asOf` with that day.
 */
export interface Citation extends Gap {
  readonly operator: OperatorName
  /** What the required value is, or counts from, where it is not written in the rule itself. */
  readonly requiredFrom?: string
  /** Null is unknown. */
  readonly holds: boolean | null
}

export interface UsedParameter {
  readonly id: string
  readonly value: OuterValue
  readonly provenance: Provenance
}

/** What an agency needs to act on an unmet rule, or to fill in for an undetermined one. */
export interface Finding {
  readonly rule: string
  readonly point: number
  readonly clause: string
  readonly outcome: 'unmet' | 'undetermined'
  readonly strength: Strength
  readonly gap: Gap | null
  /** Facts to be supplied; a dot leads into child records. Empty where the outcome is decided. */
  readonly missing: readonly string[]
  readonly parameters: readonly UsedParameter[]
  readonly agencies: readonly string[]
  readonly action: Text
  readonly due: string | null
  /** Only on request (`explain: true`). */
  readonly because?: readonly Citation[]
}

/** A number the document sets, with where the subject stands, whatever the outcome. */
export interface Target {
  readonly rule: string
  readonly outcome: Outcome
  readonly gap: Gap
  readonly due: string | null
}

/** Something to tell although nothing is unmet. */
export interface Note extends Text {
  readonly rule: string
}

/** A stated fact that its own parts contradict. The stated value was used. */
export interface Discrepancy {
  readonly fact: string
  readonly stated: OuterValue
  /** What the parts say; the lower bound where only bounds are known. */
  readonly derived: OuterValue
  readonly atMost?: OuterValue
}

export interface SubjectResult {
  readonly subject: string
  readonly id: string | null
  /** Of a child record that came inside another. */
  readonly parent?: { readonly subject: string; readonly id: string | null }
  readonly classifications: Readonly<Record<string, boolean | null>>
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly findings: readonly Finding[]
  readonly targets?: readonly Target[]
  readonly notes?: readonly Note[]
  readonly discrepancies?: readonly Discrepancy[]
  readonly diagnostics?: readonly Diagnostic[]
}

/**
 * What a pack says of some records on one day. Hints for the people responsible, never decisions.
 * The same input gives the same bytes.
 */
export interface Result {
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string }
  readonly asOf: string
  readonly subjects: readonly SubjectResult[]
  /** Set where the day lies outside the period of the pack. */
  readonly outsidePeriod?: true
  /** What kept records from being evaluated at all. */
  readonly diagnostics?: readonly Diagnostic[]
}
