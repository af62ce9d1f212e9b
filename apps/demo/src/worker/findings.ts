import type { Finding } from '@workpoints/rules'
import { summarise, summariseByPlace } from '@workpoints/rules/report'
import type { CountySummary } from '../county/summary.js'
import { county, pack } from './state.js'

/** Which findings are wanted; whatever is left out is not asked about. */
export interface FindingFilter {
  readonly point?: number
  readonly rule?: string
  readonly subject?: string
  readonly outcome?: Finding['outcome']
  /** A township's code; null for records of no known township. */
  readonly place?: string | null
  readonly agency?: string
  /** A fact that must be among the missing ones. */
  readonly missing?: string
}

/** A finding with the record that it is about. */
export interface FindingRow {
  readonly subject: string
  readonly id: string | null
  readonly place: string | null
  readonly finding: Finding
}

const fits = (
  { point, rule, subject, outcome, agency, missing, place }: FindingFilter,
  row: FindingRow,
): boolean =>
  (point === undefined || row.finding.point === point) &&
  (rule === undefined || row.finding.rule === rule) &&
  (subject === undefined || row.subject === subject) &&
  (outcome === undefined || row.finding.outcome === outcome) &&
  (place === undefined || row.place === place) &&
  (agency === undefined || row.finding.agencies.includes(agency)) &&
  (missing === undefined || row.finding.missing.includes(missing))

/** All findings that fit, in the order of the records, and how many of them there are. */
export const findings = (
  filter: FindingFilter,
  most = Number.POSITIVE_INFINITY,
): { readonly total: number; readonly rows: readonly FindingRow[] } => {
  const { result, places } = county()
  const rows: FindingRow[] = []
  let total = 0
  result.subjects.forEach(({ subject, id, findings: found }, index) => {
    for (const finding of found) {
      const row = { subject, id, place: places[index]?.township ?? null, finding }
      if (!fits(filter, row)) continue
      total += 1
      if (rows.length < most) rows.push(row)
    }
  })
  return { total, rows }
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
