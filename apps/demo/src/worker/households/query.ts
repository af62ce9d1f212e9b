import type { Outcome } from '@workpoints/rules'

/** By what households may be sorted. */
export const householdOrders = ['id', 'income', 'size', 'unmet', 'undetermined'] as const

export type HouseholdOrder = (typeof householdOrders)[number]

/** Which households are wanted, and in which order; whatever is left out is not asked about. */
export interface HouseholdQuery {
  /** A township's code; `none` is for households of no known township. */
  readonly township?: string
  readonly village?: string
  /** Without an outcome: the households that the rule applies to. */
  readonly rule?: string
  /** Of the rule; without one, of any rule. */
  readonly outcome?: Outcome
  /** A fact missing to the rule; without one, to any rule. */
  readonly missing?: string
  /** A part of the household's id, in capitals or not. */
  readonly text?: string
  readonly order: HouseholdOrder
  readonly descending: boolean
}
