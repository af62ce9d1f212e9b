import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { describe, expect, it } from 'vitest'
import { json, running } from './support.js'

const household = {
  subject: 'household',
  id: 'H-1',
  householdSize: 4,
  netIncome: 31100,
  monitoringCategory: 'none',
  clueOpenedOn: '2025-06-01',
  clueVerified: false,
}

const day = '?asOf=2025-06-30'

describe('POST /v1/evaluate', () => {
  it('judges a record, and names pack, digest and decision', async () => {
    const server = await running()
    const response = await fetch(`${server}/v1/evaluate${day}`, json(household))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('workpoints-digest')).toBe(shidian2025.digest)
    const body = (await response.json()) as Record<string, unknown>
    expect(body).toMatchObject({
      pack: { id: 'shidian-2025', version: shidian2025.version, digest: shidian2025.digest },
      asOf: '2025-06-30',
      subjects: [
        {
          subject: 'household',
          id: 'H-1',
          classifications: { belowMonitoringLine: true },
          outcomes: { '01.below-line-verified': 'unmet' },
        },
      ],
    })
    expect(body['decision']).toBe(response.headers.get('workpoints-decision'))
  })

  it('judges many records, and gives only the outcomes asked for, explained', async () => {
    const server = await running()
    const response = await fetch(
      `${server}/v1/evaluate${day}&only=unmet&explain=true&lang=en`,
      json({ records: [household, { ...household, id: 'H-2', netIncome: 99999 }] }),
    )
    const { subjects } = (await response.json()) as {
      subjects: {
        id: string
        outcomes: object
        findings: { rule: string; explanation: string }[]
      }[]
    }
    expect(subjects.map(({ id }) => id)).toContain('H-1')
    for (const { outcomes, findings } of subjects) {
      expect(new Set(Object.values(outcomes))).toEqual(new Set(['unmet']))
      for (const { explanation } of findings) expect(explanation).toMatch(/Clause/)
    }
  })
})

