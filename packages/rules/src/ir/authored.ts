import type { Condition, FactEntry, FactType } from '@workpoints/model'

/**
 * What people wrote, after it has passed the checks and before it was lowered: the input of the
 * independent reference, which must not see the tree that the other back ends run.
 */
export interface AuthoredPack {
  readonly rules: readonly AuthoredRule[]
  readonly classifications: readonly AuthoredClassification[]
  readonly subjects: readonly AuthoredSubject[]
  readonly parameters: readonly AuthoredParameter[]
}

export interface AuthoredRule {
  readonly id: string
  readonly subject: string
  readonly applies: Condition | null
  readonly requires: Condition
  readonly due: AuthoredDue | null
}

/** Names of a day, or of the day it runs from and the number of days. */
export type AuthoredDue =
  | { readonly on: string }
  | { readonly after: string; readonly days: string }

export interface AuthoredClassification {
  readonly name: string
  readonly subject: string
  readonly condition: Condition
}

export interface AuthoredSubject {
  readonly name: string
  /** Facts of the catalogue and those the pack adds, roll-ups merged in. */
  readonly facts: Readonly<Record<string, FactEntry>>
  /** Subject of each collection of child records. */
  readonly children: Readonly<Record<string, string>>
}

export interface AuthoredParameter {
  readonly id: string
  readonly type: FactType
  readonly values: readonly {
    readonly from: string
    readonly to?: string
    /** As written: money in yuan. */
    readonly value: number | string | boolean | readonly string[]
  }[]
}
