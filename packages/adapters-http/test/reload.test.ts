import { rmSync } from 'node:fs'
import { compilePack } from '@workpoints/rules'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEvaluator, type Evaluator } from '../src/index.js'
import { json } from './support.js'
import { bad, packFolder, requiring, rule } from './support/pack-folder.js'
import { until } from './support/socket.js'

/** Packs that change while requests come in. */

const record = { subject: 'household', id: 'H-1', householdSize: 4 }

const digestOf = (files: Readonly<Record<string, string>>): string => {
  const compiled = compilePack(files)
  if ('diagnostics' in compiled) throw new Error('a good pack is refused')
  return compiled.pack.digest
}

/** What a household of four comes to by the pack of each digest. */
const outcomes = new Map([
  [digestOf(requiring(3)), 'met'],
  [digestOf(requiring(5)), 'unmet'],
])

interface Answer {
  readonly line?: number
  readonly pack: { readonly digest: string }
  readonly subjects: readonly { readonly outcomes: Readonly<Record<string, string>> }[]
}

const opened = async (evaluator: Evaluator): Promise<string> => {
  const { port } = await evaluator.listen({})
  onTestFinished(async () => {
    await evaluator.close({ graceMilliseconds: 100 })
  })
  return `http://127.0.0.1:${port}`
}

/** The digest that an answer names, if it is one answer of one pack. */
const checked = (header: string | null, { pack, subjects }: Answer): string => {
  expect(header).toBe(pack.digest)
  expect(subjects.map((item) => item.outcomes[rule])).toEqual([outcomes.get(pack.digest)])
  return pack.digest
}

const evaluated = async (server: string): Promise<string> => {
  const response = await fetch(`${server}/v1/evaluate?asOf=2025-06-30`, json(record))
  expect(response.status).toBe(200)
  return checked(response.headers.get('workpoints-digest'), (await response.json()) as Answer)
}

const streamed = async (server: string): Promise<string> => {
  const response = await fetch(`${server}/v1/evaluate/stream?asOf=2025-06-30`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: `${JSON.stringify(record)}\n`.repeat(50),
  })
  expect(response.status).toBe(200)
  const lines = (await response.text()).trim().split('\n')
  expect(lines).toHaveLength(50)
  const header = response.headers.get('workpoints-digest')
  for (const line of lines) checked(header, JSON.parse(line) as Answer)
  return header ?? ''
}

