import { describe, expect, test } from 'vitest'
import { catalogue, type SubjectName } from '../../src/catalogue/index.js'
import type { FactEntry, SubjectEntry } from '../../src/facts/entry.js'
import { mayBeGiven } from '../../src/facts/given.js'
import { recordJsonSchema } from '../../src/schema/json-schema.js'
import { recordSchema, subjectNames } from '../../src/schema/records.js'

const accepts = (subject: SubjectName, facts: object): boolean =>
  recordSchema(subject).safeParse({ subject, id: 'x', ...facts }).success

const specimen = (fact: FactEntry): unknown => {
  const code = Object.keys(fact.choices ?? {})[0]
  switch (fact.type) {
    case 'money':
      return '12.50'
    case 'count':
      return 3
    case 'flag':
      return true
    case 'date':
      return '2025-06-30'
    case 'choice':
      return code
    case 'choices':
      return [code]
    default:
      return 'text'
  }
}

describe.each(subjectNames)('the schema of %s', (name) => {
  const subject: SubjectEntry = catalogue[name]

  test('accepts every fact that may be given, as value, null, or absent', () => {
    const given = Object.entries(subject.facts).filter(([, fact]) => mayBeGiven(fact))
    expect(accepts(name, Object.fromEntries(given.map(([key, f]) => [key, specimen(f)])))).toBe(
      true,
    )
    expect(accepts(name, Object.fromEntries(given.map(([key]) => [key, null])))).toBe(true)
    expect(accepts(name, {})).toBe(true)
  })

  test('refuses computed facts, unknown ones, and another subject', () => {
    for (const [key, fact] of Object.entries(subject.facts)) {
      if (!mayBeGiven(fact)) expect(accepts(name, { [key]: specimen(fact) })).toBe(false)
    }
    expect(accepts(name, { unheardOf: 1 })).toBe(false)
    expect(accepts(name, { subject: 'nothing' })).toBe(false)
  })

  test('has a JSON Schema with the Chinese words first', () => {
    const schema = recordJsonSchema(name) as {
      properties: Record<string, { title?: string; description?: string }>
      $schema: string
      additionalProperties: boolean
    }
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.additionalProperties).toBe(false)
    for (const [key, fact] of Object.entries(subject.facts)) {
      if (!mayBeGiven(fact)) expect(schema.properties).not.toHaveProperty(key)
      else {
        expect(schema.properties[key]?.title).toBe(fact.label.zh)
        expect(schema.properties[key]?.description).toMatch(/ \/ /)
      }
    }
  })
})

describe('values', () => {
  test.each([
    [{ wageIncome: 0.001 }],
    [{ wageIncome: '8,700' }],
    [{ wageIncome: Number.NaN }],
    [{ householdSize: 2.5 }],
    [{ householdSize: '4' }],
    [{ householdSize: 2 ** 53 }],
    [{ riskRemoved: 'true' }],
    [{ riskRemoved: 1 }],
    [{ riskIdentifiedOn: '2025-02-29' }],
    [{ riskIdentifiedOn: '202503' }],
    [{ risks: 'illness' }],
    [{ risks: ['illness', 'laziness'] }],
    [{ township: '' }],
    [{ members: [{ subject: 'measure' }] }],
    [{ members: [{ labourClass: 'strong' }] }],
  ])('refuses %j', (facts) => {
    expect(accepts('household', facts)).toBe(false)
  })

  test('a county with its households and their members', () => {
    expect(accepts('county', { households: [{ members: [{ labourClass: 'weak' }] }] })).toBe(true)
    expect(accepts('county', { households: [{ members: [{ labourClass: 'strong' }] }] })).toBe(
      false,
    )
  })
})
