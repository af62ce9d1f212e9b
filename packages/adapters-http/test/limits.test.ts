import { gzipSync } from 'node:zlib'
import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { Bytes } from '../src/http/bytes.js'
import { json, running } from './support.js'
import { requestOf, saidTo, statusesIn, until, wireTo } from './support/socket.js'

/** Every limit at its value and past it, and what no client sends by mistake. */

const day = '/v1/evaluate?asOf=2025-06-30'
const stream = '/v1/evaluate/stream?asOf=2025-06-30'
const household = { subject: 'household', id: 'H-1', householdSize: 4, netIncome: 31100 }
const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const isJson = { 'Content-Type': 'application/json' }

/** JSON of exactly so many bytes, blanks at its end. */
const padded = (value: unknown, bytes: number): string => JSON.stringify(value).padEnd(bytes, ' ')

const statusOf = async (url: string, init: RequestInit): Promise<readonly [number, unknown]> => {
  const response = await fetch(url, init)
  const body = (await response.json()) as { code?: string }
  return [response.status, body.code]
}

const post = (body: string): RequestInit => ({ ...json({}), body })

describe('a body', () => {
  it.each([
    ['a record of 256 KiB', padded(household, 256 * kibibyte), 200, undefined],
    ['a record of a byte more', padded(household, 256 * kibibyte + 1), 413, 'body-too-large'],
    ['a batch of 5 MiB', padded({ records: [household] }, 5 * mebibyte), 200, undefined],
    [
      'a batch of a byte more',
      padded({ records: [household] }, 5 * mebibyte + 1),
      413,
      'body-too-large',
    ],
    [
      '1,000 records',
      JSON.stringify({ records: Array.from({ length: 1000 }, () => household) }),
      200,
      undefined,
    ],
    [
      '1,001 records',
      JSON.stringify({ records: Array.from({ length: 1001 }, () => household) }),
      413,
      'too-many-records',
    ],
    [
      'JSON of 64 levels',
      `{"subject":"household","id":"H","x":${'['.repeat(63)}${']'.repeat(63)}}`,
      200,
      undefined,
    ],
    [
      'JSON of 65 levels',
      `{"subject":"household","id":"H","x":${'['.repeat(64)}${']'.repeat(64)}}`,
      400,
      'json-too-deep',
    ],
    ['a key given twice', '{"subject":"household","subject":"person"}', 400, 'json-duplicate-key'],
  ])('of %s', async (_what, body, status, code) => {
    const server = await running()
    expect(await statusOf(`${server}${day}`, post(body))).toEqual([status, code])
  })

  it('in pieces of unknown length has the same limit', async () => {
    const server = await running()
    const text = async function* (bytes: number): AsyncGenerator<Uint8Array> {
      const all = Buffer.from(padded({ records: [household] }, bytes))
      for (let at = 0; at < all.length; at += 100_000) yield all.subarray(at, at + 100_000)
    }
    const send = (bytes: number) =>
      statusOf(`${server}${day}`, { ...json({}), body: text(bytes), duplex: 'half' })
    expect(await send(5 * mebibyte)).toEqual([200, undefined])
    expect(await send(5 * mebibyte + 1)).toEqual([413, 'body-too-large'])
  })

  it('that is compressed is not unpacked', async () => {
    const server = await running()
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(Buffer.alloc(50 * mebibyte, ' '))),
    }
    expect(await statusOf(`${server}${day}`, init)).toEqual([415, 'compressed-body'])
  })

  it('that is too large is answered while it is still being sent', async () => {
    const server = await running()
    const { send, received, ended } = await wireTo(server)
    send(requestOf(`POST ${day}`, { ...isJson, 'Content-Length': String(50 * mebibyte) }))
    send('x'.repeat(100_000))
    await until(() => received().endsWith('}\n'))
    expect(statusesIn(received())).toEqual([413])
    await ended
  })

  it('that does not come within 10 seconds is no longer waited for', async () => {
    const server = await running()
    const { send, received, ended } = await wireTo(server)
    const began = Date.now()
    send(requestOf(`POST ${day}`, { ...isJson, 'Content-Length': '100' }))
    const drip = setInterval(() => {
      send(' ')
    }, 500)
    await ended
    clearInterval(drip)
    expect(statusesIn(received())).toEqual([408])
    expect(received()).toContain('"body-too-slow"')
    expect(Date.now() - began).toBeGreaterThanOrEqual(9_900)
  })

  it('that comes in time is', async () => {
    const server = await running({ limits: { bodySeconds: 3 } })
    const { send, received } = await wireTo(server)
    const body = JSON.stringify(household)
    send(requestOf(`POST ${day}`, { ...isJson, 'Content-Length': String(body.length) }))
    for (const part of [body.slice(0, 5), body.slice(5)]) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      send(part)
    }
    await until(() => statusesIn(received()).length > 0)
    expect(statusesIn(received())).toEqual([200])
  })

  it('that nobody reads does not hold the connection for ever', async () => {
    const server = await running()
    const { send, received, ended } = await wireTo(server)
    send(requestOf('GET /livez', { 'Content-Length': '100000' }))
    const drip = setInterval(() => {
      send(' ')
    }, 100)
    await ended
    clearInterval(drip)
    expect(statusesIn(received())).toEqual([200])
  })
})

