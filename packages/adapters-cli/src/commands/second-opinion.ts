import type { ExampleNode, ExampleResult, PackTree } from '@workpoints/rules'
import { errorCode } from '../input/read-bytes.js'

/** What json-rules-engine says of the examples, asked for what is certain and what is possible. */
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

/** The examples as they were written, by place. */
const examplesOf = (pack: PackTree): ReadonlyMap<string, ExampleNode> =>
  new Map(
    pack.points.flatMap(({ rules }) =>
      rules.flatMap(({ examples }) =>
        examples.map((example) => [keyOf(example), example] as const),
      ),
    ),
  )

const keyOf = ({ origin }: Pick<ExampleResult, 'origin'>): string =>
  `${origin.file}#${origin.pointer}`

/** Asks json-rules-engine about every example. Null where it is not installed. */
export const secondOpinions = async (
  pack: PackTree,
  results: readonly ExampleResult[],
): Promise<SecondOpinions | null> => {
  const library = await load()
  if (library === null) return null
  const reference = library.threeValuedReference(pack)
  const examples = examplesOf(pack)
  const differing: { result: ExampleResult; other: string }[] = []
  let compared = 0
  for (const result of results) {
    const example = examples.get(keyOf(result))
    if (example === undefined) continue
    const { outcomes } = await reference.judge(example.record, { asOf: example.asOf })
    const other = outcomes[result.rule]
    if (other === undefined) continue
    compared += 1
    if (other !== result.actual) differing.push({ result, other })
  }
  return { compared, differing }
}
