import { sampleDataset } from '@workpoints/model/sample'
import { evaluateDataset } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { summarise, summariseByPlace } from '@workpoints/rules/report'
import { describe, expect, it, vi } from 'vitest'
import { Query } from '../src/http/query.js'
import { PackStore } from '../src/packs/store.js'
import { defaultLimits, type RequestValue, type Settings } from '../src/routes/reply.js'
import { summaryQuery, summaryRoute } from '../src/routes/summary.js'
import { json, running } from './support.js'

/** A county at a glance: what the library says of the same tables, and no more than fits on a page. */

const asOf = '2025-06-30'
const target = `/v1/summary?asOf=${asOf}`

const { manifest, tables } = sampleDataset({ seed: 2025, households: 60, asOf })
const sample = Object.fromEntries(
  Object.entries(tables).map(([name, records]) => [
    name,
    { records, complete: manifest.tables[name as keyof typeof tables].complete },
  ]),
) as unknown as NonNullable<Settings['sample']>

interface Answer {
  readonly pack: object
  readonly asOf: string
  readonly summary: {
    readonly subjects: readonly { id: string; undetermined: number }[]
    readonly subjectCount: number
    readonly records: Readonly<Record<string, number>>
  }
  readonly places: readonly { place: string | null; records: number; undetermined: number }[]
  readonly outsidePeriod?: true
  readonly diagnostics?: readonly { code: string; pointer?: string }[]
  readonly decision: string
  readonly code?: string
  readonly pointer?: string
}

const ask = async (server: string, body: unknown, at = target): Promise<Answer> =>
  (await (await fetch(`${server}${at}`, json(body))).json()) as Answer

