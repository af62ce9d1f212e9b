import type { AddressInfo } from 'node:net'
import type { PackTree } from '@workpoints/rules'
import type { Express, Router } from 'express'
import { evaluatorApp, evaluatorRouter, type Log, type RouterOptions } from './evaluator.js'
import type { DecisionLog } from './operations/decisions.js'
import { Metrics } from './operations/metrics.js'
import { type LoadReport, PackStore } from './packs/store.js'
import { defaultLimits, type Limits, type Settings } from './routes/reply.js'
import { watchFolders } from './packs/watch.js'
import { HttpServer, type ListenOptions, type StopOptions } from './server.js'

export interface EvaluatorOptions {
  /** Packs that are compiled already. */
  readonly packs?: readonly PackTree[]
  /** Folders of packs, to be compiled and tested when `load` is called, and again at `reload`. */
  readonly packFolders?: readonly string[]
  /** The evaluation date of requests that name none; else every request must. */
  readonly asOf?: string
  readonly limits?: Partial<Limits>
  /** Tables that parameters are tried on, or that are added up, where a request brings no records. */
  readonly sample?: Settings['sample']
  /** SHA-256 of the bearer keys that may ask, in hex (`hashKey`); anybody may where none is given. */
  readonly keys?: readonly string[]
  /** Requests a minute from one address; any number where left out. */
  readonly requestsPerMinute?: number
  /**
   * Proxies in front, by whose `X-Forwarded-For` requests are told apart for `requestsPerMinute`: an
   * address, a network as `10.0.0.0/8`, or `loopback`, `linklocal`, `uniquelocal`. None if left out:
   * then the address is that of the connection. An app around `router` has its own `trust proxy`.
   */
  readonly trustedProxies?: readonly string[]
  /** Origins whose pages may ask, as browsers write them: `https://example.org`; none if left out. */
  readonly origins?: readonly string[]
  readonly log?: Log
  readonly decisions?: DecisionLog
}

/** The HTTP evaluator: routes for an app of one's own, an app, or a server. */
export interface Evaluator {
  readonly router: Router
  readonly app: Express
  /** Loads the folders for the first time; only then requests are taken. */
  readonly load: () => Promise<readonly LoadReport[]>
  /** Loads the folders again, each swapped in at once if it is good and left as it was if not. */
  readonly reload: () => Promise<readonly LoadReport[]>
  /** Reloads a folder whenever its files change, until it is closed; looks every second. */
  readonly watch: (options?: { readonly everyMilliseconds?: number }) => void
  readonly listen: (options: Partial<ListenOptions>) => Promise<AddressInfo>
  /** Says that it is not ready any more, waits, lets answers end, and closes. */
  readonly close: (options?: Partial<StopOptions>) => Promise<void>
}

/** @throws TypeError where a key is no SHA-256, an origin no origin, or a proxy no proxy */
export const createEvaluator = (options: EvaluatorOptions = {}): Evaluator => {
  const { packFolders = [], log = null, decisions = null } = options
  const packs = new PackStore(options.packs ?? [])
  const loaded = (): boolean =>
    packs.all.length > 0 && packFolders.every((folder) => packs.serves(folder))
  let stopping = false
  let server: HttpServer | null = null
  let endWatching = (): void => undefined
  const routerOptions: RouterOptions = {
    packs,
    settings: {
      asOf: options.asOf ?? null,
      limits: { ...defaultLimits, ...options.limits },
      sample: options.sample ?? null,
    },
    keys: options.keys ?? [],
    requestsPerMinute: options.requestsPerMinute ?? null,
    origins: options.origins ?? [],
    trustedProxies: options.trustedProxies ?? [],
    log,
    decisions,
    loaded,
    ready: () => loaded() && !stopping,
    metrics: new Metrics(packs),
  }
  const loadFolder = async (folder: string): Promise<LoadReport> => {
    const report = await packs.load(folder)
    const { digest, failedExamples, diagnostics } = report
    const about = { folder, digest, failedExamples, codes: diagnostics.map(({ code }) => code) }
    if (report.loaded) log?.info(about, 'pack loaded')
    else log?.warn(about, 'pack refused; what answered before still does')
    return report
  }
  const loadAll = async (): Promise<readonly LoadReport[]> => {
    const reports: LoadReport[] = []
    for (const folder of packFolders) reports.push(await loadFolder(folder))
    return reports
  }
  const app = evaluatorApp(routerOptions)
  let router: Router | null = null
  return {
    get router() {
      // Whoever takes the app or listens needs none.
      router ??= evaluatorRouter(routerOptions)
      return router
    },
    app,
    load: loadAll,
    reload: loadAll,
    watch: ({ everyMilliseconds = 1000 } = {}) => {
      endWatching()
      const load = async (folder: string): Promise<void> => {
        await loadFolder(folder)
      }
      endWatching = watchFolders(packs, packFolders, load, everyMilliseconds)
    },
    listen: async ({ port = 0, host = '127.0.0.1' }) => {
      server = new HttpServer(app)
      return await server.listen({ port, host })
    },
    close: async ({ drainMilliseconds = 0, graceMilliseconds = 10_000 } = {}) => {
      stopping = true
      endWatching()
      if (server === null) return
      await server.stop({ drainMilliseconds, graceMilliseconds })
      server = null
    },
  }
}

export { hashKey, isKeyHash } from './http/keys.js'
export { isOrigin } from './http/origins.js'
export { isProxy } from './http/proxies.js'
export { type DecisionFile, decisionFile } from './operations/decision-file.js'
export { jsonLog, type LogLevel, logLevels } from './operations/log.js'
export type { ProblemDetails } from './http/problem.js'
export type { DecisionEntry, DecisionLog } from './operations/decisions.js'
export type { LoadReport } from './packs/store.js'
export type { Limits } from './routes/reply.js'
export type { Log } from './evaluator.js'
