import { isJson, type RequestForm, targetOf } from './request.js'

/** A text as one word of a POSIX shell, whatever it holds. */
const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** A text as a literal of TypeScript, whatever it holds. */
const literal = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", String.raw`\'`)}'`

/** The request as a command. */
export const curlSnippet = (form: RequestForm, origin: string): string => {
  const { bodyType } = form.operation
  return [
    // Brackets and braces in an address are meant as they are.
    `curl --globoff ${shellWord(`${origin}${targetOf(form)}`)}`,
    ...(bodyType === null
      ? []
      : [
          `  --header ${shellWord(`Content-Type: ${bodyType}`)}`,
          // Unlike other ways to send data, it reads no file where the body begins with @.
          `  --data-raw ${shellWord(form.body)}`,
        ]),
  ].join(' \\\n')
}

/** JSON that stands in a program as it is, indented; null where it would not mean the same there. */
const jsonExpression = (text: string, indent: string): string | null => {
  if (!isJson(text) || text.includes('__proto__')) return null
  // As it was written, so that an amount such as 1.10 does not change.
  return text.trim().replaceAll('\n', `\n${indent}`)
}

const lines = (text: string): string => {
  const items = text.split('\n').map((line) => `    ${literal(line)},`)
  return ['[', ...items, `  ].join('\\n')`].join('\n')
}

const bodyExpression = ({ operation, body }: RequestForm): string => {
  const json = operation.bodyType === 'application/json' ? jsonExpression(body, '  ') : null
  if (json !== null) return `JSON.stringify(${json})`
  return body.includes('\n') ? lines(body) : literal(body)
}

/** The request as TypeScript with `fetch`. */
export const fetchSnippet = (form: RequestForm, origin: string): string => {
  const { bodyType } = form.operation
  const url = literal(`${origin}${targetOf(form)}`)
  const call =
    bodyType === null
      ? [`const response = await fetch(${url})`]
      : [
          `const response = await fetch(${url}, {`,
          `  method: 'POST',`,
          `  headers: { 'Content-Type': ${literal(bodyType)} },`,
          `  body: ${bodyExpression(form)},`,
          '})',
        ]
  return [...call, 'console.log(response.status, await response.text())'].join('\n')
}

const options = (pairs: readonly (readonly [string, string])[]): string =>
  `{ ${pairs.map(([name, value]) => `${name}: ${value}`).join(', ')} }`

const isRecordList = (body: string): boolean => {
  const value: unknown = JSON.parse(body)
  return typeof value === 'object' && value !== null && 'records' in value
}

/**
 * The same question to the library, which needs no server; null where the route is none of its
 * functions, or the body cannot stand in a program.
 */
export const librarySnippet = ({ operation, values, body }: RequestForm): string | null => {
  const { id } = operation
  const json = jsonExpression(body, '')
  if ((id !== 'evaluate' && id !== 'questions') || json === null) return null
  const isTrue = (name: string): boolean => values[name] === 'true'
  const asOf = ['asOf', literal(values['asOf'] ?? '')] as const
  const head = (name: string): readonly string[] => [
    `import type { CatalogueRecord } from '@workpoints/model'`,
    `import { ${name} } from '@workpoints/rules'`,
    `import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'`,
    '',
  ]
  if (id === 'questions')
    return [
      ...head('questions'),
      `const record: CatalogueRecord = ${json}`,
      '',
      `console.log(questions(shidian2025, record, ${options([
        asOf,
        ...(isTrue('held') ? [['held', 'true'] as const] : []),
        ...((values['rules'] ?? '') === ''
          ? []
          : [
              ['rules', `[${(values['rules'] ?? '').split(',').map(literal).join(', ')}]`] as const,
            ]),
      ])}))`,
    ].join('\n')
  const given = options([asOf, ...(isTrue('explain') ? [['explain', 'true'] as const] : [])])
  if (isRecordList(body))
    return [
      ...head('evaluate'),
      `const { records }: { records: CatalogueRecord[] } = ${json}`,
      '',
      'for (const record of records)',
      `  console.log(evaluate(shidian2025, record, ${given}).subjects)`,
    ].join('\n')
  return [
    ...head('evaluate'),
    `const record: CatalogueRecord = ${json}`,
    '',
    `console.log(evaluate(shidian2025, record, ${given}).subjects)`,
  ].join('\n')
}
