import type { Diagnostic } from '@workpoints/model'
import { type PackTree, prepareOutcomes } from '@workpoints/rules'
import type { Patterns } from './patterns.js'

/** A value that a parameter is tried with, as people write it: money in yuan. */
export type Tried = number | string | boolean | readonly string[]

/** The number of the pattern of one record. */
export type Judge = (record: object) => number

/** What is being tried: a pruned pack, a subject, a day and a parameter. */
export interface Trial {
  readonly pack: PackTree
  readonly subject: string
  readonly parameter: string
  readonly asOf: string
}

/** So many values are kept ready. */
const most = 1000

/**
 * Judges with any value of the parameter; null is the value of the pack. The patterns of all values
 * are numbered together.
 */
export class Judging {
  readonly #ready = new Map<Tried | null, Judge>()

  constructor(
    readonly trial: Trial,
    readonly patterns: Patterns,
  ) {}

  /** @throws Error where the day or the value is not one; pages offer no such */
  with(value: Tried | null): Judge {
    const known = this.#ready.get(value)
    if (known !== undefined) return known
    const { pack, subject, parameter, asOf } = this.trial
    const prepared = prepareOutcomes(pack, subject, {
      asOf,
      ...(value === null ? {} : { parameters: { [parameter]: value } }),
    })
    if ('diagnostics' in prepared) throw new Error(codesOf(prepared.diagnostics))
    const codes = new Uint8Array(prepared.rules.length)
    const judge: Judge = (record) => {
      prepared.judge(record, codes)
      return this.patterns.numberOf(codes)
    }
    if (this.#ready.size < most) this.#ready.set(value, judge)
    return judge
  }
}

export const codesOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ code }) => code).join(', ')
