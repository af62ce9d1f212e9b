import { catalogue, type Comparison, type FactEntry } from '@workpoints/model'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import type { Result } from '../src/decide/result.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { packOf } from './support/small-pack.js'

/** What is said of records and options that cannot be used, and what is judged all the same. */

const asOf = '2025-06-30'
const household = {
  subject: 'household',
  id: 'H-1',
  householdSize: 2,
  netIncome: 16_000,
} as const

const said = ({ subjects, diagnostics = [] }: Result): readonly string[] =>
  [...diagnostics, ...subjects.flatMap((subject) => subject.diagnostics ?? [])].map(
    ({ code, pointer = '' }) => `${code} ${pointer}`,
  )

const judge = (record: unknown): Result => evaluate(shidian2025, record as never, { asOf })

const members = (count: number, member: object) => Array.from({ length: count }, () => member)

describe('a record', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['that is none', 'H-1', ['not-a-record ']],
    ['that is a list', [household], ['not-a-record ']],
    ['without a subject', { id: 'H-1' }, ['unknown-subject /subject']],
    ['of a subject that is no text', { subject: 7 }, ['unknown-subject /subject']],
    ['of an unknown subject', { subject: 'castle' }, ['unknown-subject /subject']],
    ['whose id is a number', { ...household, id: 7 }, ['bad-id /id']],
    ['whose id is not known', { ...household, id: null }, []],
    [
      'with too many child records',
      { ...household, members: members(201, {}) },
      ['too-many-children /members'],
    ],
    ['with a long text', { ...household, village: 'x'.repeat(65_536) }, ['record-too-large ']],
    ['with a long key', { ...household, ['x'.repeat(65_536)]: 1 }, ['record-too-large ']],
    [
      'with much in it',
      { ...household, members: members(200, { remark: 'x'.repeat(400) }) },
      ['record-too-large '],
    ],
    [
      'with many flags in it',
      { ...household, remarks: members(20_000, {}).map((_each, index) => index % 2 === 0) },
      ['record-too-large '],
    ],
    ['whose name of a fact is long', { ...household, ['x'.repeat(201)]: 1 }, ['unknown-fact ']],
    [
      'with problems in a child record',
      { ...household, members: [{ birthDate: '2025-02-30' }, 7] },
      ['not-a-list-of-records /members', 'not-a-date /members/0/birthDate'],
    ],
  ])('%s', (_what, record, expected) => {
    expect(said(judge(record))).toEqual(expected)
  })

  it('that holds itself is too large, and is not read for ever', () => {
    const record: Record<string, unknown> = { ...household }
    record['members'] = [record]
    expect(said(judge(record))).toEqual(['record-too-large '])
  })

  it('may be large in characters of three bytes, up to its limit', () => {
    const text = (length: number) => ({ ...household, village: '村'.repeat(length) })
    const around = JSON.stringify(text(0)).length
    const most = Math.floor((65_536 - around) / 3)
    expect(said(judge(text(most)))).toEqual([])
    expect(said(judge(text(most + 1)))).toEqual(['record-too-large '])
  })

  it('that is near its limit only by a generous count is judged', () => {
    expect(said(judge({ ...household, village: 'x'.repeat(30_000) }))).toEqual([])
  })

  it('is counted in values of every kind', () => {
    const kinds = { flag: true, nothing: undefined, none: null, call: () => 1, sign: Symbol('x') }
    const record = { ...household, ...kinds, village: 'x'.repeat(30_000) }
    expect(said(judge(record))).toEqual([
      'unknown-fact /flag',
      'unknown-fact /call',
      'unknown-fact /sign',
    ])
  })

  it('with a long name of a fact repeats it cut short', () => {
    const name = `${'x'.repeat(80)}<b>`
    const { diagnostics = [] } = judge({ ...household, [name]: 1 }).subjects[0] ?? {}
    expect(diagnostics[0]?.cause.en).toBe(`There is no fact named ${'x'.repeat(60)}….`)
    const [odd] = judge({ ...household, 'a<b': 1 }).subjects[0]?.diagnostics ?? []
    expect(odd?.cause.zh).toBe('没有名为 a?b 的事实。')
  })
})

