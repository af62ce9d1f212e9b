import fc from 'fast-check'
import { document, type Schema } from '../described.js'

/** What the document's schemas of records allow. */

export const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const money = fc
  .tuple(fc.integer({ min: -99_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, '0')}`)

const schemas = (list: unknown): readonly Schema[] => list as readonly Schema[]

export const named = (reference: unknown): Schema =>
  document.components.schemas[String(reference).split('/').at(-1) ?? ''] ?? {}

/** Values that a schema of records allows. @param depth how far child records may go down */
export const allowed = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  if ('$ref' in schema) return allowed(named(schema['$ref']), depth)
  if ('const' in schema) return fc.constant(schema['const'])
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as readonly unknown[]))
  const inherited = 'pattern' in schema ? { pattern: schema['pattern'] } : {}
  const of = schema['anyOf'] ?? schema['oneOf']
  if (of !== undefined)
    return fc.oneof(...schemas(of).map((each) => allowed({ ...inherited, ...each }, depth)))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, depth)
    case 'array':
      return fc.array(allowed(schema['items'] as Schema, depth - 1), {
        maxLength: depth > 0 ? 2 : 0,
      })
    case 'integer':
      return fc.integer({ min: 0, max: 2000 })
    case 'number':
      return 'pattern' in schema ? money.map(Number) : fc.integer()
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textOf(schema)
  }
}

const textOf = ({ pattern }: Schema): fc.Arbitrary<string> => {
  if (pattern === undefined) return fc.stringMatching(/^[A-Z]-[0-9]{1,6}$/)
  return JSON.stringify(pattern).includes('{4}') ? day : money
}

const objectOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  const required = (schema['required'] ?? []) as readonly string[]
  const properties = Object.entries(
    (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>,
  )
  return fc
    .subarray(properties.filter(([name]) => !required.includes(name)))
    .chain((some) =>
      fc.record(
        Object.fromEntries(
          [...properties.filter(([name]) => required.includes(name)), ...some].map(
            ([name, inner]) => [name, allowed(inner, depth)],
          ),
        ),
      ),
    )
}

export const record = allowed({ $ref: '#/components/schemas/AnyRecord' }, 2)
