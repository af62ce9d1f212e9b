import type { Diagnostic } from '@workpoints/model'
import { evaluate, type PackTree, questions, type Result } from '@workpoints/rules'
import { type Field, fieldsFor } from './fields.js'
import { outcomesOf, type RuleOutcome } from './outcomes.js'
import type { Sheet } from './sheet.js'

/** What the pack says of the household as it is filled in, and what is still worth asking. */
export interface Judgement {
  readonly result: Result
  readonly outcomes: readonly RuleOutcome[]
  /** By pointer: what cannot be read, and why. */
  readonly problems: ReadonlyMap<string, Diagnostic>
  /** What is wanted, then what a rule waits for and nobody has set aside, best first. */
  readonly asked: readonly Field[]
}

const problemsIn = ({ subjects, diagnostics = [] }: Result): ReadonlyMap<string, Diagnostic> =>
  new Map(
    [...diagnostics, ...subjects.flatMap((item) => item.diagnostics ?? [])].flatMap(
      (diagnostic): [string, Diagnostic][] =>
        diagnostic.pointer === undefined ? [] : [[diagnostic.pointer, diagnostic]],
    ),
  )

/** Judges a household: the result, and the fields that are still worth filling in. */
export const judge = (pack: PackTree, sheet: Sheet, asOf: string): Judgement => {
  const { record, unknown, wanted } = sheet
  const result = evaluate(pack, record, { asOf })
  const problems = problemsIn(result)
  const waited = questions(pack, record, { asOf, held: true })
  const done = new Set([...unknown, ...wanted].map(({ key }) => key))
  return {
    result,
    outcomes: outcomesOf(result),
    problems,
    asked: [
      ...wanted,
      ...fieldsFor(pack, record, waited, new Set(problems.keys())).filter(
        ({ key }) => !done.has(key),
      ),
    ],
  }
}
