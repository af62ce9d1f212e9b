import fc from 'fast-check'
import { document, type Schema } from './described.js'

/** Requests made from the document: bodies as its schemas say, and what is wrong with them. */

const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const money = fc
  .tuple(fc.integer({ min: -99_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, '0')}`)

const schemas = (list: unknown): readonly Schema[] => list as readonly Schema[]

const named = (reference: unknown): Schema =>
  document.components.schemas[String(reference).split('/').at(-1) ?? ''] ?? {}

/** Values that a schema of records allows. @param depth how far child records may go down */
const allowed = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
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

/** A request, and the status that it must come to. */
export interface Asked {
  readonly operation: string
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly statuses: readonly number[]
}

const json = { 'content-type': 'application/json' }
const lines = { 'content-type': 'application/x-ndjson' }

const record = allowed({ $ref: '#/components/schemas/AnyRecord' }, 2)
const records = allowed({ $ref: '#/components/schemas/RecordList' }, 2)

const queryOf = (
  parts: Readonly<Record<string, fc.Arbitrary<string>>>,
  always: readonly string[],
): fc.Arbitrary<string> =>
  fc
    .record(parts, { requiredKeys: always as never[] })
    .map((some) => `?${new URLSearchParams(some as Record<string, string>).toString()}`)

const lang = fc.constantFrom('zh', 'en')
const flag = fc.constantFrom('true', 'false')
const pack = fc.constant('shidian-2025')
const outcomes = fc
  .subarray(['met', 'unmet', 'pending', 'notApplicable', 'undetermined'], { minLength: 1 })
  .map((some) => some.join(','))
const judging = queryOf({ asOf: day, pack, lang, explain: flag, only: outcomes }, ['asOf'])

const asking = (
  operation: string,
  path: string,
  query: fc.Arbitrary<string>,
  body: fc.Arbitrary<unknown>,
): fc.Arbitrary<Asked> =>
  fc.record({ query, body }).map((made) => ({
    operation,
    method: 'POST',
    target: `${path}${made.query}`,
    headers: json,
    body: JSON.stringify(made.body),
    statuses: [200],
  }))

const reading = (operation: string, target: fc.Arbitrary<string>): fc.Arbitrary<Asked> =>
  target.map((address) => ({
    operation,
    method: 'GET',
    target: address,
    headers: {},
    body: null,
    statuses: [200],
  }))

/** A name; never one that the strict reader refuses, as JavaScript means something by it. */
const word = fc
  .stringMatching(/^[a-z]{3,12}$/)
  .filter((name) => !(name in {}) && name !== 'prototype')

/** Text that an address can carry. */
const visible = fc.string({ minLength: 1, unit: 'grapheme' })

/** JSON in which the strict reader finds nothing to refuse. */
const plain = fc.anything({
  values: [fc.integer(), fc.boolean(), fc.constant(null), word],
  key: word,
  maxDepth: 2,
})

const files = fc.dictionary(
  fc.constantFrom('pack.json', 'parameters.json', 'points/01.json', 'facts.json', '秘.json'),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.dictionary(word, plain)),
)

const trial = fc.record(
  {
    parameters: fc.record(
      { monitoringLine: fc.integer({ min: 6000, max: 15000 }) },
      { requiredKeys: [] },
    ),
    records: fc.array(record, { maxLength: 3 }),
  },
  { requiredKeys: ['parameters', 'records'] },
)

/** A set of tables, as the document describes it; without any there is nothing to add up. */
const tableSet = fc.record({
  tables: allowed((named('TableSet')['properties'] as Record<string, Schema>)['tables'] ?? {}, 2),
})

/** Requests as the document describes them, over every route. */
export const validRequests = (rules: readonly string[], subjects: readonly string[]) => {
  const language = queryOf({ lang }, [])
  const asked = (path: string) => language.map((query) => `${path}${query}`)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: asking('evaluate', '/v1/evaluate', judging, fc.oneof(record, records)),
    },
    {
      weight: 2,
      arbitrary: asking('evaluateStream', '/v1/evaluate/stream', judging, fc.array(record)).map(
        (made) => ({
          ...made,
          headers: lines,
          body: (JSON.parse(made.body ?? '[]') as unknown[])
            .map((each) => `${JSON.stringify(each)}\n`)
            .join(''),
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: asking(
        'questions',
        '/v1/questions',
        queryOf({ asOf: day, pack, lang, held: flag, rules: fc.constantFrom(...rules) }, ['asOf']),
        record,
      ),
    },
    { weight: 1, arbitrary: asking('check', '/v1/check', language, fc.record({ files })) },
    {
      weight: 2,
      arbitrary: asking(
        'impact',
        '/v1/impact',
        queryOf({ asOf: fc.constant('2025-06-30'), pack, lang }, ['asOf']),
        trial,
      ),
    },
    {
      weight: 1,
      arbitrary: asking(
        'summary',
        '/v1/summary',
        queryOf({ asOf: day, pack, lang }, ['asOf']),
        tableSet,
      ),
    },
    reading('packs', asked('/v1/packs')),
    reading('pack', asked('/v1/packs/shidian-2025')),
    reading(
      'point',
      fc.integer({ min: 1, max: 25 }).map((number) => `/v1/packs/shidian-2025/points/${number}`),
    ),
    reading(
      'rule',
      fc.constantFrom(...rules).map((rule) => `/v1/packs/shidian-2025/rules/${rule}`),
    ),
    reading(
      'facts',
      fc.constantFrom(...subjects).map((subject) => `/v1/facts?subject=${subject}`),
    ),
    reading('livez', fc.constant('/livez')),
    reading('readyz', fc.constant('/readyz')),
    reading('metrics', fc.constant('/metrics')),
    reading('docs', fc.constant('/docs')),
    reading('openapi', fc.constant('/openapi.json')),
  )
}

const noRecord = plain.filter(
  (value) => typeof value !== 'object' || value === null || Array.isArray(value),
)

const judgingRoutes = [
  ['evaluate', '/v1/evaluate'],
  ['questions', '/v1/questions'],
] as const
const bodyRoutes = [
  ...judgingRoutes,
  ['check', '/v1/check'],
  ['impact', '/v1/impact'],
  ['summary', '/v1/summary'],
] as const
const dayed = '?asOf=2025-06-30'

const refusedWith = (
  [operation, path]: readonly [string, string],
  more: Partial<Asked> & { readonly statuses: readonly number[] },
  query = path === '/v1/check' ? '' : dayed,
): Asked => ({
  operation,
  method: 'POST',
  target: `${path}${query}`,
  headers: json,
  body: '{}',
  ...more,
})

const householdFacts = Object.keys(named('Household')['properties'] as object)

/** Requests with one thing wrong, and what each must come to. */
export const invalidRequests = (): fc.Arbitrary<Asked> => {
  const anyBody = fc.constantFrom(...bodyRoutes)
  const judgingRoute = fc.constantFrom(...judgingRoutes)
  return fc.oneof(
    // No JSON.
    fc
      .tuple(
        anyBody,
        fc.string({ minLength: 1, unit: 'binary' }).filter((text) => {
          try {
            JSON.parse(text)
            return false
          } catch {
            return true
          }
        }),
      )
      .map(([route, body]) => refusedWith(route, { body, statuses: [400] })),
    // No record.
    fc
      .tuple(judgingRoute, noRecord)
      .map(([route, body]) => refusedWith(route, { body: JSON.stringify(body), statuses: [422] })),
    // Of no subject that there is.
    fc.tuple(judgingRoute, word).map(([route, subject]) =>
      refusedWith(route, {
        body: JSON.stringify({ subject: `no${subject}`, id: 'X' }),
        statuses: [422],
      }),
    ),
    // Facts that are none, or of another type: the rest is judged, and the answer says so.
    fc.tuple(record, word, plain).map(([some, name, value]) =>
      refusedWith(bodyRoutes[0], {
        body: JSON.stringify({ ...(some as object), [`x${name}`]: value }),
        statuses: [200],
      }),
    ),
    fc.dictionary(fc.constantFrom(...householdFacts), plain).map((facts) =>
      refusedWith(bodyRoutes[0], {
        body: JSON.stringify({ ...facts, subject: 'household', id: 'H-1' }),
        statuses: [200],
      }),
    ),
    // Any JSON for files, trials and sets of tables.
    fc
      .tuple(fc.constantFrom(bodyRoutes[2], bodyRoutes[3], bodyRoutes[4]), plain)
      .map(([route, body]) => refusedWith(route, { body: JSON.stringify(body), statuses: [422] })),
    // Trials of what is no parameter, or has no such value.
    fc.tuple(word, plain).map(([name, value]) =>
      refusedWith(bodyRoutes[3], {
        body: JSON.stringify({ records: [], parameters: { [name]: value } }),
        statuses: [422],
      }),
    ),
    // Tables that are none, or of no subject.
    fc
      .tuple(word, fc.oneof(plain, fc.record({ records: fc.array(noRecord, { minLength: 1 }) })))
      .chain(([name, value]) =>
        fc.constantFrom(value, { [`no${name}`]: { records: [] } }, { household: value }),
      )
      .filter((tables) => JSON.stringify(tables) !== '{}')
      .map((tables) =>
        refusedWith(bodyRoutes[4], { body: JSON.stringify({ tables }), statuses: [422] }),
      ),
    // Lists of what is no record.
    fc
      .array(noRecord, { minLength: 1 })
      .map((some) =>
        refusedWith(bodyRoutes[0], { body: JSON.stringify({ records: some }), statuses: [422] }),
      ),
    // Queries.
    fc
      .tuple(anyBody, word)
      .map(([route, name]) => refusedWith(route, { statuses: [400] }, `${dayed}&x${name}=${name}`)),
    judgingRoute.map((route) => refusedWith(route, { statuses: [400] }, '')),
    fc
      .tuple(judgingRoute, visible)
      .filter(([, text]) => !/^\d{4}-\d{2}-\d{2}$/.test(text))
      .map(([route, text]) =>
        refusedWith(route, { statuses: [400] }, `?asOf=${encodeURIComponent(text)}`),
      ),
    fc
      .tuple(judgingRoute, word)
      .map(([route, name]) => refusedWith(route, { statuses: [404] }, `${dayed}&pack=${name}`)),
    // Heads.
    fc
      .tuple(anyBody, word)
      .map(([route, type]) =>
        refusedWith(route, { headers: { 'content-type': `text/${type}` }, statuses: [415] }),
      ),
    anyBody.map((route) =>
      refusedWith(route, { headers: { ...json, 'content-encoding': 'gzip' }, statuses: [415] }),
    ),
    fc
      .tuple(anyBody, word)
      .map(([route, type]) =>
        refusedWith(route, { headers: { ...json, accept: `text/${type}` }, statuses: [406] }),
      ),
    // Streams, refused before they begin or line by line.
    fc
      .constantFrom(json, {})
      .map((headers) =>
        refusedWith(['evaluateStream', '/v1/evaluate/stream'], { headers, statuses: [415] }),
      ),
    fc.array(plain).map((some) =>
      refusedWith(['evaluateStream', '/v1/evaluate/stream'], {
        headers: lines,
        body: some.map((value) => JSON.stringify(value)).join('\n'),
        statuses: [200],
      }),
    ),
    // Addresses.
    fc.tuple(fc.constantFrom('points', 'rules', 'no'), visible).map(
      ([kind, text]): Asked => ({
        operation: kind === 'points' ? 'point' : kind === 'rules' ? 'rule' : 'none',
        method: 'GET',
        target: `/v1/packs/shidian-2025/${kind}/x${encodeURIComponent(text)}`,
        headers: {},
        body: null,
        statuses: [404],
      }),
    ),
    word.map(
      (subject): Asked => ({
        operation: 'facts',
        method: 'GET',
        target: `/v1/facts?subject=no${subject}`,
        headers: {},
        body: null,
        statuses: [404],
      }),
    ),
    fc.tuple(anyBody, fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH')).map(
      ([[, path], method]): Asked => ({
        operation: 'none',
        method,
        target: path,
        headers: {},
        body: null,
        statuses: [405],
      }),
    ),
  )
}
