import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request as requestTo } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { until } from './support/socket.js'

/** Streams as long as one likes, through the built evaluator in a process of its own. */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** A million where there is time for it. */
const lines = Number(process.env['STREAM_LINES'] ?? 50_000)
const mebibyte = 1024 * 1024
const path = '/v1/evaluate/stream?only=unmet'
const rule = '01.below-line-verified'

beforeAll(() => {
  expect(existsSync(here('../dist/index.js')), 'build first: npm run build').toBe(true)
})

interface Server {
  readonly url: string
  /** Bytes of memory that the process has now. */
  readonly resident: () => Promise<number>
  /** Records judged so far. */
  readonly judged: () => Promise<number>
}

const started = async (): Promise<Server> => {
  const child: ChildProcess = fork(here('support/serving.mjs'))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const told = async <Message>(): Promise<Message> => {
    const [message] = (await once(child, 'message')) as [Message]
    return message
  }
  const { url } = await told<{ url: string }>()
  return {
    url,
    resident: async () => {
      child.send('?')
      return (await told<{ resident: number }>()).resident
    },
    judged: async () => {
      const text = await (await fetch(`${url}/metrics`)).text()
      const counts = text.matchAll(
        new RegExp(`^workpoints_outcomes_total\\{rule="${rule}",outcome="\\w+"\\} (\\d+)`, 'gm'),
      )
      return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
    },
  }
}

const isBad = (line: number): boolean => line % 1000 === 500

/** Invented households, below the line and above it in turns. */
const written = (line: number): string =>
  isBad(line)
    ? '{ "id": "H-bad"\n'
    : `${JSON.stringify({
        subject: 'household',
        id: `H-${line}`,
        householdSize: 4,
        netIncome: line % 2 === 0 ? 31100 : 90000,
        monitoringCategory: 'none',
        clueOpenedOn: '2025-06-01',
        clueVerified: false,
      })}\n`

interface Stream {
  readonly request: ClientRequest
  readonly response: Promise<IncomingMessage>
}

const openStream = (url: string): Stream => {
  const headers = { 'content-type': 'application/x-ndjson' }
  const request = requestTo(`${url}${path}`, { method: 'POST', headers })
  // Where a test breaks the connection off, that is no surprise.
  request.on('error', () => undefined)
  request.flushHeaders()
  const response = once(request, 'response').then(([got]) => got as IncomingMessage)
  return { request, response }
}

/** Sends so many lines, waiting whenever the server takes no more. */
const send = async (request: ClientRequest, count: number): Promise<void> => {
  let batch = ''
  for (let line = 1; line <= count; line += 1) {
    batch += written(line)
    if (batch.length < 32_768 && line < count) continue
    if (!request.write(batch)) await once(request, 'drain')
    batch = ''
  }
  request.end()
}

interface Answer {
  readonly line: number
  readonly problem?: { readonly status: number }
  readonly subjects?: readonly { readonly id: string }[]
}

/** Reads all answers, each of which must be that of the next line. */
const readAll = async (response: IncomingMessage): Promise<number> => {
  let read = 0
  for await (const text of createInterface({ input: response })) {
    read += 1
    const { line, problem, subjects } = JSON.parse(text) as Answer
    if (line !== read) throw new Error(`line ${line} where ${read} was next`)
    if (isBad(line) ? problem?.status !== 400 : subjects === undefined)
      throw new Error(`line ${line} is answered wrongly`)
    for (const { id } of subjects ?? [])
      if (id !== `H-${line}`) throw new Error(`line ${line} is answered for another`)
  }
  return read
}

describe('a stream', () => {
  it(`of ${lines} lines is answered in order, in less than 300 MiB`, async () => {
    const server = await started()
    const { request, response } = openStream(server.url)
    let most = 0
    const end = new AbortController()
    const watch = (async () => {
      while (!end.signal.aborted) {
        most = Math.max(most, await server.resident())
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })()
    const [read] = await Promise.all([readAll(await response), send(request, lines)])
    end.abort()
    await watch
    process.stdout.write(`${lines} lines: ${Math.round(most / mebibyte)} MiB at most\n`)
    expect(read).toBe(lines)
    expect(most).toBeLessThan(300 * mebibyte)
  }, 1_800_000)

  it('whose answers nobody reads takes no more lines, and nothing is kept for it', async () => {
    const server = await started()
    const before = await server.resident()
    const { request, response } = openStream(server.url)
    const answers = await response
    answers.pause()
    const sent = send(request, 200_000)
    let judged = 0
    // The buffers of the operating system fill first; then everything stands still.
    await until(async () => {
      const earlier = judged
      judged = await server.judged()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return judged > 0 && judged === earlier
    })
    expect(judged).toBeLessThan(150_000)
    expect(request.writableNeedDrain).toBe(true)
    expect((await server.resident()) - before).toBeLessThan(150 * mebibyte)
    expect(await readAll(answers)).toBe(200_000)
    await sent
  })

  it('that is broken off is not worked on any more', async () => {
    const server = await started()
    const { request, response } = openStream(server.url)
    const answers = await response
    answers.resume()
    const sent = send(request, 10_000_000).catch(() => undefined)
    await until(async () => (await server.judged()) > 2000)
    request.destroy()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const judged = await server.judged()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await server.judged()).toBe(judged)
    void sent
  })
})
