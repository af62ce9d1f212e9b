/**
 * A client that a stranger generates from the published OpenAPI document: it compiles, a misspelt
 * fact does not, and it talks to the published evaluator. Its tools stand in no workspace, as the
 * generator wants another TypeScript than ours. Needs a build.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { emptyFolder, output, packageIn, root } from './packing.js'

const { folder, node, installPacked } = emptyFolder()

const compiled = (...programs: string[]) =>
  node(
    'node_modules/typescript/bin/tsc',
    ...['--strict', '--skipLibCheck', '--target', 'es2022', '--types', 'node'],
    ...['--module', 'nodenext', '--moduleResolution', 'nodenext', ...programs],
  )

beforeAll(() => {
  cpSync(join(root, 'scripts/packed/client'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  installPacked(
    ['model', 'rules', 'adapters-http'].map(packageIn),
    'openapi-typescript@7',
    'openapi-fetch@0.17',
    'typescript@5.9',
    '@types/node@20',
  )
  output(
    node(
      'node_modules/openapi-typescript/bin/cli.js',
      'node_modules/@workpoints/adapters-http/openapi.json',
      ...['--output', 'evaluator.d.ts'],
    ),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the generated client compiles and talks to the evaluator', async () => {
  output(compiled('evaluate.ts'))
  const service = spawn(process.execPath, ['serve.mjs'], { cwd: folder })
  onTestFinished(() => void service.kill())
  const [port] = (await once(service.stdout, 'data')) as [Buffer]
  const address = `http://127.0.0.1:${port.toString().trim()}`
  const said: unknown = JSON.parse(output(node('evaluate.js', address)))
  expect(said).toEqual({
    outcome: 'unmet',
    code: 'bad-query',
    title: '提高帮扶质效',
  })
})

/** What is written wrongly in the program above, and what the compiler says of it. */
const misspelt = [
  ['netIncome: 31100', 'netIncom: 31100', "'netIncom' does not exist"],
  ['householdSize: 4', "labourClass: 'weak'", "'labourClass' does not exist"],
  ["labourClass: 'ordinary'", "labourKind: 'ordinary'", 'labourKind'],
  ["monitoringCategory: 'none'", "monitoringCategory: 'nono'", '"nono"'],
  ["asOf: '2025-06-30'", "asof: '2025-06-30'", "'asof' does not exist"],
] as const

test('a misspelt fact, code or parameter does not compile, nor a fact of another subject', () => {
  const program = readFileSync(join(folder, 'evaluate.ts'), 'utf8')
  misspelt.forEach(([right, wrong], index) => {
    expect(program).toContain(right)
    writeFileSync(join(folder, `misspelt-${index}.ts`), program.replace(right, wrong))
  })
  const { status, stdout } = compiled(...misspelt.map((_each, index) => `misspelt-${index}.ts`))
  expect(status).not.toBe(0)
  const errors = stdout.split(/^(?=\S+\(\d+,\d+\): error)/m)
  expect(errors).toHaveLength(misspelt.length)
  misspelt.forEach(([, , message], index) => {
    const said = errors.find((error) => error.startsWith(`misspelt-${index}.ts`))
    expect(said).toContain(message)
  })
})
