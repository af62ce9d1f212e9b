/** `node dist/server/main.js`: the demo on the loopback, at the port that `PORT` names. */
import { createEvaluator, jsonLog } from '@workpoints/adapters-http'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { sampleCounty } from '../src/county/sample.js'
import { demoApp } from './app.js'

const portIn = (text: string | undefined): number => {
  const port = Number(text ?? 4173)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  process.stderr.write(`PORT：端口是 0 到 65535 的整数 / a port is a whole number up to 65535\n`)
  process.exit(2)
}

const port = portIn(process.env['PORT'])
const county = sampleCounty()
const evaluator = createEvaluator({
  packs: [shidian2025],
  sample: county.tables,
  log: jsonLog({ level: 'warn', write: (line) => process.stderr.write(line) }),
})
await evaluator.load()
const folder = fileURLToPath(new URL('../client', import.meta.url))
const server = createServer(demoApp(evaluator, folder))

server.on('error', (error: NodeJS.ErrnoException) => {
  const cause =
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用；请用 PORT 换一个 / port ${port} is taken; name another by PORT`
      : String(error.code)
  process.stderr.write(`${cause}\n`)
  process.exit(1)
})
server.listen(port, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const listening = typeof address === 'object' && address !== null ? address.port : port
const url = `http://127.0.0.1:${listening}`
process.stdout.write(`${url}\n`)

// The county is judged once, now, rather than while the first visitor waits for the board.
void fetch(`${url}/v1/summary?pack=${shidian2025.id}&asOf=${county.asOf}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{}',
})

const stop = (): void => {
  server.close()
  server.closeIdleConnections()
  // Whoever holds a connection open does not keep the demo from ending.
  setTimeout(() => {
    server.closeAllConnections()
  }, 1000).unref()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
