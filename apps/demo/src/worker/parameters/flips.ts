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

const outcomeAt = (codes: Uint8Array, place: number): Outcome =>
  outcomesByCode[codes[place] ?? 0] ?? 'undetermined'

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
      differs(place) ? [{ rule, before: outcomeAt(from, place), after: outcomeAt(to, place) }] : [],
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

/** What changes, added up over all households that change in the same way. */
export const flipsOfPairs = (
  /** The number of households by both patterns: that of before times their number, and that of after. */
  pairs: ReadonlyMap<number, number>,
  patterns: readonly Uint8Array[],
  columns: Columns,
): Pick<Flips, 'rules' | 'classifications'> => {
  const rules = new Map<string, RuleFlip>()
  const classifications = new Map<string, ClassificationFlip>()
  for (const [pair, count] of pairs) {
    const from = patterns[Math.floor(pair / patterns.length)]
    const to = patterns[pair % patterns.length]
    const found = differences(from, to, columns)
    for (const flip of found.rules) {
      const key = `${flip.rule} ${flip.before} ${flip.after}`
      rules.set(key, { ...flip, households: (rules.get(key)?.households ?? 0) + count })
    }
    for (const flip of found.classifications) {
      const key = `${flip.classification} ${flip.before} ${flip.after}`
      const earlier = classifications.get(key)?.households ?? 0
      classifications.set(key, { ...flip, households: earlier + count })
    }
  }
  const commonest = <T extends { readonly households: number }>(
    flips: Iterable<T>,
    placeOf: (flip: T) => number,
  ): readonly T[] =>
    [...flips].toSorted(
      (left, right) => placeOf(left) - placeOf(right) || right.households - left.households,
    )
  return {
    rules: commonest(rules.values(), ({ rule }) => columns.rules.indexOf(rule)),
    classifications: commonest(classifications.values(), ({ classification }) =>
      columns.classifications.indexOf(classification),
    ),
  }
}
