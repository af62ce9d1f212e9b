import type { PlaceSummary, Summary } from '@workpoints/rules/report'

/** A county at a glance, as the evaluator gives it and as the worker works it out for own files. */
export interface CountySummary {
  readonly asOf: string
  readonly summary: Pick<Summary, 'points' | 'targets' | 'agencies' | 'records'>
  /** By township. */
  readonly places: readonly PlaceSummary[]
}
