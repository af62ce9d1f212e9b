import type { FlatRecord, Load } from '../load/load.js'

/** One letter per rule: met, unmet, pending, not applicable, undetermined. */
export const letters = {
  met: 'm',
  unmet: 'u',
  pending: 'p',
  notApplicable: '-',
  undetermined: '?',
} as const

/** An engine that has been given the rules of a load. */
export interface Engine {
  /** One letter per rule of the load's subject, in the order of the pack. */
  readonly letters: (record: FlatRecord) => string | Promise<string>
  /** Judges one record and lets the answer go: this is what is timed. */
  readonly judge: (record: FlatRecord) => unknown
  /** Whether `judge` gives a promise. */
  readonly waits: boolean
  /** The records in the form that the engine is given; made before anything is timed. */
  readonly records: readonly FlatRecord[]
}

/** @throws Error where the engine cannot be had on this machine, with the reason in one line */
export type MakeEngine = (load: Load) => Engine | Promise<Engine>
