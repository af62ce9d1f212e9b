import type { CatalogueRecord } from '../../schema/types.js'
import type { Text } from '../../text.js'

/** What an evaluation may answer. */
export type PersonaOutcome = 'met' | 'unmet' | 'pending' | 'notApplicable' | 'undetermined'

/**
 * A named record that stands exactly on a boundary, with what must come out: for people as a story,
 * for tests of every back end as expectations.
 */
export interface Persona {
  readonly id: string
  readonly title: Text
  readonly story: Text
  readonly asOf: string
  readonly record: CatalogueRecord
  /** The outcome of each rule the persona is about. */
  readonly outcomes: Readonly<Record<string, PersonaOutcome>>
  /** What it is, and is not; null where that cannot be told. */
  readonly classifications?: Readonly<Record<string, boolean | null>>
}
