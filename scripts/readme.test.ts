/**
 * What the readmes promise, done: every `npx workpoints` line of theirs is run, and their TypeScript
 * compiled and executed. Needs a build.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
// Inside the tree, so that the workspace names resolve as they do for a reader.
const folder = join(root, '.reports', 'readme')

const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md']

const blocks = (document: string, language: string): string[] =>
  [
    ...readFileSync(join(root, document), 'utf8').matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm),
  ].flatMap(([, name, body]) => (name === language && body !== undefined ? [body] : []))

const commands = (document: string): string[] =>
  blocks(document, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('npx workpoints '))

const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(documents)('%s', (document) => {
  test('has commands', () => expect(commands(document).length).toBeGreaterThan(0))

  test.each(commands(document))('%s', (command) => {
    const args = command.split(/\s+/).slice(2)
    const { status, stderr } = node('packages/adapters-cli/bin/workpoints.mjs', ...args)
    expect(status, stderr).toBe(0)
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('the TypeScript of %s', (document) => {
  const name = document.replace(/\W/g, '-')
  const source = join(folder, `${name}.ts`)

  test('compiles', () => {
    const [code = ''] = blocks(document, 'ts')
    writeFileSync(source, `${code}\nconsole.log(JSON.stringify(result))\n`)
    const { status, stdout } = node(
      'node_modules/typescript/bin/tsc',
      ...['--ignoreConfig', '--strict', '--skipLibCheck', '--target', 'es2022'],
      ...['--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'node'],
      ...['--outDir', join(folder, name), source],
    )
    expect(status, stdout).toBe(0)
  })

  test('says what its comment says', () => {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
    const { status, stdout, stderr } = node(join(folder, name, `${name}.js`))
    expect(status, stderr).toBe(0)
    const result = JSON.parse(stdout) as {
      subjects: { classifications: Record<string, unknown>; outcomes: Record<string, unknown> }[]
    }
    expect(result.subjects[0]?.classifications['belowMonitoringLine']).toBe(true)
  })
})
