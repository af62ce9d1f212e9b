import type { Diagnostic } from '@workpoints/model'
import { evaluate } from '../../src/decide/evaluate.js'
import type { Result } from '../../src/decide/result.js'
import type { Outcome } from '../../src/ir/tree.js'
import { atTheDoor, type Question } from './conformance.js'
import type { ConformanceCase, Refusal, UnreadEntry } from './conformance-cases.js'

/** What a back end says of a case. */
export type Verdict =
  | {
      readonly kind: 'answer'
      readonly answer: Outcome | boolean | null
      /** Facts to be supplied; absent where the back end does not name them. */
      readonly missing?: readonly string[]
      /** Entries that were not read; absent where the back end does not report them. */
      readonly diagnostics?: readonly UnreadEntry[]
    }
  | { readonly kind: 'refusal'; readonly refused: Refusal }
  | { readonly kind: 'notSupported'; readonly code: string }

/** One implementation under test. It classifies every case: silence is not an answer. */
export interface BackEnd {
  /** As `notSupported` of a case names it. */
  readonly name: string
  readonly judge: (written: ConformanceCase) => Verdict | Promise<Verdict>
}

/** A back end that takes its conditions from the compiler and its records from the JSON reader. */
export const behindTheDoor = (
  name: string,
  judge: (question: Question, written: ConformanceCase) => Verdict | Promise<Verdict>,
): BackEnd => ({
  name,
  judge: (written) => {
    const read = atTheDoor(written)
    return 'refused' in read
      ? { kind: 'refusal', refused: read.refused }
      : judge(read.question, written)
  },
})

const unread = (diagnostics: readonly Diagnostic[]): readonly UnreadEntry[] =>
  diagnostics.map(({ code, pointer = '' }) => ({ code, pointer }))

/** The answer to a question in a result that may hold other records and rules besides. */
export const answerIn = (
  result: Result,
  { subject, kind, name, record }: Question,
  place: (pointer: string) => string = (pointer) => pointer,
): Verdict => {
  const id = record['id']
  const found = result.subjects.find((each) => each.subject === subject && each.id === id)
  const diagnostics = unread([result, ...result.subjects].flatMap((each) => each.diagnostics ?? []))
    .map((entry) => ({ ...entry, pointer: place(entry.pointer) }))
    .toSorted((left, right) => (left.pointer < right.pointer ? -1 : 1))
  if (found === undefined) return { kind: 'answer', answer: null, diagnostics }
  if (kind === 'classification')
    return { kind: 'answer', answer: found.classifications[name] ?? null, diagnostics }
  const finding = found.findings.find(({ rule }) => rule === name)
  return {
    kind: 'answer',
    answer: found.outcomes[name] ?? null,
    missing: finding?.missing ?? [],
    diagnostics,
  }
}

/** `evaluate`: one record with its child records inside it. */
export const library: BackEnd = behindTheDoor('library', (question) =>
  answerIn(evaluate(question.pack, question.record, { asOf: question.asOf }), question),
)
