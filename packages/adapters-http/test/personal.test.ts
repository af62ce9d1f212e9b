import { describe, expect, it } from 'vitest'
import { type DecisionEntry, hashKey, jsonLog } from '../src/index.js'
import { running } from './support.js'
import { requestOf, saidTo } from './support/socket.js'

/**
 * Marks stand for what is personal; none may turn up in anything that is written. Names of parameters
 * are of the pack, and are told.
 */

const key = 'a-key-made-for-this-test'
const household = {
  subject: 'household',
  id: 'MARK-id',
  householdSize: 'MARK-size',
  netIncome: 'MARK-income',
  'MARK-fact': 'MARK-value',
  monitoringCategory: 'MARK-category',
  members: [{ id: 'MARK-member', name: 'MARK-name', 'MARK-fact-of-member': 1 }],
}
const good = { ...household, householdSize: 4, netIncome: 31100 }
const day = 'asOf=2025-06-30'

interface Sent {
  readonly path: string
  readonly type?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const json = (path: string, value: unknown): Sent => ({ path, body: JSON.stringify(value) })

const load: readonly Sent[] = [
  json(`/v1/evaluate?${day}`, good),
  json(`/v1/evaluate?${day}&explain=true`, household),
  json(`/v1/evaluate?${day}`, { records: [good, household, 'MARK-record'] }),
  json(`/v1/evaluate?${day}`, { records: [good, household] }),
  json(`/v1/evaluate?${day}`, { ...good, subject: 'MARK-subject' }),
  json(`/v1/evaluate?${day}`, ['MARK-list']),
  json(`/v1/evaluate?${day}&pack=MARK-pack`, good),
  json('/v1/evaluate?asOf=MARK-day', good),
  json(`/v1/evaluate?${day}&only=MARK-outcome`, good),
  json(`/v1/evaluate?${day}&lang=MARK-language`, good),
  json(`/v1/questions?${day}`, household),
  json(`/v1/questions?${day}&rules=MARK-rule`, good),
  json(`/v1/impact?${day}`, { records: [good], parameters: { unknown: 'MARK-value' } }),
  json(`/v1/impact?${day}`, { records: ['MARK'], parameters: { monitoringLine: 'MARK-value' } }),
  json(`/v1/summary?${day}`, { tables: { household: { records: [household] } } }),
  json(`/v1/summary?${day}`, { tables: { household: { records: ['MARK-record'] } } }),
  json(`/v1/summary?${day}`, { tables: { household: { records: [], 'MARK-key': 1 } } }),
  json(`/v1/summary?${day}`, { tables: { village: { records: [{ subject: 'MARK-subject' }] } } }),
  json(`/v1/summary?${day}`, { tables: { 'MARK-table': { records: [good] } } }),
  json(`/v1/check`, { files: { 'MARK-file': '{"MARK-key": MARK' } }),
  { path: `/v1/evaluate?${day}`, body: '{"MARK-key":1,"MARK-key":2}' },
  { path: `/v1/evaluate?${day}`, body: '{"id":"MARK-unfinished' },
  { path: `/v1/evaluate?${day}`, body: '{"id":MARK}' },
  { path: `/v1/evaluate?${day}`, body: 'MARK', headers: { 'content-type': 'text/MARK' } },
  {
    path: `/v1/evaluate/stream?${day}`,
    type: 'application/x-ndjson',
    body: [good, household, ['MARK']].map((line) => JSON.stringify(line)).join('\n'),
  },
  { path: `/v1/evaluate/stream?${day}`, type: 'application/x-ndjson', body: '{"MARK' },
  { path: '/v1/packs/MARK-pack' },
  { path: '/v1/packs/shidian-2025/points/MARK' },
  { path: '/v1/packs/shidian-2025/rules/MARK' },
  { path: '/v1/facts?subject=MARK' },
  { path: '/MARK-address?MARK=MARK' },
  { path: '/v1/packs', headers: { authorization: 'Bearer MARK-key' } },
  { path: '/v1/packs', headers: { expect: 'MARK-miracle' } },
  { path: '/v1/packs', headers: { accept: 'MARK/mark' } },
]

const marks: Readonly<Record<string, string>> = {
  authorization: `Bearer ${key}`,
  cookie: 'MARK-cookie',
  'x-forwarded-for': 'MARK-address',
  'user-agent': 'MARK-agent',
  referer: 'http://localhost/MARK-page',
  'accept-language': 'MARK, en',
  'if-none-match': '"MARK"',
}

describe('nothing personal', () => {
  it('stands in the log, in metrics, in the decision log or in a refusal', async () => {
    const written: string[] = []
    const decisions: DecisionEntry[] = []
    const server = await running({
      keys: [hashKey(key)],
      requestsPerMinute: 1000,
      log: jsonLog({ level: 'info', write: (line) => void written.push(line) }),
      decisions: { key: 'MARK-decision-key', write: (entry) => void decisions.push(entry) },
    })
    const refusals: string[] = []
    let answered = 0
    for (const { path, type = 'application/json', body, headers } of load) {
      const sent = { 'content-type': type, ...marks, connection: 'close', ...headers }
      const said = await saidTo(
        server,
        requestOf(`${body === undefined ? 'GET' : 'POST'} ${path}`, sent, body),
      )
      const status = Number(said.slice(9, 12))
      if (status >= 400) refusals.push(said)
      else answered += 1
    }
    // What is no HTTP at all.
    for (const bytes of ['MARK\r\n\r\n', 'GET / HTTP/1.1\r\nMARK-header\r\n\r\n'])
      refusals.push(await saidTo(server, bytes))
    const metrics = await fetch(`${server}/metrics`, {
      headers: { authorization: `Bearer ${key}` },
    })
    const all = [await metrics.text(), ...written, ...refusals, JSON.stringify(decisions)]
    expect(all.filter((text) => text.includes('MARK'))).toEqual([])
    // The load is what it is meant to be.
    expect(answered).toBeGreaterThanOrEqual(7)
    expect(refusals.length).toBeGreaterThanOrEqual(20)
    expect(written.length).toBeGreaterThanOrEqual(load.length)
    expect(decisions.length).toBeGreaterThanOrEqual(8)
    expect(refusals.filter((said) => !said.includes('application/problem+json'))).toEqual([])
  })

  it('is written by a log that is handed it by mistake', () => {
    const lines: string[] = []
    const log = jsonLog({ level: 'warn', write: (line) => void lines.push(line) })
    const personal = { id: 'MARK', headers: { cookie: 'MARK' }, authorization: 'MARK' }
    log.error({ ...personal, request: { ...personal, body: 'MARK', url: 'MARK' } }, 'bug')
    log.info({ id: 'unsaid' }, 'below the level')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('MARK')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      msg: 'bug',
      id: '[redacted]',
    })
  })
})

