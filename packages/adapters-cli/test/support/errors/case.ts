import { household, json } from '../data.js'
import type { Files } from '../world.js'

/** A command that goes wrong, and what it says of it. */
export interface ErrorCase {
  readonly name: string
  readonly argv: readonly string[]
  readonly files?: Files
  readonly input?: string
  readonly code: number
  /** Parts of standard error, in either language. */
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

export const record = json(household)
export const evaluate = (file: string, ...more: readonly string[]) => ['evaluate', file, ...more]
