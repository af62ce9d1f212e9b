import { type Outcome, outcomesByCode } from '@workpoints/rules'

/** How many households go from one outcome of a rule to another. */
export interface RuleFlip {
  readonly rule: string
  readonly before: Outcome
  readonly after: Outcome
  readonly households: number
}

/** How many households become, or no longer are, what a classification says. */
export interface ClassificationFlip {
  readonly classification: string
  readonly before: boolean | null
  readonly after: boolean | null
  readonly households: number
}

/** What becomes of the households of one township. */
export interface TownshipFlips {
  readonly township: string | null
  readonly households: number
  readonly affected: number
  /** Of how many the first classification is true; zeros where there is none. */
  readonly classified: Change
  /** How many have a rule unmet, of those that the parameter has a say in. */
  readonly unmet: Change
}

/** A number as it is and as it would be. */
export interface Change {
  readonly before: number
  readonly after: number
}

/** One household that changes, and how. */
export interface FlippedHousehold {
  readonly id: string | null
  readonly township: string | null
  readonly rules: readonly Omit<RuleFlip, 'households'>[]
  readonly classifications: readonly Omit<ClassificationFlip, 'households'>[]
}

/** Who is affected by another value. */
export interface Flips {
  readonly households: number
  readonly affected: number
  readonly rules: readonly RuleFlip[]
  readonly classifications: readonly ClassificationFlip[]
  readonly townships: readonly TownshipFlips[]
  /** The first of those affected, in the order of the records. */
  readonly first: readonly FlippedHousehold[]
  /** Where those stand among the records. */
  readonly places: readonly number[]
}

/** What stands where in a pattern. */
export interface Columns {
  readonly rules: readonly string[]
  readonly classifications: readonly string[]
}

const truths: readonly (boolean | null)[] = outcomesByCode.map((outcome) =>
  outcome === 'met' ? true : outcome === 'unmet' ? false : null,
)

/** A change of one rule or classification, by its codes. */
interface Changed {
  readonly before: number
  readonly after: number
  readonly households: number
}

const outcomeOf = (code: number | undefined): Outcome =>
  (code === undefined ? undefined : outcomesByCode[code]) ?? 'undetermined'

type Differences = Pick<FlippedHousehold, 'rules' | 'classifications'>

/** In what two patterns differ. */
export const differences = (
  from: Uint8Array | undefined,
  to: Uint8Array | undefined,
  columns: Columns,
): Differences => {
  if (from === undefined || to === undefined) return { rules: [], classifications: [] }
  const differs = (place: number): boolean => from[place] !== to[place]
  return {
    rules: columns.rules.flatMap((rule, place) =>
      differs(place) ? [{ rule, before: outcomeOf(from[place]), after: outcomeOf(to[place]) }] : [],
    ),
    classifications: columns.classifications.flatMap((classification, at) => {
      const place = columns.rules.length + at
      return differs(place)
        ? [
            {
              classification,
              before: truths[from[place] ?? 0] ?? null,
              after: truths[to[place] ?? 0] ?? null,
            },
          ]
        : []
    }),
  }
}

/**
 * What changes, added up over all households that change in the same way; in the order of the pack,
 * the commonest change of a rule first.
 *
 * @param pairs the number of households by both patterns: that of before times how many patterns
 *   there are, and that of after
 */
export const flipsOfPairs = (
  pairs: ReadonlyMap<number, number>,
  patterns: readonly Uint8Array[],
  columns: Columns,
): Pick<Flips, 'rules' | 'classifications'> => {
  const codes = outcomesByCode.length
  const width = columns.rules.length + columns.classifications.length
  // By column, code before and code after: hundreds of pairs come down to a few dozen changes.
  const counts = new Int32Array(width * codes * codes)
  for (const [pair, count] of pairs) {
    const from = patterns[Math.floor(pair / patterns.length)]
    const to = patterns[pair % patterns.length]
    if (from === undefined || to === undefined) continue
    for (let column = 0; column < width; column += 1) {
      const before = from[column] ?? 0
      const after = to[column] ?? 0
      if (before === after) continue
      const place = (column * codes + before) * codes + after
      counts[place] = (counts[place] ?? 0) + count
    }
  }
  const changes = (column: number): readonly Changed[] =>
    [...counts.subarray(column * codes * codes, (column + 1) * codes * codes)]
      .map((households, place) => ({
        before: Math.floor(place / codes),
        after: place % codes,
        households,
      }))
      .filter(({ households }) => households > 0)
      .toSorted((left, right) => right.households - left.households)
  return {
    rules: columns.rules.flatMap((rule, column) =>
      changes(column).map(({ before, after, households }) => ({
        rule,
        before: outcomeOf(before),
        after: outcomeOf(after),
        households,
      })),
    ),
    classifications: columns.classifications.flatMap((classification, at) =>
      changes(columns.rules.length + at).map(({ before, after, households }) => ({
        classification,
        before: truths[before] ?? null,
        after: truths[after] ?? null,
        households,
      })),
    ),
  }
}
