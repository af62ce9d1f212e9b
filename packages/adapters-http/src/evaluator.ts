import { pipeline } from 'node:stream/promises'
import express, {
  type ErrorRequestHandler,
  type Express,
  type IRouter,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express'
import { rateLimit } from 'express-rate-limit'
import { compressed, documentRoutes } from './docs/routes.js'
import { type About, aboutOf } from './http/about.js'
import { checkContentType, readJsonBody, SenderGone } from './http/body.js'
import { Deadline } from './http/deadline.js'
import { setFixedHeaders, setHeaders } from './http/fixed-headers.js'
import { keyCheck } from './http/keys.js'
import { checkAccept } from './http/negotiate.js'
import { originCheck } from './http/origins.js'
import { Problem } from './http/problem.js'
import {
  badExpectation,
  decisionNotLogged,
  internalBug,
  noRoute,
  notReady,
  tooManyRequests,
  wrongMethod,
} from './http/problems.js'
import { trustProxies } from './http/proxies.js'
import { Query } from './http/query.js'
import { namesOf, sendJson, sendProblem, sendTagged } from './http/send.js'
import { type DecisionLog, logDecisions } from './operations/decisions.js'
import type { Metrics } from './operations/metrics.js'
import { identityOf } from './packs/identity.js'
import type { PackStore } from './packs/store.js'
import { askedIn, evaluateQuery } from './routes/evaluate.js'
import type { Judged, RequestValue, Settings } from './routes/reply.js'
import { answerLines } from './routes/stream.js'
import { type JsonRoute, jsonRoutes, otherRoutes, streamPath } from './routes/table.js'

/** Where the log of requests goes: one object a line, nothing personal in it. */
export interface Log {
  readonly info: (entry: object, message: string) => void
  readonly warn: (entry: object, message: string) => void
  readonly error: (entry: object, message: string) => void
}

export interface RouterOptions {
  readonly packs: PackStore
  readonly settings: Settings
  /** SHA-256 of the keys that may ask, in hex; empty: anybody may. */
  readonly keys: readonly string[]
  /** Requests a minute from one address; null: any number. */
  readonly requestsPerMinute: number | null
  /** Origins whose pages may ask. */
  readonly origins: readonly string[]
  /** Proxies in front of a whole app; an app around the router names its own. */
  readonly trustedProxies: readonly string[]
  readonly log: Log | null
  readonly decisions: DecisionLog | null
  /** Whether requests are taken: everything loaded and tested. */
  readonly loaded: () => boolean
  /** Whether more requests are wanted: loaded, and not stopping. */
  readonly ready: () => boolean
  readonly metrics: Metrics
}

/** The pattern of the route, never the address: an address may hold an id. */
const routeOf = (request: Request): string => {
  const route = request.route as { readonly path?: unknown } | undefined
  return typeof route?.path === 'string' ? route.path : 'none'
}

const searchOf = (request: Request): string => {
  const at = request.originalUrl.indexOf('?')
  return at < 0 ? '' : request.originalUrl.slice(at + 1)
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** Adds the routes to a router, or to an app: a router within an app costs each request more. */
const addRoutes = (router: IRouter, options: RouterOptions): void => {
  const { packs, settings, metrics, decisions } = options
  const deadline = new Deadline(settings.limits.bodySeconds)

  const note = (judged: readonly Judged[], digest: string, { decision }: About): void => {
    metrics.judged(judged)
    if (decisions === null) return
    try {
      logDecisions(decisions, { decision, digest, at: new Date().toISOString() }, judged)
    } catch (error) {
      options.log?.error({ decision, name: nameOf(error) }, 'decision not logged')
      throw decisionNotLogged()
    }
  }

  /** All of a request but its body. */
  const valueOf = (request: Request, query: readonly string[]): RequestValue => {
    const { language } = aboutOf(request)
    const read = new Query(searchOf(request), query)
    return {
      query: read,
      parameters: request.params as Readonly<Record<string, string>>,
      body: null,
      language: query.includes('lang') ? read.language(language) : language,
      packs,
      settings,
    }
  }

  const jsonRoute =
    ({ operation, query, method, handler }: JsonRoute): RequestHandler =>
    async (request, response) => {
      checkAccept(request, 'application/json')
      const about = aboutOf(request)
      // The query first: a wrong one is told before the body is sent.
      const value = valueOf(request, query)
      const body =
        method === 'get'
          ? null
          : await readJsonBody(request, {
              bytes: settings.limits.batchBytes,
              deadline,
              // A file of a pack may be sent as one text, so that what is wrong has line and column.
              ...(operation === 'check' ? { textLength: settings.limits.batchBytes } : {}),
            })
      const reply = handler({ ...value, body })
      const { decision } = about
      const names = namesOf(decision, reply.pack)
      if (reply.judged !== undefined) note(reply.judged, reply.pack?.digest ?? '', about)
      if (reply.tag === undefined)
        sendJson(request, response, { ...(reply.body as object), decision }, names)
      else sendTagged(request, response, reply.body, reply.tag, names)
    }

  const streamRoute: RequestHandler = async (request, response) => {
    checkContentType(request, 'application/x-ndjson')
    checkAccept(request, 'application/x-ndjson')
    const about = aboutOf(request)
    const asked = askedIn(valueOf(request, evaluateQuery))
    setFixedHeaders(response)
    setHeaders(response, namesOf(about.decision, asked.pack))
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8')
    // A client may wait for them before it sends its first line.
    response.flushHeaders()
    const giveUp = (): void => {
      request.socket.destroy()
    }
    request.socket.setTimeout(settings.limits.idleSeconds * 1000, giveUp)
    try {
      await pipeline(
        request,
        (source: AsyncIterable<Uint8Array>) =>
          answerLines(source, asked, settings.limits, (judged) => {
            note(judged, asked.pack.digest, about)
          }),
        response,
      )
    } catch (error) {
      // Whoever went away gets nothing more; whatever else it was belongs in the log.
      if (!request.destroyed && !response.destroyed) throw error
    } finally {
      // The connection may carry other requests, which must not inherit this.
      request.socket.setTimeout(0, giveUp)
    }
  }

  const always = [account(options), ...originsBy(options)]
  const admission = admissionBy(options)
  const keyed = keyedBy(options)
  const post = (path: string, handler: RequestHandler): void => {
    router.post(path, ...always, ...admission, ...keyed, handler)
  }
  // What is asked most comes first: every layer of the router before it would cost each request.
  for (const route of jsonRoutes) if (route.method === 'post') post(route.path, jsonRoute(route))
  post(streamPath, streamRoute)
  router.use(...always, (_request, response, next) => {
    setFixedHeaders(response)
    next()
  })
  router.get('/livez', (request, response) => {
    sendJson(request, response, { status: 'ok' })
  })
  router.get('/readyz', readiness(options))
  router.use(...admission)
  // Documents are for anybody: a browser that opens the page sends no key.
  router.use(compressed(), documentRoutes())
  if (keyed.length > 0) router.use(...keyed)
  router.get('/metrics', async (request, response) => {
    checkAccept(request, 'text/plain')
    response.setHeader('Content-Type', metrics.contentType)
    response.end(await metrics.text())
  })
  for (const route of jsonRoutes)
    if (route.method === 'get') router.get(route.path, jsonRoute(route))
  for (const [path, methods] of methodsByPath())
    router.all(path, () => {
      throw wrongMethod(methods)
    })
  // Here too: the handler of another app would show whatever it is given.
  router.use(problemHandler(options.log))
}

const methodsByPath = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...jsonRoutes, ...otherRoutes].map(({ path, method }) => [
      path,
      method === 'get' ? ['GET', 'HEAD'] : ['POST'],
    ]),
  )

