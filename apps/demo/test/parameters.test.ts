import { fc, test as law } from '@fast-check/vitest'
import { sampleDataset } from '@workpoints/model/sample'
import {
  evaluateDataset,
  impactOf,
  outcomesByCode,
  prepareOutcomes,
  type Table,
} from '@workpoints/rules'
import { prepareFact } from '@workpoints/rules/report'
import { describe, expect, it } from 'vitest'
import { attemptElsewhere, openElsewhere } from '../src/worker/parameters/elsewhere.js'
import { attempt, choose, open } from '../src/worker/parameters/households.js'
import type { TownshipFlips } from '../src/worker/parameters/flips.js'
import { histogramOf, sidesOf } from '../src/worker/parameters/histogram.js'
import { Judging, type Tried } from '../src/worker/parameters/judging.js'
import { Patterns } from '../src/worker/parameters/patterns.js'
import { prepare } from '../src/worker/parameters/preparing.js'
import { pruned } from '../src/worker/parameters/prune.js'
import { firstFrom, placeOf, scaleOf, valueAt } from '../src/worker/parameters/scale.js'
import { isSmall } from '../src/worker/parameters/small.js'
import { household, pack } from '../src/worker/parameters/subject.js'
import { thinHouseholds } from '../src/worker/parameters/thin.js'
import { thresholdsOf } from '../src/worker/parameters/thresholds.js'
import { usageOf } from '../src/worker/parameters/usage.js'

const asOf = '2025-06-30'
const { manifest, tables: sampled } = sampleDataset({ households: 120, seed: 7 })
const tables: Readonly<Record<string, Table>> = Object.fromEntries(
  Object.entries(sampled).map(([name, records]) => [
    name,
    {
      records,
      complete: Object.entries(manifest.tables).some(
        ([of, { complete }]) => of === name && complete,
      ),
    },
  ]),
)
const households = thinHouseholds(pack, household, tables)

const mine = { over: () => false }
const silent = (): void => undefined

const parameterOf = (id: string) => {
  const found = pack.parameters.find((parameter) => parameter.id === id)
  if (found === undefined) throw new Error(`no such parameter: ${id}`)
  return found
}

/** Outcomes of the rules of households by the whole pack, which nothing here was cut from. */
const outcomesWith = (parameter: string, value: Tried | null) => {
  const prepared = prepareOutcomes(pack, 'household', {
    asOf,
    ...(value === null ? {} : { parameters: { [parameter]: value } }),
  })
  if ('diagnostics' in prepared) throw new Error('refused')
  return households.records.map((record) => {
    const codes = new Uint8Array(prepared.rules.length)
    prepared.judge(record, codes)
    return Object.fromEntries(
      prepared.rules.map((rule, place) => [rule, outcomesByCode[codes[place] ?? 0]]),
    )
  })
}

const flipsByHand = (parameter: string, value: Tried): Readonly<Record<string, number>> => {
  const before = outcomesWith(parameter, null)
  const after = outcomesWith(parameter, value)
  const counts: Record<string, number> = {}
  before.forEach((outcomes, index) => {
    for (const [rule, outcome] of Object.entries(outcomes)) {
      const other = after[index]?.[rule]
      if (other === outcome) continue
      const key = `${rule} ${outcome} ${other}`
      counts[key] = (counts[key] ?? 0) + 1
    }
  })
  return counts
}

const flipsTold = async (parameter: string, value: Tried) => {
  const prepared = await prepare(
    { pack, subject: household, households, parameter, asOf },
    mine,
    silent,
  )
  const answer = await prepared?.answer(value, mine, silent)
  return Object.fromEntries(
    (answer?.rules ?? []).map(({ rule, before, after, households: count }) => [
      `${rule} ${before} ${after}`,
      count,
    ]),
  )
}

describe('households kept for trying', () => {
  it('are judged as the dataset judges them', () => {
    const whole = evaluateDataset(pack, { tables }, { asOf })
    const expected = whole.subjects
      .filter(({ subject }) => subject === 'household')
      .map(({ outcomes }) => outcomes)
    expect(outcomesWith('monitoringLine', null)).toEqual(expected)
  })

  it('know no more than an unfinished table does', () => {
    const partial = {
      ...tables,
      measure: { records: tables['measure']?.records ?? [], complete: false },
    }
    const whole = evaluateDataset(pack, { tables: partial }, { asOf })
    const expected = whole.subjects
      .filter(({ subject }) => subject === 'household')
      .map(({ outcomes }) => outcomes)
    const { records } = thinHouseholds(pack, household, partial)
    const prepared = prepareOutcomes(pack, 'household', { asOf })
    if ('diagnostics' in prepared) throw new Error('refused')
    const found = records.map((record) => {
      const codes = new Uint8Array(prepared.rules.length)
      prepared.judge(record, codes)
      return Object.fromEntries(
        prepared.rules.map((rule, place) => [rule, outcomesByCode[codes[place] ?? 0]]),
      )
    })
    expect(found).toEqual(expected)
  })
})

