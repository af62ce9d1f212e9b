import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { household, json } from './support/data.js'
import { folderOf } from './support/world.js'

/** The command as people run it: the built program, in a process of its own. */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const command = here('../bin/workpoints.mjs')
const pack = here('../../rules/packs/shidian-2025')
const sample = here('../../model/sample')

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

interface Doing {
  readonly input?: string
  /** Done once the process runs. */
  readonly meanwhile?: (child: ReturnType<typeof start>) => void
  readonly flags?: readonly string[]
}

let folder = { path: '', remove: (): void => undefined }
beforeAll(() => {
  expect(existsSync(here('../dist/main.js')), 'build first: npm run build').toBe(true)
  folder = folderOf({ 'r.json': json(household) })
})
afterAll(() => {
  folder.remove()
})

const start = (argv: readonly string[], flags: readonly string[] = []) =>
  spawn(process.execPath, [...flags, command, ...argv], { cwd: folder.path })

const workpoints = (argv: readonly string[], { input, meanwhile, flags }: Doing = {}) =>
  new Promise<Ended>((resolve, reject) => {
    const child = start(argv, flags)
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
    meanwhile?.(child)
    if (meanwhile === undefined) child.stdin.end(input ?? '')
  })

describe('help', () => {
  it('is in Chinese first, in English on demand, for every command', async () => {
    const chinese = await workpoints(['--help'])
    expect(chinese).toMatchObject({ code: 0, err: '' })
    const names = [
      'evaluate',
      'check',
      'test',
      'explain',
      'facts',
      'schema',
      'sql',
      'sample',
      'serve',
    ]
    for (const name of names) expect(chinese.out).toContain(`\n  ${name} `)
    expect(chinese.out).toContain('退出码')
    const helps = await Promise.all(
      names.map((name) => workpoints([name, '--help', '--lang', 'en'])),
    )
    for (const { code, out } of helps) {
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
      expect(out).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('is shown on standard error where no command was given', async () => {
    const { code, out, err } = await workpoints([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('用法')
  })

  it('is also a command', async () => {
    const { code, out } = await workpoints(['--lang', 'en', 'help', 'sample'])
    expect(code).toBe(0)
    expect(out).toContain('--households')
  })

  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as {
      version: string
    }
    expect(await workpoints(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
  })
})

describe('the pack', () => {
  it('passes its check in silence', async () => {
    expect(await workpoints(['check', pack])).toMatchObject({ code: 0, out: '', err: '' })
  })

  it('passes its examples, all points, all sentences, with a second opinion', async () => {
    const { code, out, err } = await workpoints(['test', pack])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/例子 +\d{3,} 个全部通过/)
    expect(out).toMatch(/json-rules-engine 核对 \d{3,} 个，全部一致/)
    expect(out).toContain('25 个要点')
    expect(out).toContain('68 / 68 句')
    expect(out).toMatch(/条件 .*%/)
  }, 60_000)
})

describe('the sample county', () => {
  it('comes out as a report that an official can read, in both languages', async () => {
    const chinese = await workpoints(['evaluate', sample])
    expect(chinese.code).toBe(0)
    expect(chinese.out).toContain('结果只是给责任单位的工作提示，不是行政决定。')
    expect(chinese.out).toContain('37,900 人')
    expect(chinese.out).toContain('40,000,000 元')
    expect(chinese.out).toMatch(/^H-\d+ +\d/m)
    expect(chinese.out).toMatch(/^县农业农村局 +\d/m)
    const english = await workpoints(['evaluate', sample, '--lang', 'en'])
    expect(english.out).toContain('37,900 persons')
    expect(english.out).not.toMatch(/\p{Script=Han}/u)
  }, 60_000)

  it('is made anew, the same for the same seed, and can be evaluated', async () => {
    const make = (seed: string, out: string) =>
      workpoints(['sample', '--households', '20', '--seed', seed, '--out', out])
    expect(await make('5', 'one')).toMatchObject({ code: 0, out: '' })
    await Promise.all([make('5', 'two'), make('6', 'three')])
    const bytes = (name: string): string =>
      readdirSync(join(folder.path, name))
        .map((file) => readFileSync(join(folder.path, name, file), 'base64'))
        .join('\n')
    expect(bytes('one')).toBe(bytes('two'))
    expect(bytes('one')).not.toBe(bytes('three'))
    const { code, err } = await workpoints(['evaluate', 'one'])
    expect([code, err]).toEqual([0, ''])
  }, 60_000)
})

describe('other questions', () => {
  it('explains a rule, a point, and an outcome', async () => {
    const rule = await workpoints(['explain', '03.safety-net'])
    expect(rule.out).toContain('developable')
    expect(rule.out).toContain('文件写明')
    const point = await workpoints(['explain', '3', '--lang', 'en'])
    expect(point.out).toContain('03.one-development-measure')
    const outcome = await workpoints(['explain', '03.one-development-measure', 'r.json'])
    expect(outcome.code).toBe(0)
    expect(outcome.out).toContain('H-1')
    expect(outcome.out).toContain('差额')
  }, 30_000)

  it('lists facts for people and for programs', async () => {
    const all = await workpoints(['facts'])
    expect(all.out).toMatch(/^household +农户 +households/m)
    const one = await workpoints(['facts', 'household', '--format', 'json'])
    expect(JSON.parse(one.out)).toMatchObject({ name: 'household', facts: { wageIncome: {} } })
    const text = await workpoints(['facts', 'household'])
    expect(text.out).toContain('户编号')
  }, 30_000)

  it.each([
    'pack',
    'agencies',
    'parameters',
    'classifications',
    'facts',
    'clauses',
    'point',
    'household',
  ])(
    'prints the schema of %s',
    async (kind) => {
      const { code, out } = await workpoints(['schema', kind])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      })
    },
    30_000,
  )
})

describe('sql', () => {
  it('prints the query of a subject, for the day that was asked for', async () => {
    const argv = ['sql', '--subject', 'village', '--as-of', '2025-06-30', '--tables', 'leader']
    const { code, out, err } = await workpoints(argv)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^SELECT\n {2}id AS "id",\n/)
    expect(out).toContain('AS "09.village-leaders"')
    expect(out).toContain("DATE '2025-06-30'")
    expect(out).toContain('"leaders"')
    expect(out).not.toContain('"households"')
    expect(out.endsWith(') s;\n')).toBe(true)
  })

  it('takes the last day of the pack where none is given, and says so', async () => {
    const { out, err } = await workpoints(['sql', '--subject', 'leader'])
    expect(out).toContain("DATE '2025-12-31'")
    expect(err).toContain('2025-12-31')
  })

  it('prints the tables', async () => {
    const { code, out } = await workpoints(['sql', '--tables', 'leader', '--incomplete', 'sale'])
    expect(code).toBe(0)
    expect(out.match(/^CREATE TABLE "(\w+)"/gm)).toEqual([
      'CREATE TABLE "leaders"',
      'CREATE TABLE "sales"',
    ])
  })

  it.each([
    [['sql', '--dialect', 'oracle'], 'oracle'],
    [['sql', '--subject', 'dragon'], 'dragon'],
    [['sql', '--tables', 'leader,dragon'], 'dragon'],
    [['sql', '--as-of', '2025-02-30', '--subject', 'leader'], '2025-02-30'],
  ])('refuses %j', async (argv, named) => {
    const { code, out, err } = await workpoints(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(named)
  })
})

describe('as a process', () => {
  it('takes records from a pipe', async () => {
    const argv = [
      'evaluate',
      '-',
      '--input-format',
      'ndjson',
      '--format',
      'ndjson',
      '--as-of',
      '2025-06-30',
    ]
    const { code, out, err } = await workpoints(argv, { input: `${json(household)}\n` })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ id: 'H-1' })
  })

  it('needs no code made from strings', async () => {
    const flags = ['--disallow-code-generation-from-strings']
    const { code, err } = await workpoints(['evaluate', 'r.json', '--as-of', '2025-06-30'], {
      flags,
    })
    expect([code, err]).toEqual([0, ''])
  })

  it('ends quietly when its reader goes away', async () => {
    const { code, err } = await workpoints(['evaluate', sample, '--format', 'json'], {
      meanwhile: (child) => {
        child.stdin.end()
        child.stdout.once('data', () => child.stdout.destroy())
      },
    })
    expect([code, err]).toEqual([0, ''])
  }, 60_000)

  it('ends by the signal when interrupted, and leaves nothing behind', async () => {
    const argv = ['evaluate', '-', '--input-format', 'json', '--out', 'o.json']
    const { signal, out, err } = await workpoints(argv, {
      // Standard input stays open: it waits for the rest of the record.
      meanwhile: (child) => {
        child.stdin.write('{')
        setTimeout(() => child.kill('SIGINT'), 1500)
      },
    })
    expect([signal, out, err]).toEqual(['SIGINT', '', ''])
    expect(readdirSync(folder.path).filter((name) => name.includes('o.json'))).toEqual([])
  }, 30_000)

  it.runIf(existsSync('/dev/full'))('says so when standard output is full', async () => {
    const { code, err } = await new Promise<Ended>((resolve) => {
      const child = spawn('sh', ['-c', `"${process.execPath}" "${command}" facts > /dev/full`])
      let err = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
      child.on('close', (code, signal) => resolve({ code, signal, out: '', err }))
    })
    expect(code).toBe(4)
    expect(err).toContain('ENOSPC')
  })
})
