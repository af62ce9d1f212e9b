import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import express, { type ErrorRequestHandler } from 'express'
import { expect, it, onTestFinished } from 'vitest'
import { createEvaluator } from '../src/index.js'
import { json } from './support.js'

/** The routes in an app of somebody else's, below `/rules`. */
const mounted = async (): Promise<{ readonly server: string; readonly leaked: unknown[] }> => {
  const leaked: unknown[] = []
  const keep: ErrorRequestHandler = (error, _request, response, _next) => {
    leaked.push(error)
    response.status(500).end()
  }
  const app = express()
  app.use('/rules', createEvaluator({ packs: [shidian2025] }).router)
  app.get('/rules/mine', (_request, response) => void response.send('mine'))
  app.use(keep)
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, leaked }
}

it('evaluates, refuses and describes itself where it is mounted', async () => {
  const { server, leaked } = await mounted()
  const household = { subject: 'household', id: 'H-1', householdSize: 4 }
  const judged = await fetch(`${server}/rules/v1/evaluate?asOf=2025-06-30`, json(household))
  expect(judged.status).toBe(200)
  const refused = await fetch(`${server}/rules/v1/evaluate`, json(household))
  expect(refused.status).toBe(400)
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await refused.json()).toMatchObject({ code: 'as-of-missing' })
  expect(leaked).toEqual([])
  const document = (await (await fetch(`${server}/rules/openapi.json`)).json()) as {
    servers: { url: string }[]
  }
  const base = new URL(document.servers[0]?.url ?? '', `${server}/rules/openapi.json`)
  expect(base.pathname).toBe('/rules/')
  const page = await (await fetch(`${server}/rules/docs`)).text()
  const [, script = ''] = /<script src="([^"]+)"/.exec(page) ?? []
  expect((await fetch(new URL(script, `${server}/rules/docs`))).status).toBe(200)
})

it('leaves the addresses of the app to the app', async () => {
  const { server } = await mounted()
  expect(await (await fetch(`${server}/rules/mine`)).text()).toBe('mine')
})
