import type { Reach } from '../../ir/reach.js'
import type { Expression, SubjectNode } from '../../ir/tree.js'
import type { Columns } from './context.js'

/** What is asked of a subject's rows beside facts and classifications. */
export interface Wanted {
  /** The fact that holds the parent's id; it becomes the column `k`. */
  readonly key: string | null
  /** Conditions to be judged for each row. */
  readonly tests: readonly Expression[]
}

/** A query with one row for each record of a subject. */
export interface Relation {
  readonly sql: string
  readonly columns: Columns
  /** The column that holds each condition that was asked for. */
  readonly tests: ReadonlyMap<Expression, string>
}

/** @param reach the facts and classifications that are needed */
export type RelationOf = (subject: SubjectNode, reach: Reach, wanted: Wanted) => Relation
