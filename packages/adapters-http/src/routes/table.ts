import { checkRoute } from './check.js'
import { evaluateQuery, evaluateRoute } from './evaluate.js'
import { impactQuery, impactRoute } from './impact.js'
import { factsQuery, factsRoute, packRoute, packsRoute, pointRoute, ruleRoute } from './law.js'
import { questionsQuery, questionsRoute } from './questions.js'
import type { Handler } from './reply.js'

/** A route that takes JSON or nothing and gives JSON. */
export interface JsonRoute {
  readonly method: 'get' | 'post'
  /** As express writes it: `/v1/packs/:id`. */
  readonly path: string
  readonly query: readonly string[]
  readonly handler: Handler
}

/** What express routes, and what the OpenAPI document describes. */
export const jsonRoutes: readonly JsonRoute[] = [
  { method: 'post', path: '/v1/evaluate', query: evaluateQuery, handler: evaluateRoute },
  { method: 'post', path: '/v1/questions', query: questionsQuery, handler: questionsRoute },
  { method: 'post', path: '/v1/check', query: ['lang'], handler: checkRoute },
  { method: 'post', path: '/v1/impact', query: impactQuery, handler: impactRoute },
  { method: 'get', path: '/v1/packs', query: ['lang'], handler: packsRoute },
  { method: 'get', path: '/v1/packs/:id', query: ['lang'], handler: packRoute },
  { method: 'get', path: '/v1/packs/:id/points/:n', query: ['lang'], handler: pointRoute },
  { method: 'get', path: '/v1/packs/:id/rules/:rule', query: ['lang'], handler: ruleRoute },
  { method: 'get', path: '/v1/facts', query: factsQuery, handler: factsRoute },
]

export const streamPath = '/v1/evaluate/stream'
