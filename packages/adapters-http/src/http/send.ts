import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '@workpoints/model'
import type { PackTree } from '@workpoints/rules'
import { fixedHeaders, setFixedHeaders, setHeaders } from './fixed-headers.js'
import { detailsOf, type Problem } from './problem.js'

type Headers = Readonly<Record<string, string>>

/** Names the pack that answered, and the answer itself, on every reply. */
export const namesOf = (decision: string, pack: PackTree | null): Headers =>
  pack === null
    ? { 'Workpoints-Decision': decision }
    : {
        'Workpoints-Decision': decision,
        'Workpoints-Pack': `${pack.id}@${pack.version}`,
        'Workpoints-Digest': pack.digest,
      }

/** One value as JSON, with the headers of its own that every answer has. */
const jsonIn = (response: ServerResponse, status: number, type: string, body: unknown): string => {
  const text = `${JSON.stringify(body)}\n`
  response.statusCode = status
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
  response.setHeader('Content-Length', Buffer.byteLength(text))
  return text
}

const send = (request: IncomingMessage, response: ServerResponse, text: string): void => {
  response.end(request.method === 'HEAD' ? undefined : text)
}

/**
 * Answers a client that is still sending. Were the connection closed at once, the reset would overtake
 * the answer; so what is left of the body is thrown away for a moment, and the connection closed then.
 */
const sendWhileReceiving = (
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): void => {
  response.write(text)
  const end = (): void => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, 1000)
  request.once('end', end)
  request.once('close', end)
  request.resume()
}

/** Sends its head in one go, text and all: header by header, it would cost more than judging a record. */
export const sendJson = (
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  names: Headers = {},
): void => {
  const text = `${JSON.stringify(body)}\n`
  response.writeHead(200, {
    ...fixedHeaders,
    ...names,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  send(request, response, text)
}

/** The opaque part of an entity tag: the hash of what tells one content from another. */
export const opaqueOf = (content: string): string =>
  `"${createHash('sha256').update(content, 'utf8').digest('base64url')}"`

/** Whether a client that sends `If-None-Match` already holds what has that tag. */
export const matches = (header: string | undefined, opaque: string): boolean =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((part) => part === opaque || part === '*')

/** A body that a client may keep and ask about again: 304 where it has not changed. */
export const sendTagged = (
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  version: string,
  names: Headers,
): void => {
  setHeaders(response, names)
  const opaque = opaqueOf(`${request.url ?? ''} ${version}`)
  // Weak: the same content may be sent compressed or not.
  response.setHeader('ETag', `W/${opaque}`)
  response.setHeader('Cache-Control', 'no-cache')
  response.appendHeader('Vary', 'Accept-Language')
  if (matches(request.headers['if-none-match'], opaque)) {
    response.statusCode = 304
    response.end()
    return
  }
  send(request, response, jsonIn(response, 200, 'application/json', body))
}

/** @param decision also stands in the body, so that whoever reports it need not look at headers */
export const sendProblem = (
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  language: Language,
  decision: string,
): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  setFixedHeaders(response)
  setHeaders(response, namesOf(decision, null))
  setHeaders(response, problem.headers)
  response.setHeader('Cache-Control', 'no-store')
  const body = { ...detailsOf(problem, language), decision }
  const text = jsonIn(response, problem.status, 'application/problem+json', body)
  if (problem.headers['Connection'] === 'close' && !request.complete)
    sendWhileReceiving(request, response, text)
  else send(request, response, text)
}