describe('where a parameter is used', () => {
  it.each(pack.parameters.map(({ id }) => id))('%s: in the rules that name it', (id) => {
    const named = household.rules.filter(({ parameters }) => parameters.includes(id))
    expect(usageOf(pack, household, id).rules).toEqual(named)
  })

  it('is told apart from a mere comparison', () => {
    const compared = pack.parameters.flatMap(({ id }) => {
      const facts = usageOf(pack, household, id).compared
      return facts === null ? [] : [[id, facts]]
    })
    expect(Object.fromEntries(compared)).toEqual({
      monitoringLine: ['perCapitaNetIncome', 'perCapitaReferenceIncome'],
      minimumDevelopmentMeasures: ['activeDevelopmentMeasures'],
      minimumMonitoringMonths: ['monitoringMonthsAtRemoval'],
      priceFallThreshold: ['mainProductPriceFallRate'],
      joblessDaysThreshold: ['mainEarnerJoblessDays'],
    })
  })
})

describe('outcomes looked up', () => {
  const looked = pack.parameters.flatMap((parameter) => {
    const { compared } = usageOf(pack, household, parameter.id)
    const scale = scaleOf(parameter)
    return compared === null || scale === null ? [] : [{ id: parameter.id, facts: compared, scale }]
  })

  const thresholds = async (id: string) => {
    const found = looked.find((item) => item.id === id)
    if (found === undefined) throw new Error('not looked up')
    const { scale, facts } = found
    const usage = usageOf(pack, household, id)
    const patterns = new Patterns()
    const tree = pruned(pack, household, usage)
    const judging = new Judging({ pack: tree, subject: 'household', parameter: id, asOf }, patterns)
    const [known] = parameterOf(id).values
    const inner = Number(known?.value)
    const usual = parameterOf(id).type === 'money' ? inner : inner * scale.perUnit
    const ready = await thresholdsOf(
      judging,
      households.records,
      { facts, scale, usual },
      mine,
      silent,
    )
    if (ready === null) throw new Error('interrupted')
    /** Places beside the numbers of the households, and anywhere. */
    const beside = facts.flatMap((fact) => {
      const prepared = prepareFact(pack, 'household', fact, { asOf })
      if ('diagnostics' in prepared) throw new Error('refused')
      return households.records.flatMap((record) => {
        const value = prepared.read(record)
        return value === null ? [] : [placeOf(scale, value)]
      })
    })
    return { scale, patterns, ready, rules: usage.rules.map((rule) => rule.id), beside }
  }

  const made = new Map(looked.map(({ id }) => [id, thresholds(id)] as const))

  law.prop([
    fc.constantFrom(...looked.map(({ id }) => id)),
    fc.nat(),
    fc.constantFrom('at', 'below', 'above', 'anywhere'),
  ])('are those of the whole pack with that value', async (id, seed, where) => {
    const { scale, patterns, ready, rules, beside } = await (made.get(id) ?? thresholds(id))
    const near = beside[seed % Math.max(1, beside.length)] ?? scale.least
    const wanted =
      where === 'anywhere'
        ? scale.least + (seed % (scale.most - scale.least + 1))
        : near + { at: 0, below: -1, above: 1 }[where]
    const place = Math.min(scale.most, Math.max(scale.least, wanted))
    const found = ready.patternsAt(place)
    const expected = outcomesWith(id, valueAt(scale, place))
    households.records.forEach((_record, index) => {
      const codes = patterns.all[found[index] ?? -1] ?? []
      const told = rules.map((rule, at) => [rule, outcomesByCode[codes[at] ?? -1]])
      const whole = rules.map((rule) => [rule, expected[index]?.[rule]])
      expect(told).toEqual(whole)
    })
  })
})

