import { createEvaluator } from '@workpoints/adapters-http'
import { evaluate } from '@workpoints/rules'
import express, { type Express } from 'express'
import { jsonRulesEngine } from '../engines/json-rules-engine.js'
import { asOf, type Load } from '../load/load.js'

/** What one server does with a record that is sent to it. */
export type RouteName = 'evaluate' | 'echo' | 'as-long' | 'json-rules-engine'

export interface Route {
  readonly app: Express
  readonly path: string
  /** What clients send. */
  readonly bodies: readonly string[]
}

/** The evaluator as it is served, with everything that it checks, counts and sends along. */
const evaluateRoute = (load: Load): Route => ({
  app: createEvaluator({ packs: [load.pack], asOf }).app,
  path: '/v1/evaluate',
  bodies: load.records.map((record, index) =>
    JSON.stringify({ ...record, subject: load.subject, id: `R-${index}` }),
  ),
})

const posted = (answer: (body: object) => unknown): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(express.json())
  app.post('/', async (request, response) => {
    response.json(await answer(request.body as object))
  })
  return app
}

/** Sends back what it was sent: what express and JSON cost by themselves. */
const echoRoute = (load: Load): Route => ({
  ...evaluateRoute(load),
  app: posted((body) => body),
  path: '/',
})

/** Sends back an answer as long as ours, made beforehand. */
const asLongRoute = (load: Load): Route => {
  const [record = {}] = load.records
  const answer = evaluate(load.pack, { ...record, subject: load.subject, id: 'R-0' }, { asOf })
  return { ...evaluateRoute(load), app: posted(() => answer), path: '/' }
}

/** json-rules-engine, its derived facts worked out by whoever sends them; it gives outcomes only. */
const jsonRulesEngineRoute = async (load: Load): Promise<Route> => {
  const engine = await jsonRulesEngine(load)
  return {
    app: posted(async (body) => ({ letters: await engine.letters({ ...body }) })),
    path: '/',
    bodies: engine.records.map((record) => JSON.stringify(record)),
  }
}

export const routes: Readonly<Record<RouteName, (load: Load) => Route | Promise<Route>>> = {
  evaluate: evaluateRoute,
  echo: echoRoute,
  'as-long': asLongRoute,
  'json-rules-engine': jsonRulesEngineRoute,
}
