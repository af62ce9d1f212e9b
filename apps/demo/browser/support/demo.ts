import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** Debian's, unless told otherwise; the suite downloads no browser of its own. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The demo as `npm run demo` starts it, at a free port, and a browser beside it. */
export interface Demo {
  readonly url: string
  readonly browser: Browser
}

interface Running extends Demo {
  readonly server: ChildProcess
}

const start = async (): Promise<Running> => {
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const args = ['--no-sandbox', '--headless=new']
  return { url, server, browser: await chromium.launch({ executablePath, args }) }
}

const stop = async ({ browser, server }: Running): Promise<void> => {
  await browser.close()
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  // Should it ever hang, it is the suite that must go on: a server that does not stop is told by its kill.
  const patience = setTimeout(() => server.kill('SIGKILL'), 30_000)
  const [, signal] = (await ended) as [number | null, string | null]
  clearTimeout(patience)
  if (signal === 'SIGKILL') throw new Error('the demo did not stop when it was told to')
}

/** One for all tests of a file: it runs from before the first to after the last. */
export const demoForAll = (): Demo => {
  let running: Running | null = null
  const there = (): Running => {
    if (running === null) throw new Error('the demo runs only while tests do')
    return running
  }
  beforeAll(async () => {
    running = await start()
  })
  afterAll(async () => {
    if (running !== null) await stop(running)
  })
  return {
    get url() {
      return there().url
    },
    get browser() {
      return there().browser
    },
  }
}
