import type { Language } from '@workpoints/model'
import type { OutcomeCounts } from '@workpoints/rules/report'
import { county, pack } from '../state.js'
import { type Entry, type Listed, type PointRow, rowsOf, subjectLabel } from './rows.js'

export interface PointFilter {
  readonly point: number
  /** A township's code; null for records of none; left out for all. */
  readonly township?: string | null
  readonly outcome?: Listed
  readonly rule?: string
}

export interface PointList {
  /** Of the filter; more than there are rows where these would be too many to hold. */
  readonly total: number
  readonly rows: readonly PointRow[]
  /** Every rule of the point. */
  readonly rules: readonly RuleCounts[]
}

interface RuleCounts {
  readonly rule: string
  /** What the rule speaks about. */
  readonly subject: string
  /** Of all outcomes, but only of the township that is asked for. */
  readonly outcomes: OutcomeCounts
}

/** Nobody reads more, and words for a hundred thousand would take the browser's memory. */
const mostListed = 5000

/** The outcomes behind the numbers of a point: unmet first, and each in the order of the records. */
export const pointList = (
  { point, township, outcome, rule }: PointFilter,
  language: Language,
): PointList => {
  const { result, places } = county()
  const ruleNodes = pack.points.find(({ number }) => number === point)?.rules ?? []
  const counts = new Map(
    ruleNodes.map(({ id }) => [
      id,
      { met: 0, unmet: 0, pending: 0, notApplicable: 0, undetermined: 0 },
    ]),
  )
  const entries: Record<Listed, Entry[]> = { unmet: [], undetermined: [], pending: [], met: [] }
  let total = 0
  result.subjects.forEach((item, index) => {
    const place = places[index]?.township ?? null
    if (township !== undefined && place !== township) return
    for (const [id, count] of counts) {
      const found = item.outcomes[id]
      if (found === undefined) continue
      count[found] += 1
      if (found === 'notApplicable') continue
      if ((outcome !== undefined && found !== outcome) || (rule !== undefined && id !== rule))
        continue
      total += 1
      if (entries[found].length < mostListed)
        entries[found].push({ item, place, rule: id, outcome: found })
    }
  })
  return {
    total,
    rows: rowsOf(Object.values(entries).flat().slice(0, mostListed), language),
    rules: ruleNodes.flatMap(({ id, subject }) => {
      const outcomes = counts.get(id)
      return outcomes === undefined
        ? []
        : [{ rule: id, subject: subjectLabel(subject, language), outcomes }]
    }),
  }
}
