/** `npm run load -- [--requests n]`: mixed requests on the loopback, no unexpected status, flat memory. */
import autocannon from 'autocannon'
import { parseArgs } from 'node:util'
import { mixed } from './http/mixed.js'
import { startServer } from './http/server.js'

const say = (line: string): void => {
  process.stderr.write(`▸ ${line}\n`)
}

const parts = 5
const mebibyte = 1024 * 1024

/** More than a heap after collection grows by chance. */
const slack = 16 * mebibyte

const { values } = parseArgs({ options: { requests: { type: 'string', default: '100000' } } })
const amount = Number(values.requests)
if (!Number.isSafeInteger(amount) || amount < parts * mixed.length) {
  say(`--requests is a whole number of at least ${parts * mixed.length}`)
  process.exit(2)
}

const server = await startServer({
  route: 'evaluate',
  load: { name: 'households', records: 1, seed: 1 },
})
const unexpected = new Map<string, number>()
const requests = mixed.map(({ status: expected, ...request }) => ({
  ...request,
  onResponse: (status: number) => {
    if (status === expected) return
    const what = `${request.method} ${request.path}: ${status}, not ${expected}`
    unexpected.set(what, (unexpected.get(what) ?? 0) + 1)
  },
}))

const heaps: number[] = []
let answered = 0
let failed = 0
for (let part = 0; part < parts; part += 1) {
  const {
    errors,
    timeouts,
    requests: done,
  } = await autocannon({
    url: server.url,
    connections: 8,
    amount: Math.floor(amount / parts),
    requests,
  })
  answered += done.total
  failed += errors + timeouts
  const { heap, resident } = await server.ask('memory')
  heaps.push(heap)
  say(
    `${answered} answered; heap ${Math.round(heap / mebibyte)} MiB, process ${Math.round(resident / mebibyte)} MiB`,
  )
}
server.end()

// The first part fills what is kept for good.
const [, settled = 0] = heaps
const grown = Math.max(...heaps.slice(2)) - settled
for (const [what, count] of unexpected) say(`${count} times ${what}`)
if (failed > 0) say(`${failed} requests were not answered`)
if (grown > slack) say(`the heap has grown by ${Math.round(grown / mebibyte)} MiB`)
const good = unexpected.size === 0 && failed === 0 && grown <= slack
say(good ? 'no unexpected status, and memory is flat' : 'the load was not borne')
process.exitCode = good ? 0 : 1