describe('pieces of bytes', () => {
  it('are the bytes that came, however they are cut', () => {
    const seed = 20250630
    process.stdout.write(`pieces of bytes: seed ${seed}\n`)
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 3000 })), (pieces) => {
        const bytes = new Bytes()
        for (const piece of pieces) bytes.add(piece)
        expect(bytes.length).toBe(Buffer.concat(pieces).length)
        expect(Buffer.from(bytes.take())).toEqual(Buffer.concat(pieces))
        expect(bytes.length).toBe(0)
      }),
      { seed },
    )
  })
})

describe('a line', () => {
  it('of 1 MiB is judged, one of a byte more is refused in its place, and the next is judged', async () => {
    const server = await running()
    const response = await fetch(`${server}${stream}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: [
        padded(household, mebibyte),
        padded(household, mebibyte + 1),
        JSON.stringify(household),
      ].join('\n'),
    })
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; problem?: { code: string } })
    expect(lines.map(({ line, problem }) => [line, problem?.code])).toEqual([
      [1, undefined],
      [2, 'line-too-long'],
      [3, undefined],
    ])
  })

  it('that does not come ends the stream when the time is over', async () => {
    const server = await running({ limits: { idleSeconds: 1 } })
    const { send, received, ended } = await wireTo(server)
    const ndjson = { 'Content-Type': 'application/x-ndjson', 'Transfer-Encoding': 'chunked' }
    const line = `${JSON.stringify(household)}\n`
    send(requestOf(`POST ${stream}`, ndjson))
    for (let count = 1; count <= 4; count += 1) {
      send(`${line.length.toString(16)}\r\n${line}\r\n`)
      await until(() => received().includes(`"line":${count}`))
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    await ended
    expect(received()).not.toContain('"line":5')
  })
})

describe('headers', () => {
  it('that do not come within 5 seconds are no longer waited for', async () => {
    const server = await running()
    const { send, received, ended } = await wireTo(server)
    const began = Date.now()
    send('GET /livez HTTP/1.1\r\nHost: localhost\r\n')
    const drip = setInterval(() => {
      send('X-More: x\r\n')
    }, 500)
    await ended
    clearInterval(drip)
    expect(statusesIn(received())).toEqual([408])
    expect(received()).toContain('application/problem+json')
    expect(Date.now() - began).toBeGreaterThanOrEqual(4_900)
  })

  it('that come in time are read', async () => {
    const server = await running()
    const { send, received } = await wireTo(server)
    send('GET /livez HTTP/1.1\r\n')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    send('Host: localhost\r\n\r\n')
    await until(() => received().endsWith('}\n'))
    expect(statusesIn(received())).toEqual([200])
  })

  it('of almost 16 KiB are read, of more are not', async () => {
    const server = await running()
    const long = (bytes: number) =>
      requestOf('GET /livez', { Connection: 'close', 'X-Long': 'x'.repeat(bytes) })
    expect(statusesIn(await saidTo(server, long(16 * kibibyte - 200)))).toEqual([200])
    const refused = await saidTo(server, long(16 * kibibyte))
    expect(statusesIn(refused)).toEqual([431])
    expect(refused).toContain('"headers-too-large"')
  })

  it('with an expectation: 100-continue is met, another is not', async () => {
    const server = await running()
    const expecting = (what: string) =>
      saidTo(
        server,
        requestOf(
          `POST ${day}`,
          { ...isJson, Expect: what, Connection: 'close' },
          JSON.stringify(household),
        ),
      )
    expect(statusesIn(await expecting('100-continue'))).toEqual([100, 200])
    expect(statusesIn(await expecting('a-miracle'))).toEqual([417])
  })
})

describe('a method', () => {
  it('HEAD gives the headers of GET and no body', async () => {
    const server = await running()
    for (const path of ['/livez', '/readyz', '/v1/packs', '/v1/facts', '/metrics']) {
      const said = await saidTo(server, requestOf(`HEAD ${path}`, { Connection: 'close' }))
      expect([path, statusesIn(said)]).toEqual([path, [200]])
      expect(said.split('\r\n\r\n')[1]).toBe('')
    }
  })

  it.each([
    ['HEAD', '/v1/evaluate', 'POST'],
    ['OPTIONS', '/v1/evaluate', 'POST'],
    ['OPTIONS', '/v1/packs', 'GET, HEAD'],
    ['DELETE', '/v1/packs/shidian-2025', 'GET, HEAD'],
    ['GET', '/v1/evaluate/stream', 'POST'],
  ])('%s on %s is refused', async (method, path, allowed) => {
    const server = await running()
    const response = await fetch(`${server}${path}`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allowed)
  })
})

describe('an address', () => {
  it.each(['/v1/packs/%ff', '/v1/packs/%', '/%zz', '//v1/packs', '/v1/packs/', '/V1/packs'])(
    '%s leads nowhere',
    async (path) => {
      const server = await running()
      const said = await saidTo(server, requestOf(`GET ${path}`, { Connection: 'close' }))
      expect(statusesIn(said)).toEqual([404])
      expect(said).toContain('application/problem+json')
    },
  )
})

describe('what is no proper HTTP', () => {
  const chunked = '0\r\n\r\n'
  it.each([
    ['nonsense', 'nonsense\r\n\r\n'],
    [
      'a length and chunks',
      `POST ${day} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
    ],
    [
      'chunks and a length',
      `POST ${day} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n${chunked}`,
    ],
    [
      'two lengths',
      `POST ${day} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n     `,
    ],
    ['a length in words', `POST ${day} HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\n     `],
    ['a length with a sign', `POST ${day} HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\n     `],
    [
      'an encoding that only sounds like chunks',
      `POST ${day} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n${chunked}`,
    ],
    [
      'chunks that are not last',
      `POST ${day} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n${chunked}`,
    ],
    ['a blank before the colon', `GET /livez HTTP/1.1\r\nHost : x\r\n\r\n`],
    ['a null byte in a header', `GET /livez HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n`],
    ['no host', 'GET /livez HTTP/1.1\r\n\r\n'],
  ])('%s', async (_what, bytes) => {
    const server = await running()
    const said = await saidTo(server, bytes)
    expect(statusesIn(said)).toEqual([400])
  })

  it('a broken chunk is answered at once', async () => {
    const server = await running()
    const headers = { ...isJson, 'Transfer-Encoding': 'chunked' }
    const said = await saidTo(server, `${requestOf(`POST ${day}`, headers)}5\r\n{"sub\r\nno\r\n`)
    expect(statusesIn(said)).toEqual([400])
    expect(said).toContain('"bad-request"')
  })
})

