import type { Finding } from '@workpoints/rules'
import { summarise, summariseByPlace } from '@workpoints/rules/report'
import type { CountySummary } from '../county/summary.js'
import { county, pack } from './state.js'

/** Which findings are wanted; whatever is left out is not asked about. */
export interface FindingFilter {
  readonly outcome?: Finding['outcome']
  /** A township's code; null for records of no known township. */
  readonly place?: string | null
  readonly agency?: string
}

/** A finding with the record that it is about. */
export interface FindingRow {
  readonly subject: string
  readonly id: string | null
  readonly place: string | null
  readonly finding: Finding
}

/** All findings that fit, in the order of the records. */
export const findings = ({ outcome, place, agency }: FindingFilter): readonly FindingRow[] => {
  const { result, places } = county()
  return result.subjects.flatMap(({ subject, id, findings: found }, index) => {
    const own = places[index]?.township ?? null
    if (place !== undefined && place !== own) return []
    return found.flatMap((finding): FindingRow[] =>
      (outcome === undefined || finding.outcome === outcome) &&
      (agency === undefined || finding.agencies.includes(agency))
        ? [{ subject, id, place: own, finding }]
        : [],
    )
  })
}

/** The county at a glance, as `POST /v1/summary` tells it. */
export const summary = (): CountySummary => {
  const { tables, asOf, result } = county()
  const { points, targets, agencies, records } = summarise(pack, result)
  return {
    asOf,
    summary: { points, targets, agencies, records },
    places: summariseByPlace(pack, { tables }, result, 'township'),
  }
}
