import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import express from 'express'
import helmet from 'helmet'
import { beforeAll, expect, it } from 'vitest'
import { createEvaluator } from '../src/index.js'
import { json, running } from './support.js'

/** What helmet sends by itself; the policy for contents is ours. */
let expected: readonly (readonly [string, string])[]

const asked = async (app: express.Express, ask: (server: string) => Promise<Response>) => {
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await response.arrayBuffer()
  server.close()
  server.closeAllConnections()
  return response
}

const checkHeaders = (response: Response): void => {
  for (const [name, value] of expected) expect(response.headers.get(name), name).toBe(value)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(response.headers.get('x-powered-by')).toBeNull()
}

beforeAll(async () => {
  const app = express()
  app.use(helmet({ contentSecurityPolicy: false }), (_request, response) => void response.end())
  const bare = await asked(
    express().use((_request, response) => void response.end()),
    fetch,
  )
  const { headers } = await asked(app, fetch)
  expected = [...headers].filter(([name]) => !bare.headers.has(name))
  expect(expected.length).toBeGreaterThan(8)
})

const household = { subject: 'household', id: 'H-1' }
const lines = { ...json(household), headers: { 'content-type': 'application/x-ndjson' } }
const origin = 'https://example.org'
const beforehand = {
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': 'POST' },
}

it.each([
  ['an answer', '/v1/evaluate?asOf=2025-06-30', json(household), 200],
  ['a refusal', '/v1/evaluate', json(household), 400],
  ['a stream', '/v1/evaluate/stream?asOf=2025-06-30', lines, 200],
  ['what a client may keep', '/v1/packs', {}, 200],
  ['what a client kept', '/v1/packs', { headers: { 'if-none-match': '*' } }, 304],
  ['a document', '/docs', {}, 200],
  ['the counts', '/metrics', {}, 200],
  ['a sign of life', '/livez', {}, 200],
  ['no route', '/nowhere', {}, 404],
  ['another method', '/v1/evaluate', { method: 'PUT' }, 405],
  ['a question of a browser beforehand', '/v1/evaluate', beforehand, 204],
  ['an address that cannot be decoded', '/%zz', {}, 404],
])('go along with %s', async (_what, path, init, status) => {
  const response = await fetch(`${await running({ origins: [origin] })}${path}`, init)
  expect(response.status).toBe(status)
  checkHeaders(response)
})

it('go along from within an app of somebody else’s, and with its own answers behind ours', async () => {
  const app = express()
  app.use('/rules', createEvaluator({ packs: [shidian2025], asOf: '2025-06-30' }).router)
  app.get('/rules/mine', (_request, response) => void response.send('mine'))
  checkHeaders(await asked(app, (server) => fetch(`${server}/rules/v1/evaluate`, json(household))))
  checkHeaders(await asked(app, (server) => fetch(`${server}/rules/mine`)))
})
