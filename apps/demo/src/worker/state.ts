import type { Dataset, PackTree, Result, SubjectResult, Table } from '@workpoints/rules'
import type { PlacedRecord } from '@workpoints/rules/report'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

/** The county that the worker holds: its tables, and what the pack says of them. */
export interface County {
  readonly tables: Readonly<Record<string, Table>>
  /** The tables for the library, which indexes them once as long as it is handed the same object. */
  readonly dataset: Dataset
  readonly asOf: string
  readonly result: Result
  /** Where each record of the result belongs, in its order. */
  readonly places: readonly PlacedRecord[]
}

/** Takes any record: those of files are not checked by the compiler. */
export const pack: PackTree = shidian2025

let current: County | null = null

/** @param county null while another is made, so that both need not be in memory */
export const setCounty = (county: County | null): void => {
  current = county
}

/** @throws Error before a county was opened */
export const county = (): County => {
  if (current === null) throw new Error('no county was opened')
  return current
}

const rulesById = new Map(
  pack.points.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule] as const),
)

export const ruleOf = (id: string) => {
  const rule = rulesById.get(id)
  if (rule === undefined) throw new Error(`no such rule: ${id}`)
  return rule
}

/** A record's result, by subject and id. */
export const resultOf = (subject: string, id: string): SubjectResult | undefined =>
  county().result.subjects.find((item) => item.subject === subject && item.id === id)
