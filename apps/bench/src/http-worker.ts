/** One route on the loopback in a process of its own: `http-worker.js <assignment as JSON>`. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { routes } from './http/routes.js'
import type { ServerAssignment, ServerReady, ServerUse } from './http/server.js'
import { buildLoad } from './load/build.js'

const { route, load } = JSON.parse(process.argv[2] ?? '') as ServerAssignment
const { app, path, bodies } = await routes[route](buildLoad(load))
const server = createServer(app as Parameters<typeof createServer>[1])
server.listen(0, '127.0.0.1')
await once(server, 'listening')

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Collecting when asked is nobody's request. */
let collecting = 0
process.on('message', () => {
  const before = processorTime()
  globalThis.gc?.()
  const use: ServerUse = {
    cpu: before - collecting,
    heap: process.memoryUsage().heapUsed,
    resident: process.memoryUsage.rss(),
  }
  collecting += processorTime() - before
  process.send?.(use)
})

process.on('disconnect', () => process.exit(0))

const { port } = server.address() as AddressInfo
const ready: ServerReady = { url: `http://127.0.0.1:${port}`, path, bodies }
process.send?.(ready)