const readiness =
  ({ packs, ready }: RouterOptions): RequestHandler =>
  (request, response) => {
    if (!ready()) throw notReady(packs.reports.flatMap(({ diagnostics }) => diagnostics))
    sendJson(request, response, {
      status: 'ready',
      packs: packs.all.map(identityOf),
      loads: packs.reports,
    })
  }

/** Lets pages of other origins ask, where some may. */
const originsBy = ({ origins }: RouterOptions): readonly RequestHandler[] => {
  if (origins.length === 0) return []
  const isAskedBeforehand = originCheck(origins)
  return [
    (request, response, next) => {
      if (request.method === 'OPTIONS') setFixedHeaders(response)
      if (!isAskedBeforehand(request, response)) next()
    },
  ]
}

/** What is asked of every request: that we are there for it, and that there are not too many. */
const admissionBy = ({ loaded, requestsPerMinute }: RouterOptions): readonly RequestHandler[] => {
  const taken: RequestHandler = (request, _response, next) => {
    if (!loaded()) throw notReady()
    if (request.headers.expect !== undefined && !/^100-continue$/i.test(request.headers.expect))
      throw badExpectation()
    next()
  }
  return requestsPerMinute === null ? [taken] : [taken, limited(requestsPerMinute)]
}

const keyedBy = ({ keys }: RouterOptions): readonly RequestHandler[] => {
  if (keys.length === 0) return []
  const check = keyCheck(keys)
  return [
    (request, _response, next) => {
      check(request)
      next()
    },
  ]
}

const limited = (requestsPerMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // It writes its remarks on the operator's settings to standard error, amid the log.
    validate: false,
    handler: (_request, _response, next) => {
      next(tooManyRequests(60))
    },
  })

/** Counts and logs every answer: route, status, time; never an address, a body or a header. */
const account =
  ({ metrics, log }: RouterOptions): RequestHandler =>
  (request, response, next) => {
    const { decision, started } = aboutOf(request)
    response.on('close', () => {
      const milliseconds = performance.now() - started
      const route = routeOf(request)
      metrics.request(request.method, route, response.statusCode, milliseconds / 1000)
      log?.info(
        {
          decision,
          method: request.method,
          route,
          status: response.statusCode,
          milliseconds: Math.round(milliseconds * 1000) / 1000,
          finished: response.writableFinished,
        },
        'answered',
      )
    })
    next()
  }

/** Turns whatever went wrong into problem details; what nobody foresaw is a bug, and is logged. */
const problemHandler = (log: Log | null): ErrorRequestHandler => {
  const problemOf = (error: unknown, decision: string): Problem => {
    if (error instanceof Problem) return error
    // What express itself refuses: an address that cannot be decoded.
    if (error instanceof URIError) return noRoute()
    log?.error({ decision, name: nameOf(error) }, 'bug')
    return internalBug()
  }
  return (error: unknown, request: Request, response: Response, _next) => {
    if (error instanceof SenderGone) {
      response.destroy()
      return
    }
    const { decision, language } = aboutOf(request)
    sendProblem(request, response, problemOf(error, decision), language, decision)
  }
}

/** The evaluator's routes, to be mounted in any express app. */
export const evaluatorRouter = (options: RouterOptions): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  // Nobody need know what the app around it runs on.
  router.use((_request, response, next) => {
    response.removeHeader('X-Powered-By')
    next()
  })
  addRoutes(router, options)
  return router
}

/** A whole app of the routes. */
export const evaluatorApp = (options: RouterOptions): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.set('query parser', false)
  trustProxies(app, options.trustedProxies)
  addRoutes(app, options)
  app.use(() => {
    throw noRoute()
  })
  app.use(problemHandler(options.log))
  return app
}
