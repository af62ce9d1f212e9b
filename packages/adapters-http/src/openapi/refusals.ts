import type { ShownRequest } from './operations.js'
import { headersOf, reference } from './records.js'
import { both } from './words.js'

/** How a service was started that refuses what the usual one does not. */
export type ServiceName = 'usual' | 'keyed' | 'small' | 'limited' | 'loading'

/** A refusal that the document shows, with the request that meets it. */
export interface ShownRefusal extends ShownRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly service: ServiceName
}

interface Refusal {
  readonly component: string
  readonly description: string
  readonly headers?: readonly string[]
  readonly shown?: ShownRefusal
}

const day = 'asOf=2025-06-30'
const json = { 'Content-Type': 'application/json' }

const shown = (
  zh: string,
  en: string,
  request: Pick<ShownRefusal, 'method' | 'target' | 'headers' | 'body'>,
  service: ServiceName = 'usual',
): ShownRefusal => ({ name: 'refusal', summary: { zh, en }, ...request, service })

const reading = { method: 'GET', target: '/v1/packs', headers: {}, body: null } as const

/** What any route may refuse, by status. */
export const refusals: Readonly<Record<number, Refusal>> = {
  400: {
    component: 'BadRequest',
    description: both(
      '查询参数不对，或正文不是合格的 JSON',
      'A query parameter is wrong, or the body is not good JSON',
    ),
    shown: shown('没有评估日期', 'No evaluation date', {
      method: 'POST',
      target: '/v1/evaluate',
      headers: json,
      body: { subject: 'household', id: 'H-0001' },
    }),
  },
  401: {
    component: 'Unauthorized',
    description: both('没有密钥，或密钥不对', 'No key, or not a right one'),
    headers: ['WWW-Authenticate'],
    shown: shown('没有密钥', 'No key', reading, 'keyed'),
  },
  404: {
    component: 'NotFound',
    description: both('没有这个地址、规则包、要点或规则', 'No such address, pack, point or rule'),
    shown: shown('没有这条规则', 'No such rule', {
      method: 'GET',
      target: '/v1/packs/shidian-2025/rules/03.no-such-rule',
      headers: {},
      body: null,
    }),
  },
  405: {
    component: 'MethodNotAllowed',
    description: both('这个地址不支持这种方法', 'The address does not take this method'),
    headers: ['Allow'],
    shown: shown('用 PUT 评估', 'To evaluate by PUT', {
      method: 'PUT',
      target: '/v1/evaluate',
      headers: {},
      body: null,
    }),
  },
  406: {
    component: 'NotAcceptable',
    description: both('给不出 Accept 要的类型', 'Nothing of what Accept asks for can be given'),
    shown: shown('要 HTML', 'To ask for HTML', {
      method: 'GET',
      target: '/v1/facts',
      headers: { Accept: 'text/html' },
      body: null,
    }),
  },
  408: {
    component: 'RequestTimeout',
    description: both('正文来得太慢', 'The body arrived too slowly'),
  },
  413: {
    component: 'ContentTooLarge',
    description: both(
      '正文太大，或记录太多；改用流式路由',
      'The body is too large, or holds too many records; use the stream',
    ),
    shown: shown(
      '记录太多',
      'Too many records',
      {
        method: 'POST',
        target: `/v1/evaluate?${day}`,
        headers: json,
        body: {
          records: [
            { subject: 'household', id: 'H-0001' },
            { subject: 'household', id: 'H-0002' },
          ],
        },
      },
      'small',
    ),
  },
  415: {
    component: 'UnsupportedMediaType',
    description: both(
      '正文的类型、字符集不对，或是压缩过的',
      'The body is of another type or charset, or compressed',
    ),
    headers: ['Accept-Post', 'Accept-Encoding'],
    shown: shown('发送文本', 'To send text', {
      method: 'POST',
      target: `/v1/evaluate?${day}`,
      headers: { 'Content-Type': 'text/plain' },
      body: 'H-0001',
    }),
  },
  417: {
    component: 'ExpectationFailed',
    description: both('不支持这种 Expect', 'The Expect of the request cannot be met'),
  },
  422: {
    component: 'UnprocessableContent',
    description: both(
      '正文读得懂，但不是这里要的',
      'The body can be read, but is not what is wanted here',
    ),
    shown: shown('没有这种对象', 'No such subject', {
      method: 'POST',
      target: `/v1/evaluate?${day}`,
      headers: json,
      body: { subject: 'houshold', id: 'H-0001' },
    }),
  },
  429: {
    component: 'TooManyRequests',
    description: both('请求太多', 'Too many requests'),
    headers: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
    shown: shown('超过每分钟的次数', 'More than so many a minute', reading, 'limited'),
  },
  500: {
    component: 'InternalServerError',
    description: both('程序有错；请报告 decision', 'A bug; please report the decision'),
  },
  503: {
    component: 'ServiceUnavailable',
    description: both('还没有准备好，或正在停止', 'Not ready yet, or stopping'),
    headers: ['Retry-After'],
    shown: shown('还在装载', 'Still loading', reading, 'loading'),
  },
}

const problemType = 'application/problem+json'

/** @param answers what a running evaluator answered, by `refusal <status>` */
export const refusalComponents = (answers: ReadonlyMap<string, unknown>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(refusals).map(
      ([status, { component, description, headers = [], shown: one }]) => [
        component,
        {
          description,
          headers: headersOf(['Workpoints-Decision', ...headers]),
          content: {
            [problemType]: {
              schema: reference('ProblemDetails'),
              ...(one === undefined
                ? {}
                : {
                    examples: {
                      [one.name]: {
                        summary: both(one.summary.zh, one.summary.en),
                        value: answers.get(`refusal ${status}`),
                        'x-request': {
                          method: one.method,
                          target: one.target,
                          headers: one.headers,
                          body: one.body,
                          service: one.service,
                        },
                      },
                    },
                  }),
            },
          },
        },
      ],
    ),
  )

export const refusalOf = (status: number): object => {
  const refusal = refusals[status]
  if (refusal === undefined) throw new Error(`nothing describes the status ${status}`)
  return { $ref: `#/components/responses/${refusal.component}` }
}