describe('the decision log', () => {
  it('names the record by a hash that depends on the key', async () => {
    const hashes = new Set<string | null>()
    for (const secret of ['first', 'second']) {
      const decisions: DecisionEntry[] = []
      const server = await running({
        decisions: { key: secret, write: (entry) => void decisions.push(entry) },
      })
      const post = async () =>
        await fetch(`${server}/v1/evaluate?${day}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ subject: 'household', id: 'H-1' }),
        })
      const decision = (await post()).headers.get('workpoints-decision')
      await post()
      const [first, again] = decisions
      expect(first).toMatchObject({ decision, subject: 'household' })
      expect(first?.record).toMatch(/^[0-9a-f]{64}$/)
      expect(again?.record).toBe(first?.record)
      expect(again?.decision).not.toBe(decision)
      hashes.add(first?.record ?? null)
    }
    expect(hashes.size).toBe(2)
  })

  it('that cannot be written keeps the answer back', async () => {
    const lines: string[] = []
    const server = await running({
      log: jsonLog({ level: 'error', write: (line) => void lines.push(line) }),
      decisions: {
        key: 'secret',
        write: () => {
          throw new Error('no room for H-1')
        },
      },
    })
    const response = await fetch(`${server}/v1/evaluate?${day}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject: 'household', id: 'H-1' }),
    })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'decision-not-logged' })
    expect(lines.join('')).toContain('decision not logged')
    expect(lines.join('')).not.toContain('H-1')
  })
})
