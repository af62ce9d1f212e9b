import type { PackTree, RuleNode, Strength } from '../ir/tree.js'
import { type PointSummary, pointCounters, type Workload, workloadOf } from './counts.js'
import type { Result, Target } from './result.js'

export interface TargetSummary extends Target {
  readonly subject: string
  readonly id: string | null
  readonly point: number
  readonly strength: Strength
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
  /** In the order of the rules. */
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
  const rules = new Map(
    pack.points
      .flatMap((point) => point.rules)
      .map((rule): [string, { rule: RuleNode; targets: TargetSummary[] }] => [
        rule.id,
        { rule, targets: [] },
      ]),
  )
  const counter = pointCounters(pack)()
  const agencies = new Map<string, { unmet: number; undetermined: number }>()
  const records: Record<string, number> = {}
  for (const item of result.subjects) {
    records[item.subject] = (records[item.subject] ?? 0) + 1
    counter.add(item)
    for (const { outcome, agencies: named } of item.findings)
      for (const agency of named) {
        const load = agencies.get(agency) ?? { unmet: 0, undetermined: 0 }
        load[outcome] += 1
        agencies.set(agency, load)
      }
    for (const target of item.targets ?? []) {
      const found = rules.get(target.rule)
      found?.targets.push({
        ...target,
        subject: item.subject,
        id: item.id,
        point: found.rule.point,
        strength: found.rule.strength,
      })
    }
  }
  return {
    points: counter.points(),
    targets: [...rules.values()].flatMap(({ targets }) => targets),
    subjects: result.subjects
      .map((item) => ({ subject: item.subject, id: item.id, ...workloadOf(item) }))
      .filter(({ unmet, undetermined }) => unmet + undetermined > 0)
      .sort(mostFirst),
    agencies: [...agencies].map(([agency, load]) => ({ agency, ...load })).sort(mostFirst),
    records,
  }
}

const mostFirst = (first: Workload, second: Workload): number =>
  second.unmet - first.unmet || second.undetermined - first.undetermined
