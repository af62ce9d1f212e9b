/** One route on the loopback in a process of its own: `http-worker.js <assignment as JSON>`. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { routes } from './http/routes.js'
import type { ServerAnswers, ServerAssignment, ServerReady } from './http/server.js'
import { buildLoad } from './load/build.js'

const { route, load } = JSON.parse(process.argv[2] ?? '') as ServerAssignment
const { app, path, bodies } = await routes[route](buildLoad(load))
const server = createServer(app as Parameters<typeof createServer>[1])
server.listen(0, '127.0.0.1')
await once(server, 'listening')

const answers: { readonly [Q in keyof ServerAnswers]: () => ServerAnswers[Q] } = {
  processorTime: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  },
  // Never asked while the time is taken: a platform that was made to collect is slow for a while.
  memory: () => {
    globalThis.gc?.()
    return { heap: process.memoryUsage().heapUsed, resident: process.memoryUsage.rss() }
  },
}
process.on('message', (question: keyof ServerAnswers) => {
  process.send?.(answers[question]())
})

process.on('disconnect', () => process.exit(0))

const { port } = server.address() as AddressInfo
const ready: ServerReady = { url: `http://127.0.0.1:${port}`, path, bodies }
process.send?.(ready)
