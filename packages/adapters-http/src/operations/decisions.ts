import { createHmac } from 'node:crypto'
import type { Judged } from '../routes/reply.js'

/** One record judged, as an auditor may keep it: no facts, and no id of a person or household. */
export interface DecisionEntry {
  readonly decision: string
  /** When it was given, in UTC. */
  readonly at: string
  readonly digest: string
  readonly subject: string
  /** A keyed hash of the record's id; null where it has none. */
  readonly record: string | null
  readonly outcomes: Readonly<Record<string, string>>
}

export interface DecisionLog {
  /** Keeps ids from being guessed: whoever has it can find the entries of an id. */
  readonly key: string
  readonly write: (entry: DecisionEntry) => void
}

export const logDecisions = (
  log: DecisionLog,
  about: { readonly decision: string; readonly digest: string; readonly at: string },
  judged: readonly Judged[],
): void => {
  for (const { subject, id, outcomes } of judged)
    log.write({
      ...about,
      subject,
      record: id === null ? null : createHmac('sha256', log.key).update(id, 'utf8').digest('hex'),
      outcomes,
    })
}
