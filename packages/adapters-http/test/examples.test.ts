import { describe, expect, it } from 'vitest'
import {
  describedAnswer,
  differences,
  document,
  parametersOf,
  routes,
  wrongIn,
} from './described.js'
import { services } from './shown.js'
import { running } from './support.js'

/** Every example in the document, sent as it stands there. */

const init = (
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): RequestInit => ({
  method,
  headers,
  ...(body === null || body === undefined
    ? {}
    : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
})

const answers = routes.flatMap((route) =>
  Object.entries(route.operation.responses).flatMap(([status, response]) =>
    Object.entries('content' in response ? response.content : {}).flatMap(([, content]) =>
      Object.entries(content.examples ?? {}).map(([name, example]) => ({
        route,
        status: Number(status),
        name,
        schema: content.schema,
        example,
      })),
    ),
  ),
)

const requests = routes.flatMap(({ path, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, content]) =>
    Object.entries(content.examples ?? {}).map(([name, { value }]) => ({
      path,
      operation,
      type,
      name,
      schema: content.schema,
      value,
    })),
  ),
)

const refusals = Object.entries(document.components.responses).flatMap(([component, response]) =>
  Object.values(response.content ?? {}).flatMap(({ examples = {} }) =>
    Object.values(examples).map((example) => ({ component, response, example })),
  ),
)

it('are many, and every route that takes a body has one', () => {
  expect(answers.length).toBeGreaterThan(12)
  expect(refusals.length).toBeGreaterThan(5)
  for (const { path, operation } of routes)
    if (operation.requestBody !== undefined)
      expect(
        requests.filter((request) => request.path === path),
        path,
      ).not.toEqual([])
})

it.each(routes)(
  'the examples of the parameters of $path make a request that is answered',
  async (route) => {
    const server = await running()
    const given = parametersOf(route).filter(({ example }) => example !== undefined)
    let path = route.path
    const query = new URLSearchParams()
    for (const { name, in: place, example } of given)
      if (place === 'path') path = path.replace(`{${name}}`, String(example))
      else query.set(name, String(example))
    const [type, content] = Object.entries(route.operation.requestBody?.content ?? {})[0] ?? []
    const value = Object.values(content?.examples ?? {})[0]?.value
    const response = await fetch(
      `${server}${path}?${query.toString()}`,
      init(route.method, type === undefined ? {} : { 'Content-Type': type }, value),
    )
    expect(response.status).toBe(200)
    expect(await differences(response, describedAnswer(route, 200))).toEqual([])
  },
)

describe.each(requests)('the request $name of $path', ({ operation, name, schema, value }) => {
  it('is as its schema says', () => {
    expect(wrongIn(schema, value)).toBeNull()
  })

  it('stands beside an answer of the same name', () => {
    const known = answers.filter(({ route }) => route.operation === operation)
    expect(known.map((answer) => answer.name)).toContain(name)
  })
})

describe.each(answers)(
  'the answer $name of $route.path',
  ({ route, status, name, schema, example }) => {
    it('is as its schema says', () => {
      expect(wrongIn(schema, example.value)).toBeNull()
    })

    it('is what comes back', async () => {
      const server = await running()
      const [type, content] = Object.entries(route.operation.requestBody?.content ?? {})[0] ?? []
      const response = await fetch(
        `${server}${example['x-request']?.target ?? ''}`,
        init(
          route.method,
          type === undefined ? {} : { 'Content-Type': type },
          content?.examples?.[name]?.value,
        ),
      )
      expect(response.status).toBe(status)
      expect(await differences(response, describedAnswer(route, status))).toEqual([])
    })
  },
)

describe.each(refusals)('the refusal $component', ({ response, example }) => {
  it('is what comes back', async () => {
    const {
      method = 'GET',
      target = '',
      headers = {},
      body,
      service = 'usual',
    } = example['x-request'] ?? {}
    const server = await running(services[service])
    const answer = await fetch(`${server}${target}`, init(method, headers, body))
    expect(answer.status).toBe((example.value as { status: number }).status)
    expect(await differences(answer, response)).toEqual([])
  })
})
