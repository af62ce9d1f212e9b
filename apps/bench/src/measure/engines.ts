import type { EngineName } from '../engines/index.js'
import type { Figure, Findings, Measurement } from '../goals.js'
import type { LoadName } from '../load/load.js'
import { randomOf } from '../load/random.js'
import { firstDifference } from '../protocol/agreement.js'
import { type Contestant, startContestant } from '../protocol/contestant.js'
import { type Lap, type Laps, medianOf, runRounds } from '../protocol/rounds.js'

export interface EngineOptions {
  readonly seed: number
  readonly rounds: number
  readonly milliseconds: number
  /** Records of each load. */
  readonly records: number
  readonly say: (line: string) => void
}

interface Entry {
  readonly engine: EngineName
  readonly load: LoadName
  /** Only asked for its outcomes, not for its speed. */
  readonly checkOnly?: true
}

/** The first of a load says what the others are compared with. */
const entries: readonly Entry[] = [
  { engine: 'library call', load: 'synthetic' },
  { engine: 'library call, explained', load: 'synthetic' },
  { engine: 'outcomes only', load: 'synthetic' },
  { engine: 'json-rules-engine', load: 'synthetic' },
  { engine: 'zen-engine', load: 'synthetic' },
  { engine: 'json-logic-engine, interpreted', load: 'synthetic' },
  { engine: 'json-logic-engine, compiled', load: 'synthetic' },
  { engine: 'bare scan', load: 'synthetic' },
  { engine: 'library call', load: 'synthetic-absent' },
  { engine: 'outcomes only', load: 'synthetic-absent' },
  { engine: 'json-rules-engine', load: 'synthetic-absent', checkOnly: true },
  { engine: 'library call', load: 'synthetic-480' },
  { engine: 'outcomes only', load: 'synthetic-480' },
  { engine: 'json-rules-engine', load: 'synthetic-480', checkOnly: true },
  { engine: 'library call', load: 'households' },
  { engine: 'outcomes only', load: 'households' },
  { engine: 'json-rules-engine', load: 'households' },
]

/** Peers that are left out where they cannot be had. */
const optional: ReadonlySet<EngineName> = new Set<EngineName>(['zen-engine'])

const start = async (
  { engine, load }: Entry,
  { seed, records, say }: EngineOptions,
): Promise<Contestant | null> => {
  try {
    // 480 rules take json-rules-engine a second for some fifty records.
    const count = load === 'synthetic-480' ? Math.ceil(records / 4) : records
    return await startContestant(engine, { name: load, records: count, seed })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (!optional.has(engine)) throw new Error(`${engine}: ${reason}`, { cause: error })
    say(`${engine} is left out here: ${reason}`)
    return null
  }
}

/** @throws Error where two engines differ: figures of engines that do not do the same are worth nothing */
const checkAgreement = async (contestants: readonly Contestant[]): Promise<void> => {
  const expected = new Map<LoadName, readonly string[]>()
  for (const { engine, load, ask } of contestants) {
    if (engine === 'bare scan') continue
    const { letters } = await ask({ kind: 'check' })
    const first = expected.get(load)
    if (first === undefined) expected.set(load, letters)
    else {
      const difference = firstDifference(first, letters, engine === 'json-rules-engine')
      if (difference !== null)
        throw new Error(
          `${engine} on ${load} gives another outcome: record ${difference.record}, rule ${difference.rule}`,
        )
    }
  }
}

/** Speed of the library and its peers on the same rules and records. */
export const measureEngines = async (options: EngineOptions): Promise<Findings> => {
  const started: Contestant[] = []
  try {
    const timed: Contestant[] = []
    for (const entry of entries) {
      const contestant = await start(entry, options)
      if (contestant === null) continue
      started.push(contestant)
      if (entry.checkOnly !== true) timed.push(contestant)
    }
    await checkAgreement(started)
    options.say(`${started.length} engines at work give identical outcomes`)
    const laps = await runRounds(timed, {
      rounds: options.rounds,
      milliseconds: options.milliseconds,
      random: randomOf(options.seed),
      timed: ({ engine, load }) =>
        load === 'synthetic' && (engine === 'library call' || engine === 'json-rules-engine'),
    })
    return findingsOf(laps)
  } finally {
    for (const contestant of started) contestant.end()
  }
}

const faster = (first: Lap, second: Lap): number => first.rate / second.rate

const findingsOf = (laps: Laps): Findings => {
  const lapsOf = (engine: EngineName, load: LoadName): readonly Lap[] =>
    [...laps].find(([one]) => one.engine === engine && one.load === load)?.[1] ?? []
  /** Null where one of the two is not here. */
  const ratio = (
    first: readonly [EngineName, LoadName],
    second: readonly [EngineName, LoadName],
    of: (first: Lap, second: Lap) => number = faster,
  ): number | null => {
    const [one, two] = [lapsOf(...first), lapsOf(...second)]
    return one.length === 0 || two.length === 0 ? null : medianOf(one, two, of)
  }
  const call = ['library call', 'synthetic'] as const
  const bare = ['outcomes only', 'synthetic'] as const
  const reference = ['json-rules-engine', 'synthetic'] as const
  const slower = (first: Lap, second: Lap): number => (second.p99 ?? 0) / (first.p99 ?? 0)
  const perRule = (first: Lap, second: Lap): number => (first.rate * 480) / (second.rate * 60)
  const measurements: readonly Measurement[] = [
    { goal: 1, value: ratio(call, reference) },
    { goal: 2, value: ratio(call, ['zen-engine', 'synthetic']) },
    { goal: 3, value: ratio(bare, reference) },
    { goal: 4, value: ratio(call, reference, slower) },
    { goal: 5, value: ratio(['library call', 'synthetic-absent'], call) },
    { goal: 10, value: ratio(['library call', 'synthetic-480'], call, perRule) },
    { goal: 11, value: ratio(call, ['library call, explained', 'synthetic']) },
  ]
  const others = entries.filter(
    ({ load, engine, checkOnly }) =>
      load === 'synthetic' && checkOnly !== true && engine !== 'json-rules-engine',
  )
  const figures: readonly (Omit<Figure, 'value'> & { readonly value: number | null })[] = [
    ...others.map(({ engine }) => ({
      what: `${engine}, against json-rules-engine`,
      value: ratio([engine, 'synthetic'], reference),
      unit: '×' as const,
    })),
    {
      what: 'outcomes only with 3 % of the facts absent, against none absent',
      value: ratio(['outcomes only', 'synthetic-absent'], bare),
      unit: '×',
    },
    {
      what: 'outcomes only, rules evaluated per second: 480 rules against 60',
      value: ratio(['outcomes only', 'synthetic-480'], bare, perRule),
      unit: '×',
    },
    ...(['library call', 'outcomes only'] as const).map((engine) => ({
      what: `${engine}, against json-rules-engine: shidian-2025, households with their child records`,
      value: ratio([engine, 'households'], ['json-rules-engine', 'households']),
      unit: '×' as const,
    })),
  ]
  return {
    measurements,
    figures: figures.flatMap(({ value, ...figure }) =>
      value === null ? [] : { ...figure, value },
    ),
  }
}