describe('the tables that the operator loaded', () => {
  it('are added up as the library adds them up, but for all who have something to do', async () => {
    const server = await running({ sample })
    const { decision, ...answer } = await ask(server, {})
    const dataset = { tables: sample as never }
    const result = evaluateDataset(shidian2025, dataset, { asOf })
    const { subjects, ...sums } = summarise(shidian2025, result)
    expect(answer).toEqual({
      pack: result.pack,
      asOf,
      summary: { ...sums, subjects: subjects.slice(0, 20), subjectCount: subjects.length },
      places: summariseByPlace(shidian2025, dataset, result, 'township'),
    })
    expect(subjects.length).toBeGreaterThan(20)
    expect(decision).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are not counted among the outcomes given, however often they are asked for', async () => {
    const server = await running({ sample })
    const first = await ask(server, {})
    const again = await ask(server, {})
    expect(again).toEqual({ ...first, decision: again.decision })
    expect(again.decision).not.toBe(first.decision)
    const metrics = await (await fetch(`${server}/metrics`)).text()
    expect(metrics).not.toMatch(/^workpoints_outcomes_total\{/m)
    expect(metrics).toContain('route="/v1/summary",status="200"} 2')
  })

  it('are judged on the day that is asked for, also outside the period', async () => {
    const server = await running({ sample })
    expect(await ask(server, {}, '/v1/summary?asOf=2024-06-30')).toMatchObject({
      asOf: '2024-06-30',
      outsidePeriod: true,
    })
    expect(await ask(server, {})).not.toHaveProperty('outsidePeriod')
  })

  const read = vi.fn(() => ({ records: [{ id: 'V-1' }] }))
  const requestOn = (day: string, of: Settings['sample']): RequestValue => ({
    query: new Query(`asOf=${day}`, summaryQuery),
    parameters: {},
    body: { value: {}, positions: undefined as never, bytes: 2 },
    language: 'zh',
    packs: new PackStore([shidian2025]),
    settings: { asOf: null, limits: defaultLimits, sample: of },
  })

  it('are judged once for a day, as long as few others are asked for', () => {
    const counted = Object.defineProperty({}, 'village', { enumerable: true, get: read })
    const readsOn = (day: string): number => {
      const before = read.mock.calls.length
      summaryRoute(requestOn(day, counted))
      return read.mock.calls.length - before
    }
    const days = Array.from({ length: 9 }, (_each, index) => `2025-06-1${index}`)
    const [first = '', second = ''] = days
    expect(readsOn(first)).toBeGreaterThan(0)
    for (const day of days.slice(1, 8)) expect(readsOn(day)).toBeGreaterThan(0)
    // All eight are kept; the first is now the newest, so that the ninth puts out the second.
    expect(readsOn(first)).toBe(0)
    expect(readsOn(days[8] ?? '')).toBeGreaterThan(0)
    expect(readsOn(first)).toBe(0)
    expect(readsOn(second)).toBeGreaterThan(0)
  })

  it('of one service are never those of another', () => {
    const records = (id: string) => ({ township: { records: [{ id }] } })
    const placesIn = (id: string) =>
      (summaryRoute(requestOn(asOf, records(id))).body as Answer).places.map(({ place }) => place)
    expect([placesIn('T-1'), placesIn('T-2')]).toEqual([['T-1'], ['T-2']])
  })
})

describe('tables that are sent', () => {
  const household = (id: string, more: object = {}) => ({ id, householdSize: 3, ...more })

  it('are added up by township, those of no township last', async () => {
    const server = await running({ sample })
    const { places, summary } = await ask(server, {
      tables: {
        measure: { records: [{ household: 'H-1' }, { household: 'H-2' }] },
        household: { records: [household('H-1', { village: 'V-1' }), household('H-2')] },
        village: { records: [{ id: 'V-1', township: '530521102' }] },
      },
    })
    expect(places.map(({ place, records }) => [place, records])).toEqual([
      ['530521102', 3],
      [null, 2],
    ])
    expect(summary.records).toEqual({ measure: 2, household: 2, village: 1 })
  })

  it('are complete only where they say so', async () => {
    const server = await running()
    const undetermined = async (complete: object): Promise<number> => {
      const { places } = await ask(server, {
        tables: {
          household: { records: [household('H-1', { riskIdentifiedOn: '2025-03-02' })] },
          measure: { records: [], ...complete },
          member: { records: [], ...complete },
        },
      })
      return places.reduce((sum, place) => sum + place.undetermined, 0)
    }
    const open = await undetermined({})
    expect(await undetermined({ complete: false })).toBe(open)
    expect(await undetermined({ complete: true })).toBeLessThan(open)
  })

  it('say what cannot be read in them, at its place in the body', async () => {
    const server = await running()
    const { diagnostics, places } = await ask(server, {
      tables: {
        household: {
          records: [household('H-1'), { ...household('H-2'), subject: 'castle' }],
        },
        member: { records: [{ id: 'P-1', birthDate: '2025-02-30' }] },
      },
    })
    expect(places).toMatchObject([{ place: null, records: 2 }])
    expect(diagnostics?.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['unknown-subject', '/tables/household/records/1/subject'],
      ['not-a-date', '/tables/member/records/0/birthDate'],
    ])
  })

  it('say only so much of it', async () => {
    const server = await running()
    const records = Array.from({ length: 1000 }, () => ({ colour: 'red' }))
    const { diagnostics = [], summary } = await ask(server, { tables: { household: { records } } })
    expect(diagnostics.length).toBeLessThanOrEqual(101)
    expect(diagnostics.at(-1)).toMatchObject({ code: 'too-many-problems' })
    expect([summary.subjects.length, summary.subjectCount]).toEqual([20, 1000])
  })

  it.each<readonly [string, unknown, number, string, string | undefined]>([
    ['tables and something else', { tables: {}, records: [] }, 422, 'bad-body', ''],
    ['records', { records: [] }, 422, 'bad-body', ''],
    ['a list of tables', { tables: [] }, 422, 'bad-body', '/tables'],
    ['no tables', { tables: null }, 422, 'bad-body', '/tables'],
    ['a list in place of a table', { tables: { member: [] } }, 422, 'bad-body', '/tables/member'],
    ['a table without records', { tables: { member: {} } }, 422, 'bad-body', '/tables/member'],
    [
      'a table that is perhaps complete',
      { tables: { member: { records: [], complete: 'perhaps' } } },
      422,
      'bad-body',
      '/tables/member',
    ],
    [
      'a table with something else',
      { tables: { member: { records: [], rows: [] } } },
      422,
      'bad-body',
      '/tables/member',
    ],
    [
      'what is no record',
      { tables: { member: { records: [{}, []] } } },
      422,
      'bad-body',
      '/tables/member/records/1',
    ],
    ['a table of no subject', { tables: { castle: {} } }, 422, 'unknown-table', '/tables'],
    [
      'nothing that can be judged',
      { tables: { member: { records: [{ subject: 'castle' }] } } },
      422,
      'unknown-subject',
      '/tables/member/records/0/subject',
    ],
    [
      '1,001 records',
      {
        tables: {
          member: { records: Array.from({ length: 500 }, () => ({})) },
          measure: { records: Array.from({ length: 501 }, () => ({})) },
        },
      },
      413,
      'too-many-records',
      '/tables',
    ],
  ])('are refused: %s', async (_what, body, status, code, pointer) => {
    const server = await running({ sample })
    const response = await fetch(`${server}${target}`, json(body))
    const said = (await response.json()) as Answer
    expect([response.status, said.code, said.pointer]).toEqual([status, code, pointer])
  })

  it('are taken up to 1,000 records', async () => {
    const server = await running()
    const records = (length: number) => ({ records: Array.from({ length }, () => ({})) })
    const { summary } = await ask(server, {
      tables: { member: records(500), measure: records(500) },
    })
    expect(summary.records).toEqual({ member: 500, measure: 500 })
  })
})
