import type { FindingFilter } from '../../worker/api.js'

/** What the address asks for; `place=none` are records of no township. */
export const filterIn = (search: URLSearchParams): FindingFilter => {
  const agency = search.get('agency')
  const place = search.get('township')
  const outcome = search.get('outcome') ?? 'unmet'
  return {
    ...(agency === null ? {} : { agency }),
    ...(place === null ? {} : { place: place === 'none' ? null : place }),
    ...(outcome === 'unmet' || outcome === 'undetermined' ? { outcome } : {}),
  }
}
