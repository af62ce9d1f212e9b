import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { townships } from '@workpoints/model'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { askUntilClosed } from '../../adapters-http/test/support/clients.js'
import { household, json } from './support/data.js'
import { folderOf, runIn } from './support/world.js'

/** `workpoints serve` as people run it: the built program, in a process of its own, on the loopback. */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const command = here('../bin/workpoints.mjs')
const pack = here('../../rules/packs/shidian-2025')
const sample = here('../../model/sample')
const key = 'a-key-made-for-this-test'

let folder = { path: '', remove: (): void => undefined }
beforeAll(() => {
  expect(existsSync(here('../dist/main.js')), 'build first: npm run build').toBe(true)
  folder = folderOf({ 'r.json': json(household), 'key.txt': `${key}\n`, 'short.txt': 'short' })
})
afterAll(() => {
  folder.remove()
})

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

interface Serving {
  readonly child: ChildProcessWithoutNullStreams
  readonly url: string
  /** Standard error so far, line by line. */
  readonly notes: () => readonly Readonly<Record<string, unknown>>[]
  readonly ended: Promise<Ended>
}

/** Starts a server on any port and waits until it names its address. */
const serving = (...argv: readonly string[]): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [command, 'serve', '--port', '0', '--json-errors', ...argv],
      { cwd: folder.path },
    )
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    let text = ''
    const notes = (): readonly Readonly<Record<string, unknown>>[] =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    const ended = new Promise<Ended>((done) => {
      child.on('close', (code, signal) => {
        done({ code, signal })
        reject(new Error(`ended before it served: ${text}`))
      })
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      const url = notes().find((note) => note['url'] !== undefined)?.['url']
      if (typeof url === 'string') resolve({ child, url, notes, ended })
    })
  })

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

const evaluate = (url: string, init: RequestInit = {}) =>
  fetch(`${url}/v1/evaluate?asOf=2025-06-30`, {
    method: 'POST',
    body: json(household),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as object) },
  })

