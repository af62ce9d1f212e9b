import type { HouseholdList } from '../../worker/api.js'
import type { Coded } from '../../worker/households/columns.js'

/** The text of one row in a column; null where there is none. */
export const codedAt = ({ values, codes }: Coded, row: number): string | null =>
  values[(codes[row] ?? 0) - 1] ?? null

/** The townships of the households in the order of their codes; null where some have none. */
export const townshipsOf = ({ columns }: HouseholdList): readonly (string | null)[] => {
  const { values, codes } = columns.township
  return [...values.toSorted(), ...(codes.includes(0) ? [null] : [])]
}

/** A village with the township that its households say it is in. */
export interface VillageChoice {
  readonly code: string
  readonly name: string
  readonly township: string | null
}

/** The villages, of one township or of all, in the order of their codes. */
export const villagesOf = (
  { columns: { village, township }, villageNames }: HouseholdList,
  within: string | undefined,
): readonly VillageChoice[] => {
  const seen = new Map<number, VillageChoice>()
  village.codes.forEach((code, row) => {
    if (code === 0 || seen.has(code)) return
    const value = village.values[code - 1] ?? ''
    const name = villageNames[value] ?? value
    seen.set(code, { code: value, name, township: codedAt(township, row) })
  })
  return [...seen.values()]
    .filter((choice) => within === undefined || choice.township === within)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}
