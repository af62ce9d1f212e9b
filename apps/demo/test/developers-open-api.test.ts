import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { operationsIn } from '../src/pages/developers/open-api.js'
import { targetOf } from '../src/pages/developers/request.js'
import { shownText } from '../src/pages/developers/shown-text.js'

const document: unknown = JSON.parse(
  readFileSync(new URL('../../../packages/adapters-http/openapi.json', import.meta.url), 'utf8'),
)

const operations = operationsIn(document)

const operation = (id: string) => {
  const found = operations.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no operation ${id}`)
  return found
}

describe('the routes of the document', () => {
  it('are all there, in both languages', () => {
    const { paths } = document as { paths: Record<string, object> }
    expect(operations.map(({ path }) => path)).toEqual(Object.keys(paths))
    for (const { summary, description, parameters } of operations)
      for (const text of [summary, description, ...parameters.map((item) => item.description)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u)
        expect(text.en).toMatch(/[a-z]/)
        expect(text.en).not.toMatch(/\p{Script=Han}/u)
      }
  })

  it('have parameters of the kinds that the form knows', () => {
    const kinds = operation('evaluate').parameters.map(({ name, kind }) => [name, kind])
    expect(kinds).toEqual([
      ['pack', 'text'],
      ['asOf', 'date'],
      ['only', 'some'],
      ['explain', 'flag'],
      ['lang', 'one'],
    ])
    expect(operation('evaluate').parameters[2]?.choices).toContain('unmet')
  })

  it('have examples whose form leads to the address that the document shows', () => {
    const { examples } = operation('evaluate')
    const explained = examples.find(({ name }) => name === 'explained') ?? examples[0]
    const form = { operation: operation('evaluate'), ...explained }
    expect(targetOf(form)).toBe(
      '/v1/evaluate?asOf=2025-06-30&only=unmet,pending&explain=true&lang=en',
    )
    const rule = operation('rule')
    expect(targetOf({ operation: rule, values: rule.examples[0].values })).toBe(
      '/v1/packs/shidian-2025/rules/03.safety-net',
    )
  })
})

describe('an address', () => {
  it('takes whatever is written as a value', () => {
    const values = { id: 'a/b?c', rule: '三 保障', lang: '&x=1#' }
    expect(targetOf({ operation: operation('rule'), values })).toBe(
      '/v1/packs/a%2Fb%3Fc/rules/%E4%B8%89%20%E4%BF%9D%E9%9A%9C?lang=%26x%3D1%23',
    )
  })
})

describe('an answer that is shown', () => {
  it('is indented when it is all there', () => {
    expect(shownText('{"a":1}', 'application/problem+json', true).text).toBe('{\n  "a": 1\n}')
    expect(shownText('{"a":1', 'application/json', false).text).toBe('{"a":1')
    expect(shownText('{"a":1', 'application/json', true).text).toBe('{"a":1')
    expect(shownText('# HELP', 'text/plain', true).text).toBe('# HELP')
  })

  it('is cut at a line where it is long', () => {
    const long = JSON.stringify(Array.from({ length: 9000 }, (_, index) => index))
    const { text, length, cut } = shownText(long, 'application/json', true)
    expect(cut).toBe(true)
    expect(text.length).toBeLessThanOrEqual(20_000)
    expect(length).toBeGreaterThan(text.length)
    expect(text.endsWith(',')).toBe(true)
    expect(shownText('x'.repeat(30_000), 'text/plain', true).text).toHaveLength(20_000)
  })
})
