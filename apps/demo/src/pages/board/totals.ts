import type { OutcomeCounts, PointSummary } from '@workpoints/rules/report'

/** How many outcomes there are of rules that bind. */
export const bindingOutcomes = ({ met, unmet, pending, undetermined }: OutcomeCounts): number =>
  met + unmet + pending + undetermined

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
