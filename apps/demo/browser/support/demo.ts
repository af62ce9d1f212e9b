import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** Debian's, unless told otherwise; the suite downloads no browser of its own. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The demo as `npm run demo` starts it, at a free port, and a browser beside it. */
export class Demo {
  readonly url: string
  readonly browser: Browser
  readonly #server: ChildProcess

  private constructor(url: string, browser: Browser, server: ChildProcess) {
    this.url = url
    this.browser = browser
    this.#server = server
  }

  static async start(): Promise<Demo> {
    const server = spawn(process.execPath, [main], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--headless=new'],
    })
    return new Demo(url, browser, server)
  }

  async stop(): Promise<void> {
    await this.browser.close()
    const ended = once(this.#server, 'exit')
    this.#server.kill('SIGTERM')
    await ended
  }
}
