import { noTownship } from '../../county/places.js'
import type { FindingFilter } from '../../worker/api.js'

/** What the address asks for; `township=none` are records of no township. */
export const filterIn = (search: URLSearchParams): FindingFilter => {
  const agency = search.get('agency')
  const place = search.get('township')
  const outcome = search.get('outcome') ?? 'unmet'
  return {
    ...(agency === null ? {} : { agency }),
    ...(place === null ? {} : { place: place === noTownship ? null : place }),
    ...(outcome === 'unmet' || outcome === 'undetermined' ? { outcome } : {}),
  }
}
