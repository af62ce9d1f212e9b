import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openApiDocument } from '../src/openapi/document.js'
import { services, shownAnswers } from './shown.js'
import { running } from './support.js'

const file = resolve(import.meta.dirname, '../openapi.json')

it('is what the routes, the schemas and a running evaluator give; UPDATE_OPENAPI=1 writes it anew', async () => {
  const document = openApiDocument(await shownAnswers((service) => running(services[service])))
  const text = `${JSON.stringify(document, null, 2)}\n`
  if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

/** What redocly only warns of, and why it stays as it is. */
const accepted = new Map([
  // The probes refuse nothing that a client does.
  ['/paths/~1livez/get/responses', 'operation-4xx-response'],
  ['/paths/~1readyz/get/responses', 'operation-4xx-response'],
  // A line of the stream, which OpenAPI 3.1 can only call text.
  ['/components/schemas/ResultLine', 'no-unused-components'],
  // Another method than those of an address is no operation of it.
  ['/components/responses/MethodNotAllowed', 'no-unused-components'],
])

it('is valid under the recommended rules of redocly', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: readFileSync(file, 'utf8'), config })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(
    new Map(problems.map(({ ruleId, location }) => [location[0]?.pointer?.slice(1), ruleId])),
  ).toEqual(accepted)
})