describe('a reload', () => {
  it('happens a hundred times under load, and every answer is of exactly one pack', async () => {
    const folder = packFolder(requiring(3))
    const evaluator = createEvaluator({ packFolders: [folder.path] })
    await evaluator.load()
    const server = await opened(evaluator)
    const seen = new Map<string, number>()
    const end = new AbortController()
    const asking = async (ask: (server: string) => Promise<string>): Promise<void> => {
      while (!end.signal.aborted) {
        const digest = await ask(server)
        seen.set(digest, (seen.get(digest) ?? 0) + 1)
      }
    }
    const load = Promise.all(
      [evaluated, evaluated, evaluated, streamed, streamed].map((ask) => asking(ask)),
    )
    let refused = 0
    for (let count = 0; count < 100; count += 1) {
      const isBad = count % 3 === 2
      const good = requiring(count % 2 === 0 ? 5 : 3)
      folder.write(isBad ? { ...good, ...bad[((count / 3) % bad.length) | 0] } : good)
      const [report] = await evaluator.reload()
      expect(report?.loaded).toBe(!isBad)
      if (isBad) refused += 1
      // Somebody is answered by each before the next comes.
      const before = [...seen.values()].reduce((sum, each) => sum + each, 0)
      await until(() => [...seen.values()].reduce((sum, each) => sum + each, 0) > before + 2)
    }
    end.abort()
    await load
    expect(refused).toBe(33)
    expect([...seen.keys()].toSorted()).toEqual([...outcomes.keys()].toSorted())
  })

  it.each(bad)('of a bad pack leaves the old one, and says so: %#', async (files) => {
    const folder = packFolder(requiring(3))
    const lines: object[] = []
    const keep = (entry: object): void => {
      lines.push(entry)
    }
    const log = { info: () => undefined, warn: keep, error: keep }
    const evaluator = createEvaluator({ packFolders: [folder.path], log })
    await evaluator.load()
    const server = await opened(evaluator)
    const before = await evaluated(server)
    folder.write(files)
    const [report] = await evaluator.reload()
    expect(report).toMatchObject({ loaded: false, digest: before })
    expect(await evaluated(server)).toBe(before)
    const ready = await fetch(`${server}/readyz`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({
      loads: [{ loaded: false, digest: before, failedExamples: report?.failedExamples }],
    })
    expect(lines).toMatchObject([{ digest: before }])
    folder.write(requiring(5))
    await evaluator.reload()
    expect(outcomes.get(await evaluated(server))).toBe('unmet')
  })

  it('of a folder that is gone leaves the old pack', async () => {
    const folder = packFolder(requiring(3))
    const evaluator = createEvaluator({ packFolders: [folder.path] })
    await evaluator.load()
    const server = await opened(evaluator)
    const before = await evaluated(server)
    rmSync(folder.path, { recursive: true })
    const [report] = await evaluator.reload()
    expect(report?.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable'])
    expect(await evaluated(server)).toBe(before)
  })

  it('does not let one folder take the pack of another', async () => {
    const [first, second] = [packFolder(requiring(3)), packFolder(requiring(5))]
    const evaluator = createEvaluator({ packFolders: [first.path, second.path] })
    const reports = await evaluator.load()
    expect(reports.map(({ loaded }) => loaded)).toEqual([true, false])
    expect(reports[1]?.diagnostics.map(({ code }) => code)).toEqual(['pack-id-taken'])
  })
})

describe('a watched folder', () => {
  it('is loaded when its files have changed, and only then', async () => {
    const folder = packFolder(requiring(3))
    let loads = 0
    const count = (): void => {
      loads += 1
    }
    const evaluator = createEvaluator({
      packFolders: [folder.path],
      log: {
        info: (entry) => {
          if ('failedExamples' in entry) count()
        },
        warn: count,
        error: count,
      },
    })
    await evaluator.load()
    const server = await opened(evaluator)
    evaluator.watch({ everyMilliseconds: 10 })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(loads).toBe(1)
    folder.write(requiring(5))
    await until(async () => outcomes.get(await evaluated(server)) === 'unmet')
    folder.write(bad[0] ?? {})
    await until(() => loads >= 3)
    expect(outcomes.get(await evaluated(server))).toBe('unmet')
    folder.write(requiring(3))
    await until(async () => outcomes.get(await evaluated(server)) === 'met')
  })
})

describe('before everything is loaded', () => {
  it('requests are put off, liveness is told, and why it is not ready', async () => {
    const folder = packFolder({ ...requiring(3), ...bad[0] })
    const evaluator = createEvaluator({ packFolders: [folder.path] })
    const server = await opened(evaluator)
    const ask = (path: string) => fetch(`${server}${path}`)
    for (const path of ['/readyz', '/v1/packs', '/metrics']) {
      const response = await ask(path)
      expect([path, response.status]).toEqual([path, 503])
      expect(response.headers.get('retry-after')).toBe('1')
    }
    expect((await ask('/livez')).status).toBe(200)
    await evaluator.load()
    const unready = await ask('/readyz')
    expect(unready.status).toBe(503)
    const { diagnostics } = (await unready.json()) as { diagnostics: { file: string }[] }
    expect(diagnostics.map(({ file }) => file)).toContain('pack.json')
    folder.write(requiring(3))
    await evaluator.reload()
    expect((await ask('/readyz')).status).toBe(200)
    expect((await ask('/v1/packs')).status).toBe(200)
  })
})
