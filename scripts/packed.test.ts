/**
 * What is published, used as a stranger would: the packed packages, installed into an empty folder.
 * Needs a build.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, output, packageIn, root } from './packing.js'

const packages = ['model', 'rules', 'adapters-http', 'adapters-cli'].map(packageIn)
const { folder, node, tarball, install, installPacked } = emptyFolder()
const installed = join(folder, 'node_modules')
const tool = (path: string) => join(root, 'node_modules', path)

beforeAll(() => {
  cpSync(join(root, 'scripts/packed'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  installPacked(packages)
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(packages.filter(({ entries }) => entries.length > 0))(
  '$name resolves with the right types everywhere',
  ({ name }) => {
    output(node(tool('@arethetypeswrong/cli/dist/index.js'), tarball(name), '--profile', 'node16'))
  },
)

describe.each(packages)('$name', ({ name }) => {
  test('passes publint', () => {
    output(node(tool('publint/src/cli.js'), tarball(name), '--strict'))
  })

  test('carries its licence and no source', () => {
    const here = readdirSync(join(installed, name))
    expect(here).toContain('LICENSE')
    expect(here).not.toContain('src')
  })
})

test('no optional peer comes along', () => {
  expect(existsSync(join(installed, 'json-rules-engine'))).toBe(false)
})

test('rules brings zod and the model, and nothing else', () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(installed, '@workpoints/rules/package.json'), 'utf8'),
  ) as { dependencies: object }
  expect(Object.keys(dependencies).sort()).toEqual(['@workpoints/model', 'zod'])
})

interface Consumed {
  result: { subjects: { outcomes: Record<string, string> }[] }
  explanation: unknown
}

test.each([
  ['ESM', ['consumer.mjs']],
  ['CommonJS', ['consumer.cjs']],
  ['ESM without code generation', ['--disallow-code-generation-from-strings', 'consumer.mjs']],
])('evaluates and explains from %s', (_kind, args) => {
  const { result, explanation } = JSON.parse(output(node(...args))) as Consumed
  expect(result.subjects[0]?.outcomes['01.below-line-verified']).toBeDefined()
  expect(explanation).toBeTruthy()
})

test('both kinds of modules give the same bytes', () => {
  expect(output(node('consumer.mjs'))).toBe(output(node('consumer.cjs')))
})

describe('the command', () => {
  const workpoints = (...args: string[]) =>
    node(join(installed, '@workpoints/adapters-cli/bin/workpoints.mjs'), ...args)

  test('is linked', () => {
    expect(readdirSync(join(installed, '.bin'))).toContain('workpoints')
  })

  test('evaluates a record as the library does', () => {
    const { result } = JSON.parse(output(node('consumer.mjs'))) as Consumed
    const printed = output(
      workpoints('evaluate', 'household.json', '--as-of', '2025-06-30', '--format', 'json'),
    )
    expect(JSON.parse(printed)).toEqual(result)
  })

  test('finds the published pack in order', () => {
    const pack = join(installed, '@workpoints/rules/packs/shidian-2025')
    expect(output(workpoints('check', pack))).toBe('')
  })
})

describe('every entry', () => {
  // Only now: the tests above show what works without the peers.
  beforeAll(() => {
    install(...packages.flatMap((each) => each.peers))
  })

  test('loads from ESM and CommonJS with the same names', () => {
    output(node('imports.mjs', ...packages.flatMap((each) => each.entries)))
  })

  test.each([
    ['node16', 'node16', 'mts'],
    ['node16', 'node16', 'cts'],
    ['esnext', 'bundler', 'ts'],
  ])('type-checks: module %s, resolution %s, .%s', (module, moduleResolution, extension) => {
    const project = join(folder, `types-${moduleResolution}-${extension}`)
    mkdirSync(project)
    cpSync(join(folder, 'types.ts'), join(project, `types.${extension}`))
    const all = packages.flatMap((each) => each.entries)
    writeFileSync(
      join(project, `every-entry.${extension}`),
      all.map((entry, index) => `export * as e${index} from '${entry}'\n`).join(''),
    )
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: 'es2022',
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          types: [],
          skipLibCheck: true,
        },
        include: ['.'],
      }),
    )
    output(node(tool('typescript/lib/tsc.js'), '-p', project))
  })
})