describe('workpoints serve', () => {
  it('answers on the loopback until it is told to stop, and ends with 0', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { child, url, ended } = await serving()
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await evaluate(url)).status).toBe(200)
      child.kill(signal)
      expect(await ended).toEqual({ code: 0, signal: null })
    }
  })

  it('loses no request that it took when it is told to stop under load, ten times', async () => {
    for (let count = 0; count < 10; count += 1) {
      const { child, url, notes, ended } = await serving()
      const asking = askUntilClosed(url, 6)
      const answered = () => notes().filter(({ msg }) => msg === 'answered')
      await until(() => answered().length > 5 * count)
      child.kill('SIGTERM')
      const { answers } = await asking
      expect(await ended).toEqual({ code: 0, signal: null })
      expect(answered().filter(({ finished }) => finished !== true)).toEqual([])
      expect([...answers]).toEqual([[200, answered().length]])
    }
  })

  it('takes a day, keys by their hashes, and a sample to try parameters on and to add up', async () => {
    const made = await runIn(['serve', '--hash-key'], { folder: folder.path, input: `${key}\n` })
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}\n$/)])
    writeFileSync(join(folder.path, 'hashes.txt'), `# of the township office\n\n${made.out}`)
    const { url } = await serving(
      ...['--as-of', '2025-06-30', '--key-file', 'hashes.txt', '--sample', sample],
    )
    const post = async (path: string, authorization: string, body: object): Promise<Response> =>
      await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: json(body),
      })
    const ask = async (authorization: string): Promise<Response> =>
      await post('/v1/impact', authorization, { parameters: { monitoringLine: 9000 } })
    expect((await ask('Bearer another-key-altogether')).status).toBe(401)
    const answer = await ask(`Bearer ${key}`)
    expect(answer.status).toBe(200)
    const { classifications } = (await answer.json()) as { classifications: readonly object[] }
    expect(classifications.length).toBeGreaterThan(0)
    const glance = await post('/v1/summary', `Bearer ${key}`, {})
    const { places } = (await glance.json()) as { places: readonly { place: string | null }[] }
    expect(places.map(({ place }) => place)).toEqual([...Object.keys(townships).toSorted(), null])
  })

  it('limits requests, and lets pages of one origin ask', async () => {
    const { url } = await serving('--requests-per-minute', '2', '--origin', 'https://example.org')
    const headers = { origin: 'https://example.org' }
    const first = await evaluate(url, { headers })
    expect(first.headers.get('access-control-allow-origin')).toBe('https://example.org')
    expect((await evaluate(url)).headers.get('access-control-allow-origin')).toBeNull()
    expect((await evaluate(url)).status).toBe(429)
  })

  it('tells clients apart by what a trusted proxy says of them', async () => {
    const { url } = await serving('--requests-per-minute', '1', '--trusted-proxy', 'loopback')
    const ask = async (address: string): Promise<number> =>
      (await evaluate(url, { headers: { 'X-Forwarded-For': address } })).status
    const first = '198.51.100.1'
    expect([await ask(first), await ask('198.51.100.2'), await ask(first)]).toEqual([200, 200, 429])
  })

  it('reloads a watched folder when a file changes, and keeps the old pack where the new is bad', async () => {
    const own = join(folder.path, 'watched')
    cpSync(pack, own, { recursive: true })
    const { url, notes } = await serving('--pack', 'watched', '--watch')
    const digest = async () => (await evaluate(url)).headers.get('workpoints-digest')
    const before = await digest()
    const file = join(own, 'pack.json')
    const good = readFileSync(file, 'utf8')
    const version = (JSON.parse(good) as { version: string }).version
    writeFileSync(file, good.replace(`"${version}"`, `"${version}-next"`))
    await until(async () => (await digest()) !== before)
    const after = await digest()
    writeFileSync(file, '{')
    await until(() => notes().some(({ level }) => level === 'warn'))
    expect(await digest()).toBe(after)
    const ready = (await (await fetch(`${url}/readyz`)).json()) as { loads: readonly object[] }
    expect(ready.loads).toMatchObject([{ loaded: false, digest: after }])
    writeFileSync(file, good)
    await until(async () => (await digest()) === before)
  })

  it('logs decisions without ids, and goes on in a new file after SIGHUP', async () => {
    const log = join(folder.path, 'decisions.ndjson')
    const { child, url, notes } = await serving(
      ...['--pack', pack, '--decision-log', 'decisions.ndjson', '--decision-key-file', 'key.txt'],
    )
    const decision = (await evaluate(url)).headers.get('workpoints-decision')
    const entries = readFileSync(log, 'utf8').trim().split('\n')
    expect(entries.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ decision, subject: 'household' }),
    )
    for (const line of entries) expect(line).not.toMatch(/"(H-1|P-1)"|24000/)
    expect(statSync(log).mode & 0o077).toBe(0)
    renameSync(log, `${log}.1`)
    const loads = notes().filter(({ msg }) => msg === 'pack loaded').length
    child.kill('SIGHUP')
    await until(() => notes().filter(({ msg }) => msg === 'pack loaded').length > loads)
    await evaluate(url)
    expect(readFileSync(log, 'utf8')).toContain('"outcomes"')
  })

  it('takes its port from the environment, and says when one is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => {
      other.close()
    })
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const environment = { PORT: String(port) }
    const { code, err } = await runIn(['serve', '--lang', 'en'], {
      folder: folder.path,
      environment,
    })
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^error: The port ${port} is in use`))
  })
})

interface Refusal {
  readonly what: string
  readonly argv: readonly string[]
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly code: number
  readonly says: string
}

const refusals: readonly Refusal[] = [
  {
    what: 'a port of its own making',
    argv: ['--port', '65536'],
    code: 2,
    says: 'not-a-whole-number',
  },
  {
    what: 'a port in words',
    argv: [],
    environment: { PORT: 'http' },
    code: 2,
    says: 'not-a-whole-number',
  },
  {
    what: 'an address that is not here',
    argv: ['--host', '192.0.2.1'],
    code: 2,
    says: 'address-unavailable',
  },
  { what: 'a day that is none', argv: ['--as-of', '2025-02-30'], code: 2, says: 'not-a-day' },
  { what: 'an unknown pack', argv: ['--pack', 'dali-2025'], code: 2, says: 'unknown-pack' },
  { what: 'nothing to watch', argv: ['--watch'], code: 2, says: 'nothing-to-watch' },
  {
    what: 'no requests at all',
    argv: ['--requests-per-minute', '0'],
    code: 2,
    says: 'not-a-whole-number',
  },
  { what: 'an unknown level', argv: ['--log-level', 'loud'], code: 2, says: 'not-one-of' },
  {
    what: 'an origin with a path',
    argv: ['--origin', 'https://example.org/'],
    code: 2,
    says: 'not-an-origin',
  },
  {
    what: 'a proxy that is nowhere',
    argv: ['--trusted-proxy', 'the-proxy'],
    code: 2,
    says: 'not-a-proxy',
  },
  {
    what: 'a decision log without a key',
    argv: ['--decision-log', 'd'],
    code: 2,
    says: 'goes-with',
  },
  {
    what: 'a key without a decision log',
    argv: ['--decision-key-file', 'key.txt'],
    code: 2,
    says: 'goes-with',
  },
  {
    what: 'a decision log in a folder that is not there',
    argv: ['--decision-log', 'no/d', '--decision-key-file', 'key.txt'],
    code: 2,
    says: 'output-path-wrong',
  },
  {
    what: 'a decision key that can be guessed',
    argv: ['--decision-log', 'd', '--decision-key-file', 'short.txt'],
    code: 4,
    says: 'unusable-key',
  },
  {
    what: 'a pack without pack.json',
    argv: ['--pack', 'empty'],
    code: 3,
    says: 'empty-pack-folder',
  },
  { what: 'a pack with a mistake', argv: ['--pack', 'bad'], code: 3, says: 'file-missing' },
  {
    what: 'a pack whose examples fail',
    argv: ['--pack', 'failing'],
    code: 3,
    says: 'examples-failed',
  },
  {
    what: 'the same pack twice',
    argv: ['--pack', 'shidian-2025', '--pack', pack],
    code: 3,
    says: 'pack-id-taken',
  },
  { what: 'no file of keys', argv: ['--key-file', 'nowhere.txt'], code: 4, says: 'file-not-found' },
  { what: 'keys instead of hashes', argv: ['--key-file', 'key.txt'], code: 4, says: 'not-a-hash' },
  { what: 'no hash in the file', argv: ['--key-file', 'blank.txt'], code: 4, says: 'no-hashes' },
  { what: 'no sample there', argv: ['--sample', 'nowhere'], code: 4, says: 'file-not-found' },
  {
    what: 'a short key to hash',
    argv: ['--hash-key'],
    input: 'short',
    code: 4,
    says: 'unusable-key',
  },
]

describe('workpoints serve does not start', () => {
  beforeAll(() => {
    const failing = join(folder.path, 'failing')
    cpSync(pack, failing, { recursive: true })
    const point = join(failing, 'points/03.json')
    const text = readFileSync(point, 'utf8')
    writeFileSync(point, text.replace(/"outcome": "met"/, '"outcome": "unmet"'))
    const files = { 'bad/pack.json': '{', 'empty/readme.txt': '', 'blank.txt': '# none yet\n' }
    const other = folderOf(files)
    cpSync(other.path, folder.path, { recursive: true })
    other.remove()
  })

  it.each(refusals)('with $what', async ({ argv, input, environment, code, says }) => {
    const ran = await runIn(['serve', ...argv, '--lang', 'en'], {
      folder: folder.path,
      ...(input === undefined ? {} : { input }),
      ...(environment === undefined ? {} : { environment }),
    })
    expect([ran.code, ran.out]).toEqual([code, ''])
    const problems = ran.err.split('\n').filter((line) => line.includes('error: '))
    expect(problems[0]).toContain(`[${says}`)
    expect(ran.err).not.toContain(key)
    expect(ran.err).not.toMatch(/\p{Script=Han}/u)
  })
})
