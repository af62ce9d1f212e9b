import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const fromHelmet = (): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  // All that helmet wants of an answer.
  const response: Pick<ServerResponse, 'removeHeader'> & { readonly setHeader: unknown } = {
    setHeader: (name: string, value: string) => {
      found[name] = value
    },
    removeHeader: () => undefined,
  }
  helmet({ contentSecurityPolicy: { directives: policy } })(
    {} as IncomingMessage,
    response as ServerResponse,
    (error) => {
      if (error !== undefined) throw new Error('helmet refuses', { cause: error })
    },
  )
  return Object.freeze(found)
}

/** helmet's headers. They are the same on every answer, so helmet is asked once and not each time. */
export const fixedHeaders = fromHelmet()

export const setHeaders = (
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

export const setFixedHeaders = (response: ServerResponse): void => {
  setHeaders(response, fixedHeaders)
}
