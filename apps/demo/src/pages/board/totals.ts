import type { OutcomeCounts, PointSummary } from '@workpoints/rules/report'

/** The outcomes of all points together. */
export const totalOutcomes = (points: readonly PointSummary[]): OutcomeCounts => {
  const total = { met: 0, unmet: 0, pending: 0, notApplicable: 0, undetermined: 0 }
  for (const { outcomes } of points) {
    total.met += outcomes.met
    total.unmet += outcomes.unmet
    total.pending += outcomes.pending
    total.notApplicable += outcomes.notApplicable
    total.undetermined += outcomes.undetermined
  }
  return total
}
