import type { Outcome, Result } from '@workpoints/rules'

/** The outcome of one rule for one record of the household. */
export interface RuleOutcome {
  readonly key: string
  readonly subject: string
  readonly id: string | null
  readonly rule: string
  readonly outcome: Outcome
}

/** All outcomes of a result, in its order. */
export const outcomesOf = ({ subjects }: Pick<Result, 'subjects'>): readonly RuleOutcome[] =>
  subjects.flatMap(({ subject, id, outcomes }) =>
    Object.entries(outcomes).map(([rule, outcome]) => ({
      key: JSON.stringify([subject, id, rule]),
      subject,
      id,
      rule,
      outcome,
    })),
  )

/** What the outcomes were that differ now, by key; those that are new or gone are not among them. */
export const changesBetween = (
  before: readonly RuleOutcome[],
  now: readonly RuleOutcome[],
): ReadonlyMap<string, Outcome> => {
  const known = new Map(before.map(({ key, outcome }) => [key, outcome]))
  return new Map(
    now.flatMap(({ key, outcome }): [string, Outcome][] => {
      const was = known.get(key)
      return was === undefined || was === outcome ? [] : [[key, was]]
    }),
  )
}

/** Where two ways in do not say the same; null is no outcome at all. */
export interface Disagreement {
  readonly key: string
  readonly rule: string
  readonly here: Outcome | null
  readonly there: Outcome | null
}

/** How the outcomes of the browser and of the evaluator differ; nothing where they agree. */
export const disagreements = (
  here: readonly RuleOutcome[],
  there: readonly RuleOutcome[],
): readonly Disagreement[] => {
  const left = new Map(here.map((item) => [item.key, item]))
  const right = new Map(there.map((item) => [item.key, item]))
  const all = new Map([...left, ...right])
  return [...all].flatMap(([key, { rule }]): Disagreement[] => {
    const own = left.get(key)?.outcome ?? null
    const other = right.get(key)?.outcome ?? null
    return own === other ? [] : [{ key, rule, here: own, there: other }]
  })
}

/** How many there are of each outcome. */
export const countOutcomes = (
  outcomes: readonly Pick<RuleOutcome, 'outcome'>[],
): Readonly<Record<Outcome, number>> => {
  const counts = { met: 0, unmet: 0, pending: 0, notApplicable: 0, undetermined: 0 }
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}
