import { z } from 'zod'
import { jsonRoutes, otherRoutes, type Route } from '../routes/table.js'
import { check, impact, liveness, questionList, readiness } from './answers.js'
import { facts, pack, packList, point, rule } from './law.js'
import { type Operation, operations } from './operations.js'
import { openApiPath, parameterComponents, parametersOf } from './parameters.js'
import { problemDetails } from './problem.js'
import {
  sideBySide,
  asComponent,
  componentsIn,
  headersOf,
  type JsonSchema,
  recordComponents,
  reference,
} from './records.js'
import { refusalComponents, refusalOf, refusals, type ServiceName } from './refusals.js'
import { requestComponents } from './requests.js'
import { result, resultLine } from './results.js'
import { datasetSummary } from './summaries.js'
import { both } from './words.js'

/**
 * The OpenAPI document of the evaluator: routes from the one table, records from the catalogue,
 * answers from the schemas beside this file, and examples from a running evaluator.
 */

export type OpenApiDocument = Readonly<Record<string, unknown>>

const answerSchemas = z.object({
  check,
  datasetSummary,
  facts,
  impact,
  liveness,
  pack,
  packList,
  point,
  problemDetails,
  questionList,
  readiness,
  result,
  resultLine,
  rule,
})

const answerComponents = (): Record<string, JsonSchema> => {
  const { $defs } = z.toJSONSchema(answerSchemas, { target: 'draft-2020-12', io: 'input' })
  return {
    ...sideBySide(
      Object.entries($defs ?? {}).map(([name, schema]) => componentsIn(name, schema as JsonSchema)),
    ),
    Document: asComponent({
      title: 'Document',
      description: both('OpenAPI 3.1 文档', 'An OpenAPI 3.1 document'),
      type: 'object',
      properties: { openapi: { type: 'string', const: '3.1.1' } },
      required: ['openapi'],
    }),
  }
}

const header = (zh: string, en: string, example?: string): object => ({
  description: both(zh, en),
  schema: { type: 'string' },
  ...(example === undefined ? {} : { example }),
})

const headerComponents = {
  'Workpoints-Pack': header('规则包和版本', 'Pack and version', 'shidian-2025@1.0.0'),
  'Workpoints-Digest': header('规则包内容的摘要值', 'Digest of the content of the pack'),
  'Workpoints-Decision': header('这次答复的编号', 'Names this answer'),
  ETag: header('内容的版本', 'The version of the content'),
  'WWW-Authenticate': header('需要的凭证', 'What is wanted', 'Bearer'),
  Allow: header('可用的方法', 'The methods that the address takes', 'POST'),
  'Accept-Post': header('要的类型', 'The type that is wanted', 'application/json'),
  'Accept-Encoding': header('要的编码', 'The encoding that is wanted', 'identity'),
  'Retry-After': header('多少秒后再试', 'Seconds to wait', '60'),
  RateLimit: header('还剩多少次', 'How much is left'),
  'RateLimit-Policy': header('限额', 'How much there is'),
}

const isTagged = ({ tag }: Operation): boolean => tag === 'law' || tag === 'documentation'

const schemaOf = (schemas: readonly string[]): JsonSchema => {
  const [only, ...others] = schemas
  if (only === undefined) return { type: 'string' }
  return others.length === 0 ? reference(only) : { oneOf: schemas.map(reference) }
}

const requestBody = ({ takes, requests }: Operation): object =>
  takes === null
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            [takes.type]: {
              schema: schemaOf(takes.schemas),
              examples: Object.fromEntries(
                requests.map(({ name, summary, body }) => [
                  name,
                  { summary: both(summary.zh, summary.en), value: body },
                ]),
              ),
            },
          },
        },
      }

const answerOf = (
  { operation }: Route,
  description: Operation,
  answers: ReadonlyMap<string, unknown>,
): object => {
  const { gives, namesPack, requests } = description
  const examples = requests.map(({ name, summary, target }): [string, object] => [
    name,
    {
      summary: both(summary.zh, summary.en),
      value: answers.get(`${operation} ${name}`),
      'x-request': { target },
    },
  ])
  return {
    description: both(
      '答复；例子里的长清单有删节',
      'The answer; long lists are shortened in examples',
    ),
    headers: headersOf([
      ...(namesPack ? ['Workpoints-Pack', 'Workpoints-Digest'] : []),
      ...(description.tag === 'evaluate' || description.tag === 'law'
        ? ['Workpoints-Decision']
        : []),
      ...(isTagged(description) ? ['ETag'] : []),
    ]),
    content: {
      [gives.type]: {
        schema: gives.schema === null ? { type: 'string' } : reference(gives.schema),
        ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
      },
    },
  }
}

