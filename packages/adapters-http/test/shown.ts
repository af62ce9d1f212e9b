import { resolve } from 'node:path'
import { type EvaluatorOptions, hashKey } from '../src/index.js'
import { shownRequests } from '../src/openapi/document.js'
import type { ServiceName } from '../src/openapi/refusals.js'

/** How the services that the document speaks of are started. */
export const services: Readonly<Record<ServiceName, EvaluatorOptions>> = {
  usual: {},
  keyed: { keys: [hashKey('invented-key')] },
  small: { limits: { batchRecords: 1 } },
  limited: { requestsPerMinute: 0 },
  loading: { packs: [], packFolders: [resolve(import.meta.dirname, 'never-loaded')] },
}

/** What the committed document says in place of what each answer, or each change of the pack, renews. */
const fixed: ReadonlyMap<string, string> = new Map([
  ['decision', '00000000-0000-4000-8000-000000000000'],
  ['digest', `sha256:${'0'.repeat(64)}`],
])

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tables of many entries of one kind, of which a few show what they are like. */
const tables = new Set(['outcomes', 'classifications', 'choices'])

/** Long lists and tables shortened, and whatever is new each time made the same. */
const abridged = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.slice(0, 2).map((item) => abridged(item))
  if (!isObject(value)) return fixed.get(key) ?? value
  const entries = Object.entries(value)
  return Object.fromEntries(
    (tables.has(key) ? entries.slice(0, 5) : entries).map(([name, inner]) => [
      name,
      abridged(inner, name),
    ]),
  )
}

const abridgedText = (text: string, type: string): unknown =>
  type.includes('ndjson')
    ? text
        .trim()
        .split('\n')
        .map((line) => `${JSON.stringify(abridged(JSON.parse(line)))}\n`)
        .join('')
    : abridged(JSON.parse(text))

/** Sends every request that the document shows; what comes back, as the document shows it. */
export const shownAnswers = async (
  start: (service: ServiceName) => Promise<string>,
): Promise<ReadonlyMap<string, unknown>> => {
  const answers = new Map<string, unknown>()
  for (const { answer, method, target, headers, body, service } of shownRequests) {
    const response = await fetch(`${await start(service)}${target}`, {
      method,
      headers,
      ...(body === null ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const type = response.headers.get('content-type') ?? ''
    answers.set(answer, abridgedText(await response.text(), type))
  }
  return answers
}
