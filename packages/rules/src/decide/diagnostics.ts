import { type Diagnostic, saidAtOnce } from '@workpoints/model'
import { moreProblems } from './problems.js'
import type { Result } from './result.js'

/**
 * What is wrong with the records of a result, those that were not judged first; no more of it than is
 * said at once.
 */
export const diagnosticsOf = ({ subjects, diagnostics = [] }: Result): readonly Diagnostic[] =>
  saidAtOnce(
    [...diagnostics, ...subjects.flatMap((subject) => subject.diagnostics ?? [])],
    moreProblems,
  )
