import autocannon from 'autocannon'
import type { Findings } from '../goals.js'
import type { RouteName } from '../http/routes.js'
import { type BenchServer, startServer } from '../http/server.js'
import { type Random, randomOf } from '../load/random.js'
import { letters } from '../engines/engine.js'
import { shuffled } from '../protocol/rounds.js'
import { median } from '../protocol/statistics.js'

export interface HttpOptions {
  readonly seed: number
  readonly rounds: number
  readonly say: (line: string) => void
}

const connections = 8

/** Rounds before the first that counts: the platform goes on compiling for ten thousand requests. */
const warmingRounds = 6

/** Processes of each server, one after another: the same source comes out faster or slower by chance. */
const starts = 3

/** Bodies of one round; json-rules-engine is given fewer, as it takes longer. */
const amounts = { evaluate: 2000, echo: 2000, 'as-long': 2000, 'json-rules-engine': 400 }

const headers = { 'content-type': 'application/json' }

const post = async ({ url, path }: BenchServer, body: string): Promise<unknown> =>
  await (await fetch(`${url}${path}`, { method: 'POST', headers, body })).json()

interface Evaluated {
  readonly subjects: readonly {
    readonly outcomes: Readonly<Record<string, keyof typeof letters>>
  }[]
}

/** @throws Error where the two routes differ: figures of engines that do not do the same are worth nothing */
const checkAgreement = async (evaluate: BenchServer, other: BenchServer): Promise<void> => {
  for (const [index, body] of evaluate.bodies.entries()) {
    const { subjects } = (await post(evaluate, body)) as Evaluated
    const ours = Object.values(subjects[0]?.outcomes ?? {}).map((outcome) => letters[outcome])
    const theirs = (await post(other, other.bodies[index] ?? '')) as { readonly letters: string }
    if (ours.join('') !== theirs.letters)
      throw new Error(`the routes give other outcomes for record ${index}`)
  }
}

/** Requests answered in a second of the server's processor time. */
const rateOf = async (server: BenchServer): Promise<number> => {
  const before = await server.ask('processorTime')
  const { errors, timeouts, non2xx, requests } = await autocannon({
    url: server.url,
    connections,
    amount: amounts[server.route],
    requests: server.bodies.map((body) => ({ method: 'POST', path: server.path, headers, body })),
  })
  const after = await server.ask('processorTime')
  if (errors + timeouts + non2xx > 0) throw new Error(`the route ${server.route} failed under load`)
  return requests.total / (after - before)
}

type Rates = Readonly<Record<RouteName, number>>

/** The rates of some rounds, in each of which every server is asked once, in processes that are new. */
const measureOnce = async (
  { seed, say }: HttpOptions,
  rounds: number,
  random: Random,
): Promise<readonly Rates[]> => {
  const start = async (route: RouteName): Promise<BenchServer> =>
    await startServer({ route, load: { name: 'synthetic', records: 50, seed } })
  const evaluate = await start('evaluate')
  const peer = await start('json-rules-engine')
  const servers = [evaluate, await start('echo'), await start('as-long'), peer]
  try {
    await checkAgreement(evaluate, peer)
    say('the routes give identical outcomes')
    for (let round = 0; round < warmingRounds; round += 1)
      for (const server of servers) await rateOf(server)
    const found: Rates[] = []
    for (let round = 0; round < rounds; round += 1) {
      const rates: Partial<Record<RouteName, number>> = {}
      for (const server of shuffled(servers, random)) rates[server.route] = await rateOf(server)
      found.push(rates as Rates)
    }
    return found
  } finally {
    for (const server of servers) server.end()
  }
}

/** The evaluator behind HTTP, beside an echo of the same body and json-rules-engine behind express. */
export const measureHttp = async (options: HttpOptions): Promise<Findings> => {
  const random = randomOf(options.seed)
  const rates: Rates[] = []
  for (let start = 0; start < starts; start += 1)
    rates.push(...(await measureOnce(options, Math.ceil(options.rounds / starts), random)))
  const against = (other: RouteName): number =>
    median(rates.map((round) => round.evaluate / round[other]))
  return {
    measurements: [
      { goal: 9, value: against('echo') },
      { goal: 14, value: against('json-rules-engine') },
    ],
    figures: [
      {
        what: 'evaluate route, against an express route that gives an answer as long, made beforehand',
        value: against('as-long'),
        unit: '×',
      },
    ],
  }
}
