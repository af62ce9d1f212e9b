import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Judged } from '../routes/reply.js'
import type { PackStore } from '../packs/store.js'

/** Counts for operators. Labels are routes, statuses, rules and outcomes: nothing about people. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'workpoints_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'workpoints_http_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  })
  readonly #given = new Map<string, Map<string, number>>()

  constructor(packs: PackStore) {
    // Counted by ourselves: a record has some sixty outcomes, and a counter looks up its labels each time.
    const outcomes: Counter = new Counter({
      name: 'workpoints_outcomes_total',
      help: 'Outcomes given',
      labelNames: ['rule', 'outcome'],
      registers: [this.#registry],
      collect: () => {
        outcomes.reset()
        for (const [rule, counts] of this.#given)
          for (const [outcome, count] of counts) outcomes.inc({ rule, outcome }, count)
      },
    })
    const gauge: Gauge = new Gauge({
      name: 'workpoints_pack_info',
      help: 'Packs that answer',
      labelNames: ['pack', 'version', 'digest'],
      registers: [this.#registry],
      collect: () => {
        gauge.reset()
        for (const { id, version, digest } of packs.all) gauge.set({ pack: id, version, digest }, 1)
      },
    })
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status: String(status) })
    this.#seconds.observe({ method, route }, seconds)
  }

  judged(judged: readonly Judged[]): void {
    // A list of the keys, made for every record, would take as long as the counting.
    for (const { outcomes } of judged)
      for (const rule in outcomes) {
        const outcome = outcomes[rule] ?? ''
        const counts = this.#given.get(rule)
        if (counts === undefined) this.#given.set(rule, new Map([[outcome, 1]]))
        else counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      }
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}
