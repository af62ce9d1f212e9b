import { createEvaluator } from '@workpoints/adapters-http'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import fc from 'fast-check'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Operation, operationsIn } from '../src/pages/developers/open-api.js'
import { type RequestForm, targetOf } from '../src/pages/developers/request.js'
import { curlSnippet, fetchSnippet, librarySnippet } from '../src/pages/developers/snippets.js'

const run = promisify(execFile)

const evaluator = createEvaluator({ packs: [shidian2025] })
let origin = ''
let operations: readonly Operation[] = []

/** Gives back what it was sent, so that a snippet shows what it really sends. */
let echo: Server
let echoOrigin = ''

beforeAll(async () => {
  const path = new URL('../../../packages/adapters-http/openapi.json', import.meta.url)
  operations = operationsIn(JSON.parse(await readFile(path, 'utf8')))
  await evaluator.load()
  origin = `http://127.0.0.1:${(await evaluator.listen({})).port}`
  echo = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const { method, url } = request
      response.end(JSON.stringify({ method, url, type: request.headers['content-type'], body }))
    })
  })
  await new Promise<void>((done) => {
    echo.listen(0, '127.0.0.1', done)
  })
  const address = echo.address()
  echoOrigin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(async () => {
  await evaluator.close()
  echo.close()
})

const formOf = (id: string, change: Partial<RequestForm> = {}): RequestForm => {
  const operation = operations.find((item) => item.id === id)
  if (operation === undefined) throw new Error(`no operation ${id}`)
  const { values, body } = operation.examples[0]
  return { operation, values, body, ...change }
}

const shell = async (command: string): Promise<string> =>
  (await run('/bin/sh', ['-c', command.replace(/^curl/, 'curl --silent')])).stdout

const node = async (code: string): Promise<string> =>
  (await run(process.execPath, ['--input-type=module', '--eval', code])).stdout

const nasty = `@it's "quoted" \`$(id)\` $HOME \\ \\' 三保障 %41 [1-3] {a,b} !! \u2028`

describe('curl', () => {
  it('asks every route of the document', async () => {
    for (const operation of operations) {
      const { values, body } = operation.examples[0]
      const command = curlSnippet({ operation, values, body }, origin)
      const answer = await shell(`${command} --output /dev/null --write-out '%{http_code}'`)
      expect([operation.id, answer]).toEqual([operation.id, '200'])
    }
  })

  it('sends any text as it is', async () => {
    for (const body of [nasty, `{"name":"${nasty}"}`, "'", '', 'a\nb\n\n']) {
      const form = formOf('evaluate', { body, values: { asOf: nasty } })
      const sent: unknown = JSON.parse(await shell(curlSnippet(form, echoOrigin)))
      expect(sent).toEqual({ method: 'POST', url: targetOf(form), type: 'application/json', body })
    }
  })
})

describe('fetch', () => {
  it('sends any text as it is', async () => {
    const lines = `${nasty}\n\n{"a":"'"}\r\n`
    for (const [id, body] of [
      ['evaluate', nasty],
      ['evaluate', '\\\' \\\\" \\'],
      ['evaluateStream', lines],
    ] as const) {
      const form = formOf(id, { body, values: { asOf: nasty } })
      const output = await node(fetchSnippet(form, echoOrigin))
      expect(JSON.parse(output.replace(/^200 /, ''))).toMatchObject({ url: targetOf(form), body })
    }
  })

  it('writes JSON as code that means the same', async () => {
    const bodies = fc.sample(fc.json(), { numRuns: 5, seed: 1 })
    for (const body of [...bodies, '{"__proto__":{"a":1}}', '{\n  "a": "1.10"\n}']) {
      const output = await node(fetchSnippet(formOf('evaluate', { body }), echoOrigin))
      const sent = JSON.parse(output.replace(/^200 /, '')) as { body: string }
      expect(JSON.parse(sent.body)).toEqual(JSON.parse(body))
    }
  })

  it('asks without a body where the route takes none', async () => {
    const output = await node(fetchSnippet(formOf('rule'), origin))
    expect(output).toMatch(/^200 \{.*"03\.safety-net"/)
  })
})

describe('the library', () => {
  const printed = async (code: string): Promise<readonly unknown[]> => {
    const folder = await mkdtemp(fileURLToPath(new URL('snippet-', import.meta.url)))
    const file = join(folder, 'snippet.ts')
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      await writeFile(file, code)
      await import(file)
      return log.mock.calls.map(([first]) => first as unknown)
    } finally {
      log.mockRestore()
      await rm(folder, { recursive: true })
    }
  }

  it('answers as the server does', async () => {
    for (const example of formOf('evaluate').operation.examples) {
      const form = formOf('evaluate', { body: example.body, values: { asOf: '2025-06-30' } })
      const said = await printed(librarySnippet(form) ?? '')
      const there = JSON.parse(await shell(curlSnippet(form, origin))) as { subjects: unknown[] }
      expect(JSON.parse(JSON.stringify(said.flat()))).toEqual(there.subjects)
    }
  })

  it('asks the same questions', async () => {
    const form = formOf('questions', { values: { asOf: '2025-06-30', held: 'true', rules: '' } })
    const said = await printed(librarySnippet(form) ?? '')
    const there = JSON.parse(await shell(curlSnippet(form, origin))) as { questions: unknown[] }
    expect(JSON.parse(JSON.stringify(said[0]))).toEqual(there.questions)
    const some = formOf('questions', { values: { asOf: '2025-06-30', rules: '03.safety-net,x' } })
    expect(librarySnippet(some)).toContain(`rules: ['03.safety-net', 'x']`)
  })

  it('says nothing where it has no such function, or the body is no JSON', () => {
    expect(librarySnippet(formOf('impact'))).toBeNull()
    expect(librarySnippet(formOf('evaluate', { body: '{' }))).toBeNull()
  })
})
