import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

import type { ServiceName } from '../src/openapi/refusals.js'

/** The committed document, read as a client that trusts nothing else would read it. */

export type Schema = Readonly<Record<string, unknown>>

interface Header {
  readonly $ref: string
}

interface Content {
  readonly schema: Schema
  readonly examples?: Readonly<
    Record<
      string,
      {
        readonly value: unknown
        readonly 'x-request'?: {
          readonly method?: string
          readonly target: string
          readonly headers?: Readonly<Record<string, string>>
          readonly body?: unknown
          readonly service?: ServiceName
        }
      }
    >
  >
}

export interface Described {
  readonly headers?: Readonly<Record<string, Header>>
  readonly content?: Readonly<Record<string, Content>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly example?: string | number
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> }
  readonly responses: Readonly<Record<string, Described | { readonly $ref: string }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Described>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
}

export const document = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../openapi.json'), 'utf8'),
) as Document

type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown }

interface Ajv {
  readonly addSchema: (schema: Schema, key: string) => void
  readonly compile: (schema: Schema) => Validate
}

// ajv belongs to packages/rules; nothing but the tests here needs it.
const fromRules = createRequire(resolve(import.meta.dirname, '../../rules/package.json'))
const { default: Ajv2020 } = fromRules('ajv/dist/2020.js') as {
  default: new (options: object) => Ajv
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Clients must bear what is added later; here, what the document does not name is a mistake. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (!isObject(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]))
  return isObject(value['properties']) && value['title'] !== 'Document'
    ? { additionalProperties: false, ...inner }
    : inner
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
ajv.addSchema(
  { $id: 'closed', components: { schemas: closed(document.components.schemas) } },
  'closed',
)

const validators = new Map<string, Validate>()

/** What is wrong with a value by a schema of the document; null where nothing is. */
export const wrongIn = (schema: Schema, value: unknown): unknown => {
  const key = JSON.stringify(schema)
  const known = validators.get(key)
  const validate =
    known ??
    ajv.compile(JSON.parse(key.replaceAll('"#/components/', '"closed#/components/')) as Schema)
  validators.set(key, validate)
  return validate(value) ? null : validate.errors
}

export interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export const routes: readonly Route[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    operation,
  })),
)

export const routeCalled = (operationId: string): Route => {
  const found = routes.find(({ operation }) => operation.operationId === operationId)
  if (found === undefined) throw new Error(`no operation ${operationId}`)
  return found
}

const lookedUp = (response: Described | { readonly $ref: string }): Described => {
  if (!('$ref' in response)) return response
  const found = document.components.responses[response.$ref.split('/').at(-1) ?? '']
  if (found === undefined) throw new Error(`no response ${response.$ref}`)
  return found
}

/** The parameters of a route. */
export const parametersOf = ({ operation }: Route): readonly Parameter[] =>
  (operation.parameters ?? []).map((parameter) => {
    if (!('$ref' in parameter)) return parameter
    const found = document.components.parameters[parameter.$ref.split('/').at(-1) ?? '']
    if (found === undefined) throw new Error(`no parameter ${parameter.$ref}`)
    return found
  })

/** How the document describes that status of a route; null where it does not. */
export const describedAnswer = ({ operation }: Route, status: number): Described | null => {
  const found = operation.responses[String(status)]
  return found === undefined ? null : lookedUp(found)
}

/** Everything in which an answer is not as it is described. */
export const differences = async (
  response: Response,
  described: Described | null,
): Promise<readonly unknown[]> => {
  const text = await response.text()
  if (described === null) return [`status ${response.status} is not described`, text]
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const missing = Object.keys(described.headers ?? {}).filter(
    (name) => always.has(name) && !response.headers.has(name),
  )
  if (described.content === undefined)
    return [...missing, ...(text === '' ? [] : ['there is a body'])]
  const content = described.content[type]
  if (content === undefined) return [...missing, `type ${type} is not described`]
  const value: unknown = type.endsWith('json') && !type.includes('nd') ? JSON.parse(text) : text
  const wrong = [wrongIn(content.schema, value)]
  if (type === 'application/x-ndjson')
    for (const line of text.split('\n').filter((each) => each !== ''))
      wrong.push(wrongIn({ $ref: '#/components/schemas/ResultLine' }, JSON.parse(line)))
  return [...missing, ...wrong.filter((each) => each !== null)]
}

/** Headers that are there whatever was asked; others depend on the request. */
const always = new Set([
  'Workpoints-Pack',
  'Workpoints-Digest',
  'Workpoints-Decision',
  'ETag',
  'Allow',
  'WWW-Authenticate',
  'Retry-After',
])
