import type { Outcome } from '@workpoints/rules'
import type { TargetSummary } from '@workpoints/rules/report'

/** Targets of one rule for many records, as villages or townships. */
export interface TargetGroup {
  readonly rule: string
  readonly subject: string
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly targets: readonly TargetSummary[]
}

interface SortedTargets {
  /** Of the one record that stands for all. */
  readonly county: readonly TargetSummary[]
  /** In the order of their rules. */
  readonly groups: readonly TargetGroup[]
}

const count = (targets: readonly TargetSummary[]): Record<Outcome, number> => {
  const outcomes = { met: 0, unmet: 0, pending: 0, notApplicable: 0, undetermined: 0 }
  for (const { outcome } of targets) outcomes[outcome] += 1
  return outcomes
}

/** Those of the county one by one, all others by rule: there may be hundreds of villages. */
export const sortTargets = (targets: readonly TargetSummary[]): SortedTargets => {
  const byRule = new Map<string, TargetSummary[]>()
  for (const target of targets)
    if (target.subject !== 'county')
      byRule.set(target.rule, [...(byRule.get(target.rule) ?? []), target])
  return {
    county: targets.filter(({ subject }) => subject === 'county'),
    groups: [...byRule].map(([rule, of]) => ({
      rule,
      subject: of[0]?.subject ?? '',
      outcomes: count(of),
      targets: of,
    })),
  }
}
