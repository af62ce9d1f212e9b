import { checkRoute } from './check.js'
import { evaluateQuery, evaluateRoute } from './evaluate.js'
import { impactQuery, impactRoute } from './impact.js'
import { factsQuery, factsRoute, packRoute, packsRoute, pointRoute, ruleRoute } from './law.js'
import { questionsQuery, questionsRoute } from './questions.js'
import type { Handler } from './reply.js'
import { summaryQuery, summaryRoute } from './summary.js'

/** What a generated client calls a route, and what the OpenAPI document describes it by. */
export type OperationName =
  | 'evaluate'
  | 'evaluateStream'
  | 'questions'
  | 'check'
  | 'impact'
  | 'summary'
  | 'packs'
  | 'pack'
  | 'point'
  | 'rule'
  | 'facts'
  | 'openapi'
  | 'docs'
  | 'livez'
  | 'readyz'
  | 'metrics'

/** What express routes, and what the OpenAPI document describes. */
export interface Route {
  readonly operation: OperationName
  readonly method: 'get' | 'post'
  /** As express writes it: `/v1/packs/:id`. */
  readonly path: string
  /** The query parameters that it knows. */
  readonly query: readonly string[]
}

/** A route that takes JSON or nothing and gives JSON. */
export interface JsonRoute extends Route {
  readonly handler: Handler
}

const post = (
  operation: OperationName,
  path: string,
  query: readonly string[],
  handler: Handler,
): JsonRoute => ({ operation, method: 'post', path, query, handler })

const get = (
  operation: OperationName,
  path: string,
  query: readonly string[],
  handler: Handler,
): JsonRoute => ({ operation, method: 'get', path, query, handler })

export const jsonRoutes: readonly JsonRoute[] = [
  post('evaluate', '/v1/evaluate', evaluateQuery, evaluateRoute),
  post('questions', '/v1/questions', questionsQuery, questionsRoute),
  post('check', '/v1/check', ['lang'], checkRoute),
  post('impact', '/v1/impact', impactQuery, impactRoute),
  post('summary', '/v1/summary', summaryQuery, summaryRoute),
  get('packs', '/v1/packs', ['lang'], packsRoute),
  get('pack', '/v1/packs/:id', ['lang'], packRoute),
  get('point', '/v1/packs/:id/points/:n', ['lang'], pointRoute),
  get('rule', '/v1/packs/:id/rules/:rule', ['lang'], ruleRoute),
  get('facts', '/v1/facts', factsQuery, factsRoute),
]

export const streamPath = '/v1/evaluate/stream'

/** Routes that express answers without a pure function of their own. */
export const otherRoutes: readonly Route[] = [
  { operation: 'evaluateStream', method: 'post', path: streamPath, query: evaluateQuery },
  { operation: 'openapi', method: 'get', path: '/openapi.json', query: [] },
  { operation: 'docs', method: 'get', path: '/docs', query: [] },
  { operation: 'livez', method: 'get', path: '/livez', query: [] },
  { operation: 'readyz', method: 'get', path: '/readyz', query: [] },
  { operation: 'metrics', method: 'get', path: '/metrics', query: [] },
]
