import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PackTree } from '@workpoints/rules'
import type { Express, Router } from 'express'
import { evaluatorApp, evaluatorRouter, type Log, type RouterOptions } from './evaluator.js'
import type { DecisionLog } from './operations/decisions.js'
import { Metrics } from './operations/metrics.js'
import { type LoadReport, PackStore } from './packs/store.js'
import { defaultLimits, type Limits, type Settings } from './routes/reply.js'
import { listen, type ListenOptions, serverFor, stop, type StopOptions } from './server.js'

export interface EvaluatorOptions {
  /** Packs that are compiled already. */
  readonly packs?: readonly PackTree[]
  /** Folders of packs, to be compiled and tested when `load` is called, and again at `reload`. */
  readonly packFolders?: readonly string[]
  /** The evaluation date of requests that name none; else every request must. */
  readonly asOf?: string
  readonly limits?: Partial<Limits>
  /** Tables that parameters are tried on where a request brings no records. */
  readonly sample?: Settings['sample']
  /** SHA-256 of the bearer keys that may ask, in hex (`hashKey`); anybody may where none is given. */
  readonly keys?: readonly string[]
  /** Requests a minute from one address; any number where left out. */
  readonly requestsPerMinute?: number
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
  readonly listen: (options: Partial<ListenOptions>) => Promise<AddressInfo>
  /** Says that it is not ready any more, waits, lets answers end, and closes. */
  readonly close: (options?: Partial<StopOptions>) => Promise<void>
}

/** @throws TypeError where a key is no SHA-256 */
export const createEvaluator = (options: EvaluatorOptions = {}): Evaluator => {
  const { packFolders = [], log = null, decisions = null } = options
  const packs = new PackStore(options.packs ?? [])
  let loaded = packFolders.length === 0 && packs.all.length > 0
  let draining = false
  let server: Server | null = null
  const routerOptions: RouterOptions = {
    packs,
    settings: {
      asOf: options.asOf ?? null,
      limits: { ...defaultLimits, ...options.limits },
      sample: options.sample ?? null,
    },
    keys: options.keys ?? [],
    requestsPerMinute: options.requestsPerMinute ?? null,
    log,
    decisions,
    ready: () => loaded && !draining,
    metrics: new Metrics(packs),
  }
  const loadAll = async (): Promise<readonly LoadReport[]> => {
    const reports: LoadReport[] = []
    for (const folder of packFolders) {
      const report = await packs.load(folder)
      reports.push(report)
      const { digest, failedExamples, diagnostics } = report
      const about = { folder, digest, failedExamples, codes: diagnostics.map(({ code }) => code) }
      if (report.loaded) log?.info(about, 'pack loaded')
      else log?.warn(about, 'pack refused; what answered before still does')
    }
    return reports
  }
  const app = evaluatorApp(routerOptions)
  return {
    router: evaluatorRouter(routerOptions),
    app,
    load: async () => {
      const reports = await loadAll()
      loaded = packs.all.length > 0 && reports.every((report) => report.loaded)
      return reports
    },
    reload: loadAll,
    listen: async ({ port = 0, host = '127.0.0.1' }) => {
      server = serverFor(app)
      return await listen(server, { port, host })
    },
    close: async ({ drainMilliseconds = 0, graceMilliseconds = 10_000 } = {}) => {
      draining = true
      if (server === null) return
      await stop(server, { drainMilliseconds, graceMilliseconds })
      server = null
    },
  }
}

export { hashKey } from './http/keys.js'
export type { ProblemDetails } from './http/problem.js'
export type { DecisionEntry, DecisionLog } from './operations/decisions.js'
export type { LoadReport } from './packs/store.js'
export type { Limits } from './routes/reply.js'
export type { Log } from './evaluator.js'
