import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { optionalParts, wholeFiles } from '../src/pack/schema/descriptions.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { packFileJsonSchema, type PackFileKind, packFileKinds } from '../src/schema.js'
import { brokenFolder } from './support/broken-packs.js'

const folder = resolve(import.meta.dirname, '../schemas')
const packs = resolve(import.meta.dirname, '../packs/shidian-2025')

/** `npm run schemas` writes them anew after the format or the pack has changed. */
const update = process.env['UPDATE_SCHEMAS'] === '1'

const jsonIn = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

describe.each(packFileKinds)('the schema of %s files', (kind) => {
  const file = resolve(folder, `${kind}.schema.json`)
  const text = `${JSON.stringify(packFileJsonSchema(kind, shidian2025), null, 2)}\n`

  it('is the one that the format and the names of the pack give', () => {
    if (update) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, text)
    }
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('speaks Chinese first', () => {
    expect(text).toMatch(/"description": "[\u4e00-\u9fff]/)
  })

  it('holds nothing that editors do not know', () => {
    expect(text).not.toMatch(/"(about|form)":/)
  })

  it('begins with what the file is', () => {
    const { zh, en } = wholeFiles[kind]
    expect(packFileJsonSchema(kind, shidian2025)['description']).toBe(`${zh} / ${en}`)
  })
})

it('describes every part that may be left out', () => {
  const all = packFileKinds.map((kind) => JSON.stringify(packFileJsonSchema(kind))).join('\n')
  for (const { zh, en } of optionalParts.values())
    expect(all).toContain(JSON.stringify({ description: `${zh} / ${en}` }).slice(1, -1))
})

const ajv = new Ajv2020({
  allowUnionTypes: true,
  keywords: ['enumDescriptions', 'patternErrorMessage'],
})

const validators = new Map(
  packFileKinds.map((kind) => [kind, ajv.compile(packFileJsonSchema(kind, shidian2025))]),
)

const kindOf = (path: string): PackFileKind =>
  packFileKinds.find((kind) => basename(path, '.json') === kind) ?? 'point'

const filesIn = (pack: string): readonly string[] => [
  ...readdirSync(pack).filter((name) => name.endsWith('.json')),
  ...readdirSync(resolve(pack, 'points')).map((name) => `points/${name}`),
]

const problemsOf = (kind: PackFileKind, value: unknown): unknown => {
  const validate = validators.get(kind)
  return validate?.(value) === true ? null : (validate?.errors ?? 'no such schema')
}

describe('an editor that reads the schemas', () => {
  it('finds the one that a file of the pack names', () => {
    const files = filesIn(packs)
    expect(files).toHaveLength(31)
    for (const name of files) {
      const { $schema } = jsonIn(resolve(packs, name))
      expect(typeof $schema).toBe('string')
      expect(existsSync(resolve(packs, dirname(name), String($schema))), name).toBe(true)
    }
  })

  it.each(filesIn(packs))('accepts %s', (name) => {
    expect(problemsOf(kindOf(name), jsonIn(resolve(packs, name)))).toBeNull()
  })

  it('accepts a pack with parameters, agencies and classifications of its own', () => {
    const base = resolve(brokenFolder, 'base')
    for (const name of filesIn(base))
      expect(problemsOf(kindOf(name), jsonIn(resolve(base, name))), name).toBeNull()
  })

  const condition = (test: unknown) => ({
    classifications: {
      mine: { subject: 'household', title: { zh: '试', en: 'x' }, condition: test },
    },
  })
  const rich = { fact: 'netIncome', operator: 'greaterThan', value: 1 }

  it.each([
    ['an unknown operator', { ...rich, operator: 'moreThan' }],
    ['two groups', { all: [rich], any: [rich] }],
    ['an empty group', { all: [] }],
    ['a path', { ...rich, path: '$.x' }],
    ['no value', { fact: 'netIncome', operator: 'equal' }],
  ])('refuses %s', (_what, test) => {
    expect(problemsOf('classifications', condition(rich))).toBeNull()
    expect(problemsOf('classifications', condition(test))).not.toBeNull()
  })

  const definition = (kind: PackFileKind, name: string): readonly string[] => {
    const schema = packFileJsonSchema(kind, shidian2025) as {
      readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>
    }
    return schema.$defs[name]?.enum ?? []
  }

  it('offers the facts of the subject at hand, parameters, sentences, agencies and children', () => {
    expect(definition('point', 'names.facts.household')).toContain('perCapitaNetIncome')
    expect(definition('point', 'names.facts.household')).not.toContain('labourClass')
    expect(definition('point', 'names.facts.member')).toContain('labourClass')
    expect(definition('point', 'names.parameters')).toEqual(
      expect.arrayContaining(['monitoringLine', 'asOf']),
    )
    expect(definition('point', 'names.classifications.household')).toContain('belowMonitoringLine')
    expect(definition('point', 'names.clauses')).toHaveLength(68)
    expect(definition('point', 'names.agencies')).toHaveLength(shidian2025.agencies.length)
    expect(definition('facts', 'names.children.county')).toContain('households.members')
    expect(definition('clauses', 'names.rules')).toContain('03.safety-net')
    expect(definition('parameters', 'names.choices')).toContain('measure.category')
  })
})