/** What stands before every route but the probes: the key, the rate, the expectation. */
const alwaysPossible = ({ tag, open }: Operation): readonly number[] => {
  if (tag === 'operations' && open === true) return []
  return open === true ? [417, 429, 500, 503] : [401, 417, 429, 500, 503]
}

const operationOf = (route: Route, answers: ReadonlyMap<string, unknown>): object => {
  const description = operations[route.operation]
  const { tag, summary, open } = description
  const statuses = [...new Set([...description.refusals, ...alwaysPossible(description)])]
  const parameters = parametersOf(route)
  return {
    operationId: route.operation,
    tags: [tag],
    summary: both(summary.zh, summary.en),
    description: both(description.description.zh, description.description.en),
    ...(open === true ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...requestBody(description),
    responses: {
      200: answerOf(route, description, answers),
      ...(isTagged(description)
        ? {
            304: {
              description: both('没有变', 'It has not changed'),
              headers: headersOf(['ETag']),
            },
          }
        : {}),
      ...Object.fromEntries(
        statuses
          .toSorted((left, right) => left - right)
          .map((status) => [status, refusalOf(status)]),
      ),
    },
  }
}

const pathsOf = (answers: ReadonlyMap<string, unknown>): Record<string, object> => {
  const paths: Record<string, object> = {}
  for (const route of [...jsonRoutes, ...otherRoutes])
    paths[openApiPath(route.path)] = { [route.method]: operationOf(route, answers) }
  return paths
}

const tags = [
  { name: 'evaluate', description: both('评估', 'To evaluate') },
  { name: 'law', description: both('查阅规则', 'To read the law') },
  { name: 'documentation', description: both('文档', 'Documentation') },
  { name: 'operations', description: both('运行', 'Operations') },
]

const info = {
  title: both('要点评估服务', 'Workpoints evaluator'),
  version: '1.0.0',
  summary: both(
    '按规则包评估农户和台账；结果只是给责任人的提示，不是行政决定',
    'Judges households and registers by a pack; results are hints for the people responsible, never decisions',
  ),
  description: [
    '每个答复都写明规则包、版本、内容摘要值和答复编号。拒绝一律是 problem details（RFC 9457），写明代码、位置、原因和改法，中英文都有；其中不含个人信息。例子里的人都是虚构的。',
    'Every answer names pack, version, digest and decision. Every refusal is problem details (RFC 9457) with code, place, cause and remedy in both languages, and nothing personal. All people in the examples are invented.',
    '没有的地址是 404，方法不对是 405。任何请求的第一行或标头读不懂是 400，来得太慢是 408，超过 16 KiB 是 431。',
    'An address that is not there is a 404, another method a 405. Of any request, a first line or headers that cannot be read are a 400, those that come too slowly a 408, those above 16 KiB a 431.',
  ].join('\n\n'),
  license: { name: 'MIT', identifier: 'MIT' },
}

/** By name, so that a new component moves no other. */
const sorted = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)))

/**
 * @param answers what a running evaluator answers to the requests that the document shows, by
 *   operation and name of the request, or `refusal` and status
 */
export const openApiDocument = (answers: ReadonlyMap<string, unknown>): OpenApiDocument => ({
  openapi: '3.1.1',
  info,
  // Relative to the document, wherever the routes are mounted.
  servers: [{ url: '.', description: both('这个服务', 'This service') }],
  security: [{}, { bearer: [] }],
  tags,
  paths: pathsOf(answers),
  components: {
    schemas: sorted({ ...recordComponents(), ...requestComponents, ...answerComponents() }),
    parameters: parameterComponents(),
    headers: headerComponents,
    responses: refusalComponents(answers),
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: both(
          '服务设定了密钥时才需要',
          'Wanted only where the service was started with keys',
        ),
      },
    },
  },
})

/** Every request that the document shows, with the name of its answer. */
export const shownRequests = [
  ...[...jsonRoutes, ...otherRoutes].flatMap(({ operation, method }) =>
    operations[operation].requests.map((request) => ({
      answer: `${operation} ${request.name}`,
      method: method.toUpperCase(),
      headers: {
        'Content-Type': operations[operation].takes?.type ?? 'application/json',
      } as Readonly<Record<string, string>>,
      service: 'usual' as ServiceName,
      ...request,
    })),
  ),
  ...Object.entries(refusals).flatMap(([status, { shown }]) =>
    shown === undefined ? [] : [{ answer: `refusal ${status}`, ...shown }],
  ),
]
