import type { Outcome, PackTree, Strength } from '../ir/tree.js'
import type { Result, SubjectResult, Target } from './result.js'

export type OutcomeCounts = Readonly<Record<Outcome, number>>

export interface PointSummary {
  readonly point: number
  readonly section: number
  /** Outcomes of all rules of the point over all records. */
  readonly outcomes: OutcomeCounts
}

export interface TargetSummary extends Target {
  readonly subject: string
  readonly id: string | null
  readonly point: number
  readonly strength: Strength
}

/** How much there is to do for somebody. */
export interface Workload {
  readonly unmet: number
  readonly undetermined: number
}

export interface SubjectWorkload extends Workload {
  readonly subject: string
  readonly id: string | null
}

export interface AgencyWorkload extends Workload {
  readonly agency: string
}

/** A result added up for a report. */
export interface Summary {
  /** Every point of the pack, also those without an outcome. */
  readonly points: readonly PointSummary[]
  readonly targets: readonly TargetSummary[]
  /** Records with something unmet or undetermined, most unmet first. */
  readonly subjects: readonly SubjectWorkload[]
  /** Agencies named in findings, most unmet first. */
  readonly agencies: readonly AgencyWorkload[]
  /** Records by subject. */
  readonly records: Readonly<Record<string, number>>
}

/** Adds a result up by point, target, record and agency. */
export const summarise = (pack: PackTree, result: Result): Summary => {
  const rules = new Map(pack.points.flatMap((point) => point.rules.map((rule) => [rule.id, rule])))
  const points = new Map(pack.points.map(({ number }) => [number, noOutcomes()]))
  const agencies = new Map<string, { unmet: number; undetermined: number }>()
  const records: Record<string, number> = {}
  const targets: TargetSummary[] = []
  for (const item of result.subjects) {
    records[item.subject] = (records[item.subject] ?? 0) + 1
    for (const [id, outcome] of Object.entries(item.outcomes)) {
      const counts = points.get(rules.get(id)?.point ?? 0)
      if (counts !== undefined) counts[outcome] += 1
    }
    for (const { outcome, agencies: named } of item.findings)
      for (const agency of named) {
        const load = agencies.get(agency) ?? { unmet: 0, undetermined: 0 }
        load[outcome] += 1
        agencies.set(agency, load)
      }
    for (const target of item.targets ?? []) {
      const rule = rules.get(target.rule)
      if (rule !== undefined)
        targets.push({
          ...target,
          subject: item.subject,
          id: item.id,
          point: rule.point,
          strength: rule.strength,
        })
    }
  }
  const order = new Map([...rules.keys()].map((id, index) => [id, index]))
  return {
    points: pack.points.map(({ number, section }) => ({
      point: number,
      section,
      outcomes: points.get(number) ?? noOutcomes(),
    })),
    targets: targets.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0)),
    subjects: result.subjects
      .map(workloadOf)
      .filter(({ unmet, undetermined }) => unmet + undetermined > 0)
      .sort(mostFirst),
    agencies: [...agencies].map(([agency, load]) => ({ agency, ...load })).sort(mostFirst),
    records,
  }
}

const noOutcomes = (): Record<Outcome, number> => ({
  met: 0,
  unmet: 0,
  pending: 0,
  notApplicable: 0,
  undetermined: 0,
})

const workloadOf = ({ subject, id, findings }: SubjectResult): SubjectWorkload => {
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet').length
  return { subject, id, unmet, undetermined: findings.length - unmet }
}

const mostFirst = (first: Workload, second: Workload): number =>
  second.unmet - first.unmet || second.undetermined - first.undetermined
