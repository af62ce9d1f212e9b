import type { Text } from '@workpoints/model'

/** What the form asks for a parameter of a route. */
export interface RouteParameter {
  readonly name: string
  readonly place: 'path' | 'query'
  readonly required: boolean
  readonly description: Text
  readonly kind: 'text' | 'date' | 'flag' | 'one' | 'some'
  /** Of `one` and `some`: the values there are; none where any text will do. */
  readonly choices: readonly string[]
  readonly example: string
}

/** A request that the document shows, ready to be sent. */
export interface RequestExample {
  readonly name: string
  readonly summary: Text
  readonly body: string
  /** By name of the parameter. */
  readonly values: Readonly<Record<string, string>>
}

/** A route, as the OpenAPI document describes it. */
export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** With its parameters in braces. */
  readonly path: string
  readonly summary: Text
  readonly description: Text
  readonly parameters: readonly RouteParameter[]
  /** Null where the route takes no body. */
  readonly bodyType: string | null
  /** At least one. */
  readonly examples: readonly [RequestExample, ...RequestExample[]]
}

type Json = Readonly<Record<string, unknown>>

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The document says everything twice in one line, Chinese first. */
const bothLanguages = (value: unknown): Text => {
  const [zh = '', en = zh] = word(value).split(' / ')
  return { zh, en }
}

const referenced = (document: Json, value: unknown): Json => {
  const { $ref } = object(value)
  if (typeof $ref !== 'string') return object(value)
  return $ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((found, step) => object(found[step]), document)
}

const choicesOf = (schema: Json): readonly string[] => list(schema['enum']).map(word)

const kindOf = (schema: Json): Pick<RouteParameter, 'kind' | 'choices'> => {
  const choices = choicesOf(schema)
  if (choices.length > 0) return { kind: 'one', choices }
  if (schema['type'] === 'array')
    return { kind: 'some', choices: choicesOf(object(schema['items'])) }
  if (schema['type'] === 'boolean') return { kind: 'flag', choices: [] }
  return { kind: schema['format'] === 'date' ? 'date' : 'text', choices: [] }
}

const parameterOf = (described: Json): RouteParameter => ({
  name: word(described['name']),
  place: described['in'] === 'path' ? 'path' : 'query',
  required: described['required'] === true,
  description: bothLanguages(described['description']),
  example: word(described['example']),
  ...kindOf(object(described['schema'])),
})

/** The values of a route's parameters in an address that fits it. */
const valuesIn = (path: string, target: string): Readonly<Record<string, string>> => {
  const [address = '', search = ''] = target.split('?')
  const steps = address.split('/').map(decodeURIComponent)
  const fromPath = path
    .split('/')
    .flatMap((step, place): [string, string][] =>
      step.startsWith('{') ? [[step.slice(1, -1), steps[place] ?? '']] : [],
    )
  return Object.fromEntries([...fromPath, ...new URLSearchParams(search)])
}

/** A body as somebody edits it: JSON over several lines, other texts as they are. */
const bodyText = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2)

const examplesOf = (
  path: string,
  parameters: readonly RouteParameter[],
  operation: Json,
): readonly [RequestExample, ...RequestExample[]] => {
  const [body] = Object.values(object(object(operation['requestBody'])['content']))
  const bodies = object(object(body)['examples'])
  const success = object(object(operation['responses'])['200'])
  const [answer] = Object.values(object(success['content']))
  const shown = Object.entries(object(object(answer)['examples'])).flatMap(
    ([name, example]): RequestExample[] => {
      const { target } = object(object(example)['x-request'])
      return [
        {
          name,
          summary: bothLanguages(object(example)['summary']),
          body: bodyText(object(bodies[name])['value']),
          values: valuesIn(path, word(target)),
        },
      ]
    },
  )
  const [first, ...rest] = shown
  if (first !== undefined) return [first, ...rest]
  const values = Object.fromEntries(
    parameters.filter(({ required }) => required).map(({ name, example }) => [name, example]),
  )
  return [{ name: 'request', summary: bothLanguages(operation['summary']), body: '', values }]
}

/** Every GET and POST route of the document, in its order. */
export const operationsIn = (openApi: unknown): readonly Operation[] => {
  const document = object(openApi)
  return Object.entries(object(document['paths'])).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method): Operation[] => {
      const described = object(item)[method]
      if (described === undefined) return []
      const operation = object(described)
      const parameters = list(operation['parameters']).map((parameter) =>
        parameterOf(referenced(document, parameter)),
      )
      const [bodyType = null] = Object.keys(object(object(operation['requestBody'])['content']))
      return [
        {
          id: word(operation['operationId']),
          method: method === 'get' ? 'GET' : 'POST',
          path,
          summary: bothLanguages(operation['summary']),
          description: bothLanguages(operation['description']),
          parameters,
          bodyType,
          examples: examplesOf(path, parameters, operation),
        },
      ]
    }),
  )
}
