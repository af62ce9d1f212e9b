import { Agent, request as requestTo } from 'node:http'

/** Invented households, one by one, many in a body, and line by line. */
const household = { subject: 'household', id: 'H-1', householdSize: 4, netIncome: 31100 }
const many = Array.from({ length: 40 }, (_, index) => ({ ...household, id: `H-${index}` }))
const day = 'asOf=2025-06-30'

const sent = [
  { path: `/v1/evaluate?${day}`, type: 'application/json', body: JSON.stringify(household) },
  {
    path: `/v1/evaluate?${day}`,
    type: 'application/json',
    body: JSON.stringify({ records: many }),
  },
  {
    path: `/v1/evaluate/stream?${day}`,
    type: 'application/x-ndjson',
    body: many.map((line) => JSON.stringify(line)).join('\n'),
  },
] as const

/** One request; resolves to the status when the whole answer has come, to null when none came. */
const ask = (url: string, agent: Agent, which: number): Promise<number | null> =>
  new Promise((resolve) => {
    const { path, type, body } = sent[which % sent.length] ?? sent[0]
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const request = requestTo(`${url}${path}`, { method: 'POST', agent, headers }, (response) => {
      response.on('data', () => undefined)
      response.once('end', () => {
        resolve(response.statusCode ?? null)
      })
      response.once('error', () => {
        resolve(null)
      })
    })
    request.once('error', () => {
      resolve(null)
    })
    request.end(body)
  })

export interface Answers {
  /** Whole answers by their status. */
  readonly answers: ReadonlyMap<number, number>
  readonly failed: number
}

/** Asks over and over, each client on a connection that it keeps, until the server takes no more. */
export const askUntilClosed = async (url: string, clients: number): Promise<Answers> => {
  const answers = new Map<number, number>()
  let failed = 0
  const agent = new Agent({ keepAlive: true })
  const client = async (number: number): Promise<void> => {
    for (let which = number; ; which += 1) {
      const status = await ask(url, agent, which)
      if (status === null) {
        failed += 1
        return
      }
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  agent.destroy()
  return { answers, failed }
}
