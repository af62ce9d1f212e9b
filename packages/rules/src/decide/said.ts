import { type Diagnostic, diagnosticLimits, saidAtOnce } from '@workpoints/model'
import { moreProblems } from './problems.js'
import type { SubjectResult } from './result.js'

/** What comes out of one record and its child records. */
export interface Output {
  readonly subjects: SubjectResult[]
  /** What kept records from being evaluated at all. */
  readonly diagnostics: Diagnostic[]
  /** Problems that were found but not kept. */
  unsaid: number
}

export const emptyOutput = (): Output => ({ subjects: [], diagnostics: [], unsaid: 0 })

/** Notes a problem; of one record no more are kept than could be said. */
export const noteIn = (kept: Diagnostic[], output: Output, found: () => Diagnostic): void => {
  if (kept.length < diagnosticLimits.count) kept.push(found())
  else output.unsaid += 1
}

/**
 * Adds what came out of one record, what is wrong with it held to the limits of what is said at once:
 * nobody gets a long answer by a record of nothing but mistakes.
 */
export const addOutput = (one: Output, pointer: string, all: Output): void => {
  if (one.diagnostics.length === 0 && one.subjects.every(isFaultless)) {
    for (const subject of one.subjects) all.subjects.push(subject)
    return
  }
  const found = [
    ...one.diagnostics,
    ...one.subjects.flatMap(({ diagnostics }) => diagnostics ?? []),
  ]
  const said = saidAtOnce(
    found,
    (left) => ({ ...moreProblems(left), pointer }),
    found.length + one.unsaid,
  )
  const inSubjects = new Set(said)
  for (const diagnostic of said)
    if (one.diagnostics.includes(diagnostic) || !found.includes(diagnostic)) {
      all.diagnostics.push(diagnostic)
      inSubjects.delete(diagnostic)
    }
  for (const subject of one.subjects)
    all.subjects.push(said === found ? subject : withOnly(subject, inSubjects))
}

const isFaultless = ({ diagnostics }: SubjectResult): boolean => diagnostics === undefined

const withOnly = (subject: SubjectResult, said: ReadonlySet<Diagnostic>): SubjectResult => {
  const { diagnostics, ...rest } = subject
  const kept = (diagnostics ?? []).filter((diagnostic) => said.has(diagnostic))
  return kept.length > 0 ? { ...rest, diagnostics: kept } : rest
}
