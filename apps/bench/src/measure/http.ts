import autocannon from 'autocannon'
import type { Findings } from '../goals.js'
import { type BenchServer, startServer } from '../http/server.js'
import { randomOf } from '../load/random.js'
import { letters } from '../engines/engine.js'
import { shuffled } from '../protocol/rounds.js'
import { median } from '../protocol/statistics.js'

export interface HttpOptions {
  readonly seed: number
  readonly rounds: number
  readonly say: (line: string) => void
}

const connections = 8

/** Rounds before the first that counts: the platform goes on compiling for some thousand requests. */
const warmingRounds = 5

/** Bodies of one round; json-rules-engine is given fewer, as it takes longer. */
const amounts = { evaluate: 800, echo: 800, 'as-long': 800, 'json-rules-engine': 160 }

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
  const before = await server.use()
  const { errors, timeouts, non2xx, requests } = await autocannon({
    url: server.url,
    connections,
    amount: amounts[server.route],
    requests: server.bodies.map((body) => ({ method: 'POST', path: server.path, headers, body })),
  })
  const after = await server.use()
  if (errors + timeouts + non2xx > 0) throw new Error(`the route ${server.route} failed under load`)
  return requests.total / (after.cpu - before.cpu)
}

/** The evaluator behind HTTP, beside an echo of the same body and json-rules-engine behind express. */
export const measureHttp = async ({ seed, rounds, say }: HttpOptions): Promise<Findings> => {
  const load = { name: 'synthetic', records: 50, seed } as const
  const evaluate = await startServer({ route: 'evaluate', load })
  const echo = await startServer({ route: 'echo', load })
  const asLong = await startServer({ route: 'as-long', load })
  const peer = await startServer({ route: 'json-rules-engine', load })
  const servers = [evaluate, echo, asLong, peer]
  try {
    await checkAgreement(evaluate, peer)
    say('the routes give identical outcomes')
    const random = randomOf(seed)
    const rates = new Map<BenchServer, number[]>(servers.map((server) => [server, []]))
    for (let round = 0; round < warmingRounds; round += 1)
      for (const server of servers) await rateOf(server)
    for (let round = 0; round < rounds; round += 1)
      for (const server of shuffled(servers, random)) rates.get(server)?.push(await rateOf(server))
    const against = (other: BenchServer): number =>
      median(
        (rates.get(evaluate) ?? []).map((rate, round) => rate / (rates.get(other)?.[round] ?? 0)),
      )
    return {
      measurements: [
        { goal: 9, value: against(echo) },
        { goal: 14, value: against(peer) },
      ],
      figures: [
        {
          what: 'evaluate route, against an express route that gives an answer as long, made beforehand',
          value: against(asLong),
          unit: '×',
        },
      ],
    }
  } finally {
    for (const server of servers) server.end()
  }
}
