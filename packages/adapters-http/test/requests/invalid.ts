import fc from 'fast-check'
import { type Asked, json, lines, plain, word } from './asked.js'
import { named, record } from './from-schema.js'

/** Text that an address can carry. */
const visible = fc.string({ minLength: 1, unit: 'grapheme' })

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
