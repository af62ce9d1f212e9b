import type { Text } from '@workpoints/model'
import { outcomesByCode, type PackTree, type SubjectNode } from '@workpoints/rules'
import { prepareFact } from '@workpoints/rules/report'
import { Counting } from './counting.js'
import type { Columns, Flips } from './flips.js'
import { type Histogram, histogramOf, type Sides, sidesOf } from './histogram.js'
import { codesOf, Judging, type Tried } from './judging.js'
import { Patterns } from './patterns.js'
import { pruned } from './prune.js'
import { placeOf, type Scale, scaleOf, valueAt } from './scale.js'
import { type Advance, steadily, type Turn } from './steady.js'
import type { Households } from './thin.js'
import { thresholdsOf } from './thresholds.js'
import { type Usage, usageOf } from './usage.js'

/** One of the numbers that a parameter is compared with, over all households. */
export interface Spread {
  readonly fact: string
  readonly label: Text
  readonly histogram: Histogram
}

/** Who is affected by a value, and on which side of it the households are. */
export interface HouseholdsAnswer extends Flips {
  readonly sides: Sides | null
  /** The number of each household named, in their order; null where it is not known. */
  readonly numbers: readonly (number | null)[]
}

/** Households made ready for one parameter on one day. */
export interface Prepared {
  /** Whether a value only has to be looked up, rather than every household judged anew. */
  readonly lookedUp: boolean
  readonly spread: Spread | null
  /** Null where its turn was over. */
  readonly answer: (value: Tried, turn: Turn, advance: Advance) => Promise<HouseholdsAnswer | null>
}

interface Request {
  readonly pack: PackTree
  readonly subject: SubjectNode
  readonly households: Households
  readonly parameter: string
  readonly asOf: string
}

/**
 * Makes the households ready to try values of one parameter. Where it is only compared with numeric
 * facts of theirs, every stretch of the scale is judged in advance; else each value is judged when it
 * is tried.
 *
 * @returns null where its turn was over, or where no household depends on the parameter
 */
export const prepare = async (
  request: Request,
  turn: Turn,
  advance: Advance,
): Promise<Prepared | null> => {
  const { pack, subject, households, parameter: id, asOf } = request
  const parameter = pack.parameters.find((item) => item.id === id)
  const usage = usageOf(pack, subject, id)
  if (parameter === undefined || usage.rules.length + usage.classifications.length === 0)
    return null
  const patterns = new Patterns()
  const tree = pruned(pack, subject, usage)
  const judging = new Judging({ pack: tree, subject: subject.name, parameter: id, asOf }, patterns)
  const columns: Columns = {
    rules: usage.rules.map((rule) => rule.id),
    classifications: usage.classifications.map(({ name }) => name),
  }
  const scale = scaleOf(parameter)
  const known = parameter.values.find(
    ({ from, to }) => from <= asOf && (to === null || asOf <= to),
  )?.value
  const usual =
    scale !== null && typeof known === 'number'
      ? known * (parameter.type === 'money' ? 1 : scale.perUnit)
      : Number.NaN
  const spread = scale === null ? null : spreadOf(request, tree, usage, scale)
  const shown = spread === null ? null : spread.spread
  // A value between two places of the scale is judged as any other.
  if (scale !== null && usage.compared !== null && Number.isInteger(usual)) {
    const thresholds = await thresholdsOf(
      judging,
      households.records,
      { facts: usage.compared, scale, usual },
      turn,
      advance,
    )
    if (thresholds === null) return null
    const before = thresholds.patternsAt(usual).slice()
    const counting = new Counting(households, before, patterns.all, columns)
    return {
      lookedUp: true,
      spread: shown,
      answer: (value) => {
        const place = typeof value === 'number' ? placeOf(scale, value) : usual
        const flips = counting.flips(thresholds.patternsAt(place))
        return Promise.resolve(withNumbers(flips, spread?.values ?? null, value))
      },
    }
  }
  const before = await patternsOf(judging, null, households.records, turn, advance)
  if (before === null) return null
  const counting = new Counting(households, before, patterns.all, columns)
  const open = openTo(usage, columns, patterns, before)
  return {
    lookedUp: false,
    spread: shown,
    answer: async (value, ours, progress) => {
      const some = open.map((index) => households.records[index] ?? {})
      const changed = await patternsOf(judging, value, some, ours, progress)
      if (changed === null) return null
      const after = before.slice()
      open.forEach((index, at) => {
        after[index] = changed[at] ?? 0
      })
      return withNumbers(counting.flips(after), spread?.values ?? null, value)
    },
  }
}

const patternsOf = async (
  judging: Judging,
  value: Tried | null,
  records: readonly object[],
  turn: Turn,
  advance: Advance,
): Promise<Uint32Array | null> => {
  const judge = judging.with(value)
  const found = new Uint32Array(records.length)
  const done = await steadily(
    records.length,
    (index) => {
      found[index] = judge(records[index] ?? {})
    },
    turn,
    advance,
  )
  return done ? found : null
}

const notApplicable = outcomesByCode.indexOf('notApplicable')

/**
 * The households whose outcomes could be others. Where the parameter has no say in whom a rule binds,
 * those that no rule binds stay as they are: mostly nine in ten.
 */
const openTo = (
  usage: Usage,
  columns: Columns,
  patterns: Patterns,
  before: Uint32Array,
): readonly number[] => {
  const bound = patterns.all.map(
    (codes) =>
      usage.selects ||
      codes.subarray(0, columns.rules.length).some((code) => code !== notApplicable),
  )
  return [...before.keys()].filter((index) => bound[before[index] ?? 0] === true)
}

const spreadOf = (
  { households, asOf, subject }: Request,
  tree: PackTree,
  usage: Usage,
  scale: Scale,
): { readonly spread: Spread; readonly values: Float64Array } | null => {
  const [fact] = usage.compared ?? []
  const node = subject.facts.find(({ name }) => name === fact)
  if (node === undefined) return null
  const prepared = prepareFact(tree, subject.name, node.name, { asOf })
  if ('diagnostics' in prepared) throw new Error(codesOf(prepared.diagnostics))
  const values = Float64Array.from(
    households.records,
    (record) => prepared.read(record) ?? Number.NaN,
  )
  const around = { least: valueAt(scale, scale.least), most: valueAt(scale, scale.most) }
  return {
    spread: {
      fact: node.name,
      label: node.entry.label,
      histogram: histogramOf(values, around, node.type === 'count'),
    },
    values,
  }
}

const withNumbers = (
  flips: Flips,
  values: Float64Array | null,
  value: Tried,
): HouseholdsAnswer => ({
  ...flips,
  sides: values === null || typeof value !== 'number' ? null : sidesOf(values, value),
  numbers: flips.places.map((index) => {
    const number = values?.[index]
    return number === undefined || Number.isNaN(number) ? null : number
  }),
})
