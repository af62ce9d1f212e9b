import type { Diagnostic, Language, Text } from '@workpoints/model'

/** A refusal, as pure functions throw it; `http/send.ts` writes it as problem details (RFC 9457). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  override readonly cause: Text
  readonly remedy: Text
  /** JSON pointer into the body, or `?name` of a query parameter. */
  readonly pointer: string | null
  readonly diagnostics: readonly Diagnostic[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    words: { readonly cause: Text; readonly remedy: Text },
    more: {
      readonly pointer?: string
      readonly diagnostics?: readonly Diagnostic[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(code)
    this.status = status
    this.code = code
    this.cause = words.cause
    this.remedy = words.remedy
    this.pointer = more.pointer ?? null
    this.diagnostics = more.diagnostics ?? []
    this.headers = more.headers ?? {}
  }
}

/** The body of a refusal. */
export interface ProblemDetails {
  readonly type: 'about:blank'
  /** The name of the status. */
  readonly title: string
  readonly status: number
  /** Stable, for programs. */
  readonly code: string
  readonly pointer?: string
  /** Cause and remedy in the language that was asked for. */
  readonly detail: string
  readonly cause: Text
  readonly remedy: Text
  readonly diagnostics?: readonly Diagnostic[]
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  417: 'Expectation Failed',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export const detailsOf = (problem: Problem, language: Language): ProblemDetails => {
  const { status, code, pointer, cause, remedy, diagnostics } = problem
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    code,
    ...(pointer === null ? {} : { pointer }),
    detail: `${cause[language]}${language === 'zh' ? '' : ' '}${remedy[language]}`,
    cause,
    remedy,
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
  }
}