describe('a record of nothing but mistakes', () => {
  const wrong = (count: number, from = 0) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`noSuchFact${from + index}`, 1]),
    )

  it('is answered with what can be said at once, and how many more there are', () => {
    const result = judge({ ...household, ...wrong(150) })
    const kept = result.subjects[0]?.diagnostics ?? []
    const [last] = result.diagnostics ?? []
    expect(last?.code).toBe('too-many-problems')
    expect(kept.length).toBeLessThan(100)
    expect(last?.cause.en).toBe(`${150 - kept.length} more problems are not listed.`)
    expect(result.subjects[0]?.classifications['belowMonitoringLine']).toBe(true)
  })

  it('leaves child records without what is no longer said of them', () => {
    const record = { ...household, ...wrong(120), members: [{ id: 'P-1', ...wrong(3) }] }
    const { subjects } = judge(record)
    expect(subjects.map(({ subject }) => subject)).toEqual(['household', 'member'])
    expect(subjects[1]).not.toHaveProperty('diagnostics')
  })

  it('says first what kept child records from being judged', () => {
    const { diagnostics = [], subjects } = judge({
      ...household,
      ...wrong(40),
      members: [{ id: 'P-1', ...wrong(40, 40) }],
      measures: [{ id: 'M-1', ...wrong(40, 80) }],
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-problems'])
    const told = subjects.flatMap((subject) => subject.diagnostics ?? []).length
    expect(diagnostics[0]?.cause.zh).toBe(`还有 ${120 - told} 处问题没有列出。`)
  })
})

describe('options', () => {
  const withOptions = (options: unknown): Result =>
    evaluate(shidian2025, household, options as { asOf: string })

  it.each<readonly [string, unknown, string, readonly string[]]>([
    ['a day that is none', { asOf: '2025-02-30' }, '2025-02-30', ['bad-as-of /asOf']],
    [
      'a day with something behind it',
      { asOf: '2025-06-30T00:00' },
      '2025-06-30',
      ['bad-as-of /asOf'],
    ],
    ['no day', {}, '', ['bad-as-of /asOf']],
    [
      'an unknown parameter',
      { asOf, parameters: { castle: 1 } },
      asOf,
      ['unknown-parameter /parameters/castle'],
    ],
    [
      'a parameter of another type',
      { asOf, parameters: { monitoringLine: true } },
      asOf,
      ['bad-parameter /parameters/monitoringLine'],
    ],
  ])('with %s are refused', (_what, options, day, expected) => {
    const one = withOptions(options)
    expect(one.subjects).toEqual([])
    expect(one.asOf).toBe(day)
    expect(said(one)).toEqual(expected)
    const tables = { household: { records: [household] } }
    const many = evaluateDataset(shidian2025, { tables }, options as { asOf: string })
    expect(many).toEqual(one)
  })

  it('outside the period of the pack are marked', () => {
    expect(judge(household)).not.toHaveProperty('outsidePeriod')
    for (const day of ['2024-12-31', '2026-01-01'])
      expect(withOptions({ asOf: day }).outsidePeriod).toBe(true)
  })
})

describe('what is missing', () => {
  const asking = Object.entries<FactEntry>(catalogue.household.facts)
    .filter(([, { derive }]) => derive === undefined)
    .flatMap(([fact, { type }]): readonly Comparison[] => {
      if (type === 'flag') return [{ fact, operator: 'equal', value: true }]
      if (type === 'money') return [{ fact, operator: 'greaterThan', value: 0 }]
      return []
    })

  it.each([19, 20, 21, 24])('is named by twenty facts at the most, of %i', (count) => {
    const all = asking.slice(0, count)
    expect(all).toHaveLength(count)
    const [result] = evaluate(
      packOf([{ all }]),
      { subject: 'household', id: 'H-1' },
      { asOf },
    ).subjects
    const names = all.map(({ fact }) => fact)
    expect(result?.findings[0]?.missing).toEqual(names.slice(0, 20))
  })
})