describe('who flips', () => {
  it.each<[string, Tried]>([
    ['monitoringLine', 9999.99],
    ['monitoringLine', 8700],
    ['minimumDevelopmentMeasures', 2],
    ['priceFallThreshold', 0.1],
    ['verifyEveryDays', 60],
    ['clueVerificationDays', 3],
    ['guaranteeCloseDays', 180],
    ['labourClasses', ['skilled', 'ordinary']],
    ['illnessMeasures', []],
    ['planDue', '2025-12-31'],
    ['periodEnd', '2025-03-31'],
  ])('%s = %s: as the whole pack says', async (id, value) => {
    expect(await flipsTold(id, value)).toEqual(flipsByHand(id, value))
  })

  it('adds up by township, and names the first', async () => {
    const prepared = await prepare(
      { pack, subject: household, households, parameter: 'monitoringLine', asOf },
      mine,
      silent,
    )
    const answer = await prepared?.answer(12_000, mine, silent)
    if (answer == null) throw new Error('no answer')
    const total = (of: (item: TownshipFlips) => number): number =>
      answer.townships.reduce((sum, item) => sum + of(item), 0)
    expect(total((item) => item.affected)).toBe(answer.affected)
    expect(total((item) => item.households)).toBe(120)
    const before = evaluateDataset(pack, { tables }, { asOf })
    const after = evaluateDataset(
      pack,
      { tables },
      { asOf, parameters: { monitoringLine: 12_000 } },
    )
    const below = ({ subjects }: typeof before): number =>
      subjects.filter(({ classifications }) => classifications['belowMonitoringLine'] === true)
        .length
    expect(total(({ classified }) => classified.before)).toBe(below(before))
    expect(total(({ classified }) => classified.after)).toBe(below(after))
    const [first] = answer.first
    const of = ({ subjects }: typeof before) => subjects.find(({ id }) => id === first?.id)
    for (const { rule, before: was, after: is } of first?.rules ?? []) {
      expect(of(before)?.outcomes[rule]).toBe(was)
      expect(of(after)?.outcomes[rule]).toBe(is)
    }
    const { below: low, equal, above, unknown } = answer.sides ?? sidesOf(new Float64Array(), 0)
    expect(low + equal + above + unknown).toBe(120)
    expect(answer.numbers).toHaveLength(answer.first.length)
  })
})

describe('the worker', () => {
  it('answers only the last of the values asked for at once', async () => {
    await open({ kind: 'sample', households: 50 }, silent)
    await choose('monitoringLine', asOf, silent)
    const answers = await Promise.all([attempt(9000, silent), attempt(9500, silent)])
    expect(answers[0]).toBeNull()
    expect(answers[1]?.households).toBe(50)
  })

  it('prepares only the last of the parameters chosen at once', async () => {
    await open({ kind: 'sample', households: 50 }, silent)
    const [first, second] = await Promise.all([
      choose('verifyEveryDays', asOf, silent),
      choose('priceFallThreshold', asOf, silent),
    ])
    expect(first).toBeNull()
    expect(second?.lookedUp).toBe(true)
  })

  it('tries other subjects as the library does', () => {
    openElsewhere({ kind: 'files', names: ['a.csv'], tables })
    const whole = impactOf(pack, { tables }, { asOf, parameters: { reviewMonths: 24 } })
    const told = attemptElsewhere('reviewMonths', 24, asOf)
    expect(told?.rules.map(({ subject: _subject, ...rest }) => rest)).toEqual(whole.rules)
    expect(told?.records).toBe(whole.records)
    expect(told?.affected).toBeGreaterThan(0)
  })

  it.each([
    [20_000, true],
    [20_001, false],
  ])('judges a county of %i records again and again: %s', (count, small) => {
    const records = Array.from({ length: count }, () => ({}))
    expect(isSmall({ kind: 'files', names: ['a.csv'], tables: { village: { records } } })).toBe(
      small,
    )
  })

  it('does not make a large sample to find out that it is large', () => {
    expect(isSmall({ kind: 'sample', households: 2000 })).toBe(true)
    expect(isSmall({ kind: 'sample', households: 100_000 })).toBe(false)
  })
})

describe('numbers of a histogram', () => {
  law.prop([fc.array(fc.double({ min: -5000, max: 50_000, noNaN: true })), fc.nat(20)])(
    'are all counted once',
    (numbers, gaps) => {
      const values = Float64Array.from([...numbers, ...new Array<number>(gaps).fill(Number.NaN)])
      const { counts, less, more, unknown } = histogramOf(values, { least: 0, most: 9000 }, false)
      const shown = counts.reduce((sum, count) => sum + count, 0)
      expect(shown + less + more + unknown).toBe(values.length)
      expect(unknown).toBe(gaps)
    },
  )

  it('are whole where they are counts', () => {
    const told = histogramOf(Float64Array.of(0, 1, 1, 3), { least: 0, most: 4 }, true)
    expect(told).toEqual({
      from: 0,
      width: 1,
      counts: [1, 2, 0, 1, 0],
      less: 0,
      more: 0,
      unknown: 0,
    })
  })
})

describe('places on a scale', () => {
  const scales = ['monitoringLine', 'verifyEveryDays', 'priceFallThreshold'].flatMap(
    (id) => scaleOf(parameterOf(id)) ?? [],
  )

  law.prop([fc.constantFrom(...scales), fc.double({ min: 0, max: 20_000, noNaN: true })])(
    'lie about a number as the values do',
    (scale, number) => {
      const place = firstFrom(scale, number)
      expect(valueAt(scale, place)).toBeGreaterThanOrEqual(number)
      expect(valueAt(scale, place - 1)).toBeLessThan(number)
    },
  )

  law.prop([fc.constantFrom(...scales), fc.nat(1_500_000)])('are found again', (scale, nat) => {
    const place = Math.min(scale.most, Math.max(scale.least, nat))
    expect(placeOf(scale, valueAt(scale, place))).toBe(place)
  })
})