describe('requests in one go', () => {
  const record = (id: string) =>
    requestOf(`POST ${day}`, isJson, JSON.stringify({ ...household, id }))

  it('are answered in their order', async () => {
    const server = await running()
    const { send, received } = await wireTo(server)
    const ids = Array.from({ length: 60 }, (_, index) => `H-${index}`)
    send(ids.map(record).join(''))
    await until(() => received().includes('"H-59"') && received().endsWith('}\n'))
    expect(statusesIn(received())).toEqual(ids.map(() => 200))
    const answered = [...received().matchAll(/"id":"(H-\d+)"/g)].map(([, id]) => id)
    expect([...new Set(answered)]).toEqual(ids)
  })

  it('are answered before nonsense after them is refused', async () => {
    const server = await running()
    const said = await saidTo(server, `${record('H-1')}${record('H-2')}nonsense\r\n\r\n`)
    expect(statusesIn(said)).toEqual([200, 200, 400])
  })

  it('come through after a body that nobody read', async () => {
    const server = await running()
    const { send, received } = await wireTo(server)
    send(requestOf('POST /v2', isJson, 'x'.repeat(mebibyte)))
    send(record('H-1'))
    await until(() => statusesIn(received()).length === 2)
    expect(statusesIn(received())).toEqual([404, 200])
  })
})
