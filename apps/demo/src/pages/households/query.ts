import { type Outcome, outcomesByCode } from '@workpoints/rules'
import {
  type HouseholdOrder,
  householdOrders,
  type HouseholdQuery,
} from '../../worker/households/query.js'

const isOutcome = (value: string | null): value is Outcome =>
  outcomesByCode.some((outcome) => outcome === value)

const isOrder = (value: string | null): value is HouseholdOrder =>
  householdOrders.some((order) => order === value)

/** What calls for action stands first, unless somebody asks otherwise. */
const usualOrder: HouseholdOrder = 'unmet'

/** Whether people expect the largest first. */
const largestFirst = (order: HouseholdOrder): boolean =>
  order === 'unmet' || order === 'undetermined'

/** Filters that an address may hold, by the names it gives them. */
export const filterNames = [
  'township',
  'village',
  'rule',
  'outcome',
  'missing',
  'text',
] as const satisfies readonly (keyof HouseholdQuery)[]

export type FilterName = (typeof filterNames)[number]

/** What an address asks for; what it cannot mean is left out. */
export const queryIn = (search: URLSearchParams): HouseholdQuery => {
  const outcome = search.get('outcome')
  const sort = search.get('sort')
  const order = isOrder(sort) ? sort : usualOrder
  const direction = search.get('order')
  const given = <N extends FilterName>(name: N): { readonly [K in N]?: string } => {
    const value = search.get(name)
    return value === null || value === '' ? {} : ({ [name]: value } as Record<N, string>)
  }
  return {
    ...given('township'),
    ...given('village'),
    ...given('rule'),
    ...given('missing'),
    ...given('text'),
    ...(isOutcome(outcome) ? { outcome } : {}),
    order,
    descending: direction === null ? largestFirst(order) : direction === 'desc',
  }
}

/** The address with one filter changed; without a value the filter goes. */
export const withFilter = (
  search: URLSearchParams,
  name: FilterName,
  value: string | undefined,
): URLSearchParams => {
  const next = new URLSearchParams(search)
  if (value === undefined || value === '') next.delete(name)
  else next.set(name, value)
  // A village lies in one township.
  if (name === 'township') next.delete('village')
  return next
}

/** The address sorted by that; asked again, the other way round. */
export const withOrder = (search: URLSearchParams, order: HouseholdOrder): URLSearchParams => {
  const now = queryIn(search)
  const next = new URLSearchParams(search)
  const descending = now.order === order ? !now.descending : largestFirst(order)
  next.set('sort', order)
  next.set('order', descending ? 'desc' : 'asc')
  return next
}

/** The address without any filter; how the list is sorted stays. */
export const withoutFilters = (search: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(search)
  for (const name of filterNames) next.delete(name)
  return next
}
