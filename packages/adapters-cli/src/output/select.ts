import type { Outcome, PackTree, Result, SubjectResult } from '@workpoints/rules'

/** Which part of a result is asked for; null is all of it. */
export interface Selection {
  readonly subject: string | null
  readonly point: number | null
  readonly only: ReadonlySet<Outcome> | null
}

const narrowed = (
  item: SubjectResult,
  wanted: (rule: string, outcome: Outcome) => boolean,
): SubjectResult | null => {
  const kept = Object.entries(item.outcomes).filter(([rule, outcome]) => wanted(rule, outcome))
  if (kept.length === 0) return null
  const rules = new Set(kept.map(([rule]) => rule))
  const { targets, notes, ...rest } = item
  const keptTargets = targets?.filter(({ rule }) => rules.has(rule)) ?? []
  const keptNotes = notes?.filter(({ rule }) => rules.has(rule)) ?? []
  return {
    ...rest,
    outcomes: Object.fromEntries(kept),
    findings: item.findings.filter(({ rule }) => rules.has(rule)),
    ...(keptTargets.length > 0 ? { targets: keptTargets } : {}),
    ...(keptNotes.length > 0 ? { notes: keptNotes } : {}),
  }
}

/** The part of a result that was asked for. Records of which nothing is left are left out. */
export const select = (
  pack: PackTree,
  result: Result,
  { subject, point, only }: Selection,
): Result => {
  const ofSubject =
    subject === null ? result.subjects : result.subjects.filter((item) => item.subject === subject)
  if (point === null && only === null) return { ...result, subjects: ofSubject }
  const ofPoint =
    point === null
      ? null
      : new Set(pack.points.find(({ number }) => number === point)?.rules.map(({ id }) => id))
  const wanted = (rule: string, outcome: Outcome): boolean =>
    (ofPoint === null || ofPoint.has(rule)) && (only === null || only.has(outcome))
  return {
    ...result,
    subjects: ofSubject.flatMap((item) => narrowed(item, wanted) ?? []),
  }
}
