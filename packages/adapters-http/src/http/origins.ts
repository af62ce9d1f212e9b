import type { IncomingMessage, ServerResponse } from 'node:http'

/** What pages of other origins may send, and what they may read. */
const allowed = {
  methods: 'GET, HEAD, POST',
  headers: 'Accept-Language, Authorization, Content-Type, If-None-Match',
  exposed: 'ETag, Retry-After, Workpoints-Decision, Workpoints-Digest, Workpoints-Pack',
}

/** Whether a text is an origin as browsers write it: `https://example.org`, with no path. */
export const isOrigin = (text: string): boolean =>
  !text.includes('*') && URL.canParse(text) && new URL(text).origin === text

/**
 * Lets pages of exactly these origins ask, and no other; returns whether the request was a browser's
 * question beforehand, which is then answered.
 *
 * @throws TypeError where one is no origin as browsers write it
 */
export const originCheck = (
  origins: readonly string[],
): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  if (!origins.every(isOrigin))
    throw new TypeError('an origin is written as in https://example.org')
  const known = new Set(origins)
  return (request, response) => {
    const { origin } = request.headers
    response.setHeader('Vary', 'Origin')
    if (origin === undefined || !known.has(origin)) return false
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Expose-Headers', allowed.exposed)
    if (
      request.method !== 'OPTIONS' ||
      request.headers['access-control-request-method'] === undefined
    )
      return false
    response.setHeader('Access-Control-Allow-Methods', allowed.methods)
    response.setHeader('Access-Control-Allow-Headers', allowed.headers)
    response.setHeader('Access-Control-Max-Age', '600')
    response.statusCode = 204
    response.end()
    return true
  }
}
