import fc from 'fast-check'
import type { Schema } from '../described.js'
import { type Asked, json, lines, plain, word } from './asked.js'
import { allowed, day, named, record } from './from-schema.js'

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
