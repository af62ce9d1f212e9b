import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { routes } from './described.js'
import { running } from './support.js'

/** What the readme promises, done. */

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8')

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, body]) =>
    name === language && body !== undefined ? [body] : [],
  )

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => /\bcurl '/.test(line))

const emptyFolder = (parent: string): string => {
  const folder = mkdtempSync(join(parent, 'workpoints-readme-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** Like a reader's shell, but a refusal is a failure. */
const shell = async (command: string, folder: string): Promise<string> => {
  const strict = 'curl() { command curl --fail --silent --show-error "$@"; }'
  const { stdout } = await promisify(execFile)('sh', ['-c', `${strict}\n${command}`], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  })
  return stdout
}

describe('the commands', () => {
  it('show every route', () => {
    const shown = commands.map((command) => /8080([^'?]+)/.exec(command)?.[1] ?? '')
    for (const { path } of routes) {
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
      expect(
        shown.filter((address) => pattern.test(address)),
        path,
      ).not.toEqual([])
    }
  })

  it.each(commands)('%s', async (command) => {
    const folder = emptyFolder(tmpdir())
    writeFileSync(join(folder, 'household.json'), blocks('json')[0] ?? '')
    const server = await running()
    const answer = await shell(command.replace('http://127.0.0.1:8080', server), folder)
    expect(answer.length).toBeGreaterThan(10)
  })
})

it('the library is used as it is written', async () => {
  const [code = ''] = blocks('js')
  // Below the package, so that its names lead where they lead in the tests.
  const folder = emptyFolder(import.meta.dirname)
  const file = join(folder, 'library.mjs')
  writeFileSync(file, `${code}\nexport { result }\n`)
  const { result } = (await import(file)) as {
    result: { subjects: { classifications: Record<string, unknown> }[] }
  }
  expect(result.subjects[0]?.classifications['belowMonitoringLine']).toBe(true)
})