describe('a record', () => {
  const members = Array.from({ length: 201 }, (_, index) => ({ id: `P-${index}` }))
  const crowded = { subject: 'village', id: 'V-1', households: [{ id: 'H-1', members }] }

  interface Said {
    readonly subjects: readonly { readonly id: string }[]
    readonly outsidePeriod?: true
    readonly diagnostics?: readonly { readonly code: string; readonly pointer: string }[]
  }

  /** The same, however it is sent; what lies in a list of records is pointed to from there. */
  const said = async (record: object, query: string): Promise<readonly Said[]> => {
    const server = await running()
    const send = (path: string, body: object, type: string) =>
      fetch(`${server}${path}?${query}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify(body),
      })
    const answers = [
      await send('/v1/evaluate', record, 'application/json'),
      await send('/v1/evaluate', { records: [record] }, 'application/json'),
      await send('/v1/evaluate/stream', record, 'application/x-ndjson'),
    ]
    return await Promise.all(answers.map(async (answer) => (await answer.json()) as Said))
  }

  it('of which a part cannot be judged says so beside what can', async () => {
    const found = await said(crowded, 'asOf=2025-06-30')
    const place = '/households/0/members'
    for (const [index, base] of ['', '/records/0', ''].entries()) {
      expect(found[index]?.subjects.map(({ id }) => id)).toEqual(['V-1'])
      expect(found[index]?.diagnostics).toMatchObject([
        { code: 'too-many-children', pointer: `${base}${place}` },
      ])
    }
  })

  it('says that the day lies outside the period, and only then', async () => {
    for (const each of await said(household, 'asOf=2027-01-01'))
      expect(each).toMatchObject({ outsidePeriod: true })
    for (const each of await said(household, 'asOf=2025-06-30')) {
      expect(each).not.toHaveProperty('outsidePeriod')
      expect(each).not.toHaveProperty('diagnostics')
    }
  })
})

describe('the other routes', () => {
  it('streams line by line, a bad line in its place', async () => {
    const server = await running()
    const lines = [
      JSON.stringify(household),
      '{',
      '',
      '[]',
      JSON.stringify({ ...household, id: 'H-2' }),
    ]
    const response = await fetch(`${server}/v1/evaluate/stream${day}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    })
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            line: number
            problem?: { code: string; status: number }
            subjects?: { id: string }[]
          },
      )
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 4, 5])
    expect(answers.map(({ problem }) => problem?.status ?? null)).toEqual([null, 400, 422, null])
    expect(answers[3]?.subjects?.[0]?.id).toBe('H-2')
  })

  it('asks for what is still missing, best first, and not for what a department holds', async () => {
    const server = await running()
    const ask = async (more: string) => {
      const response = await fetch(
        `${server}/v1/questions${day}${more}`,
        json({ subject: 'household', id: 'H', householdSize: 3 }),
      )
      return (
        (await response.json()) as {
          questions: { fact: string; extractable: boolean; rules: string[] }[]
        }
      ).questions
    }
    const questions = await ask('')
    expect(questions.length).toBeGreaterThan(5)
    expect(questions.every(({ extractable }) => !extractable)).toBe(true)
    expect((await ask('&held=true')).length).toBeGreaterThan(questions.length)
    const [one] = await ask('&rules=01.below-line-verified')
    expect(one?.rules).toEqual(['01.below-line-verified'])
  })

  it('checks candidate files', async () => {
    const server = await running()
    const response = await fetch(`${server}/v1/check`, json({ files: { 'pack.json': '{' } }))
    expect(response.status).toBe(200)
    const body = (await response.json()) as {
      valid: boolean
      diagnostics: { code: string; line?: number }[]
    }
    expect(body.valid).toBe(false)
    expect(body.diagnostics.some(({ line }) => line !== undefined)).toBe(true)
  })

  it('says who a parameter would affect', async () => {
    const server = await running()
    const response = await fetch(
      `${server}/v1/impact${day}`,
      json({ records: [{ ...household, netIncome: 34000 }], parameters: { monitoringLine: 8400 } }),
    )
    const { classifications } = (await response.json()) as { classifications: readonly object[] }
    expect(classifications).toContainEqual({
      subject: 'household',
      id: 'H-1',
      classification: 'belowMonitoringLine',
      before: true,
      after: false,
    })
  })

  it.each([
    ['/v1/packs', 'packs'],
    ['/v1/packs/shidian-2025', 'points'],
    ['/v1/packs/shidian-2025/points/3', 'rules'],
    ['/v1/packs/shidian-2025/rules/03.safety-net', 'requires'],
    ['/v1/facts', 'subjects'],
    ['/v1/facts?subject=household', 'subjects'],
  ])('%s is readable, and is not sent again while it has not changed', async (path, key) => {
    const server = await running()
    const first = await fetch(`${server}${path}`)
    expect(first.status).toBe(200)
    expect(await first.json()).toHaveProperty(key)
    const tag = first.headers.get('etag') ?? ''
    const again = await fetch(`${server}${path}`, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })

  it('is alive, ready and counted', async () => {
    const server = await running()
    expect((await fetch(`${server}/livez`)).status).toBe(200)
    expect(await (await fetch(`${server}/readyz`)).json()).toMatchObject({ status: 'ready' })
    await fetch(`${server}/v1/evaluate${day}`, json(household))
    const metrics = await (await fetch(`${server}/metrics`)).text()
    expect(metrics).toContain(
      'workpoints_outcomes_total{rule="01.below-line-verified",outcome="unmet"} 1',
    )
    expect(metrics).toContain('route="/v1/evaluate"')
  })
})

