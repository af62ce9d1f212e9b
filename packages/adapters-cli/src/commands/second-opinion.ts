import type { ExampleNode, ExampleResult, Outcome, PackTree, RuleNode } from '@workpoints/rules'
import { errorCode } from '../input/read-bytes.js'

/** What json-rules-engine says of the examples whose facts are complete. */
export interface SecondOpinions {
  readonly compared: number
  /** Examples on which the two engines differ, with what the other one says. */
  readonly differing: readonly { readonly result: ExampleResult; readonly other: string }[]
}

type Library = typeof import('@workpoints/rules/json-rules-engine')

/** The reference is an optional peer: null where it is not installed. */
const load = async (): Promise<Library | null> => {
  try {
    return await import('@workpoints/rules/json-rules-engine')
  } catch (error) {
    if (errorCode(error) === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The reference does not know of due dates. */
const comparable = (outcome: Outcome): string => (outcome === 'pending' ? 'unmet' : outcome)

/** The authored records in the order in which the examples were run. */
const examplesOf = (pack: PackTree): ReadonlyMap<string, readonly [RuleNode, ExampleNode]> =>
  new Map(
    pack.points.flatMap(({ rules }) =>
      rules.flatMap((rule) =>
        rule.examples.map((example) => [keyOf(example), [rule, example] as const] as const),
      ),
    ),
  )

const keyOf = ({ origin }: Pick<ExampleResult, 'origin'>): string =>
  `${origin.file}#${origin.pointer}`

/** Asks json-rules-engine about every decided example. Null where it is not installed. */
export const secondOpinions = async (
  pack: PackTree,
  results: readonly ExampleResult[],
): Promise<SecondOpinions | null> => {
  const library = await load()
  if (library === null) return null
  const examples = examplesOf(pack)
  const differing: { result: ExampleResult; other: string }[] = []
  let compared = 0
  for (const result of results) {
    const found = examples.get(keyOf(result))
    if (found === undefined || result.actual === 'undetermined') continue
    const [rule, { record, asOf }] = found
    const opinions = await library.secondOpinion(pack, record, { asOf, rules: [rule.id] })
    const other = opinions[rule.id] ?? null
    // It has only two values: without a fact it could be wrong, so it abstains.
    if (other === null) continue
    compared += 1
    if (other !== comparable(result.actual)) differing.push({ result, other })
  }
  return { compared, differing }
}
