import { noTownship } from '../../county/places.js'
import type { Listed, PointFilter } from '../../worker/api.js'

/** In the order in which they are offered: what calls for action first. */
export const listedOutcomes = ['unmet', 'undetermined', 'pending', 'met'] as const

const isListed = (value: string | null): value is Listed =>
  listedOutcomes.some((outcome) => outcome === value)

/** What the address asks for: `?township=530521101&outcome=unmet&rule=03.safety-net`. */
export const filterIn = (point: number, search: URLSearchParams): PointFilter => {
  const township = search.get('township')
  const outcome = search.get('outcome')
  const rule = search.get('rule')
  return {
    point,
    ...(township === null ? {} : { township: township === noTownship ? null : township }),
    ...(isListed(outcome) ? { outcome } : {}),
    ...(rule === null ? {} : { rule }),
  }
}

export type FilterName = 'township' | 'outcome' | 'rule'

/** The address's query with one filter changed; null takes it away. */
export const withFilter = (
  search: URLSearchParams,
  name: FilterName,
  value: string | null,
): URLSearchParams => {
  const next = new URLSearchParams(search)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}