describe('a refusal', () => {
  const cases: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ['an unknown address', '/v2', {}, 404, 'no-route'],
    ['another method', '/v1/evaluate', { method: 'PUT' }, 405, 'wrong-method'],
    [
      'another answer',
      `/v1/evaluate${day}`,
      { ...json(household), headers: { accept: 'text/html', 'content-type': 'application/json' } },
      406,
      'not-acceptable',
    ],
    [
      'another type',
      `/v1/evaluate${day}`,
      { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      'wrong-content-type',
    ],
    [
      'a compressed body',
      `/v1/evaluate${day}`,
      {
        method: 'POST',
        body: 'x',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      415,
      'compressed-body',
    ],
    ['no day', '/v1/evaluate', json(household), 400, 'as-of-missing'],
    ['a bad day', '/v1/evaluate?asOf=2025-02-30', json(household), 400, 'bad-query'],
    [
      'an unknown parameter',
      `/v1/evaluate${day}&colour=red`,
      json(household),
      400,
      'unknown-query',
    ],
    [
      'a parameter twice',
      `/v1/evaluate${day}&asOf=2025-01-01`,
      json(household),
      400,
      'repeated-query',
    ],
    ['an unknown pack', `/v1/evaluate${day}&pack=x`, json(household), 404, 'unknown-pack'],
    [
      'no body',
      `/v1/evaluate${day}`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      400,
      'body-missing',
    ],
    [
      'broken JSON',
      `/v1/evaluate${day}`,
      { ...json({}), body: '{"a":1,"a":2}' },
      400,
      'json-duplicate-key',
    ],
    [
      'bytes that are not UTF-8',
      `/v1/evaluate${day}`,
      { ...json({}), body: new Uint8Array([0x22, 0xff, 0x22]) },
      400,
      'json-not-utf8',
    ],
    ['what is no record', `/v1/evaluate${day}`, json([]), 422, 'bad-body'],
    [
      'an unknown subject',
      `/v1/evaluate${day}`,
      json({ subject: 'dragon' }),
      422,
      'unknown-subject',
    ],
    [
      'a large record',
      `/v1/evaluate${day}`,
      json({ ...household, x: 'x'.repeat(300_000) }),
      400,
      'json-text-too-long',
    ],
    [
      'a larger batch',
      `/v1/evaluate${day}`,
      { ...json({}), body: ' '.repeat(6_000_000) },
      413,
      'body-too-large',
    ],
    [
      'too many records',
      `/v1/evaluate${day}`,
      json({ records: Array.from({ length: 1001 }, () => household) }),
      413,
      'too-many-records',
    ],
    [
      'an unknown parameter to try',
      `/v1/impact${day}`,
      json({ records: [household], parameters: { x: 1 } }),
      422,
      'unknown-parameter',
    ],
    [
      'no sample',
      `/v1/impact${day}`,
      json({ parameters: { monitoringLine: 1 } }),
      422,
      'no-sample',
    ],
    ['no sample to add up', `/v1/summary${day}`, json({}), 422, 'no-sample'],
    ['what is no set of tables', `/v1/summary${day}`, json([household]), 422, 'bad-body'],
    [
      'a table of no subject',
      `/v1/summary${day}`,
      json({ tables: { castle: { records: [household] } } }),
      422,
      'unknown-table',
    ],
    ['an unknown rule', '/v1/packs/shidian-2025/rules/x', {}, 404, 'unknown-rule'],
  ]

  it.each(cases)('of %s', async (_what, path, init, status, code) => {
    const server = await running()
    const response = await fetch(`${server}${path}`, init)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const body = (await response.json()) as Record<string, unknown>
    expect([response.status, body['status'], body['code']]).toEqual([status, status, code])
    expect(body).toMatchObject({ type: 'about:blank', decision: expect.any(String) as string })
    const { cause, remedy } = body as Record<string, { zh: string; en: string }>
    for (const words of [cause, remedy]) {
      expect(words?.zh).toMatch(/\p{Script=Han}/u)
      expect(words?.en).toMatch(/[a-z]/)
    }
    expect(JSON.stringify(body)).not.toMatch(/H-1|31100|node_modules|at \//)
  })

  it('is told in the language of the client', async () => {
    const server = await running()
    const detail = async (language: string) =>
      (
        (await (
          await fetch(`${server}/v2`, { headers: { 'accept-language': language } })
        ).json()) as { detail: string }
      ).detail
    expect(await detail('en-GB, zh;q=0.3')).toMatch(/^There is nothing/)
    expect(await detail('fr')).toMatch(/\p{Script=Han}/u)
  })
})
