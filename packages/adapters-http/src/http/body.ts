import type { IncomingMessage } from 'node:http'
import { type JsonPositions, readJson } from '@workpoints/model'
import { Bytes } from './bytes.js'
import type { Deadline } from './deadline.js'
import {
  badJson,
  bodyMissing,
  bodyTooLarge,
  bodyTooSlow,
  compressedBody,
  wrongContentType,
} from './problems.js'

export interface BodyLimits {
  readonly bytes: number
  /** For all of it to arrive. */
  readonly deadline: Deadline
  /** Of a text in the body, in code points; as in records where left out. */
  readonly textLength?: number
}

/** A JSON body, read strictly, with the places of its parts. */
export interface JsonBody {
  readonly value: unknown
  readonly positions: JsonPositions
  readonly bytes: number
}

/** Whether a value of a body is an object, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mediaType = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** UTF-8 is the only encoding of JSON (RFC 8259); another charset is another thing. */
const charset = (request: IncomingMessage): string =>
  /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8'

/** @throws Problem where the body is of another type, or compressed */
export const checkContentType = (request: IncomingMessage, wanted: string): void => {
  const { headers } = request
  // As nearly everybody writes it.
  if (headers['content-type'] === wanted && headers['content-encoding'] === undefined) return
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding.trim().toLowerCase() !== 'identity') throw compressedBody()
  if (mediaType(request) !== wanted || charset(request).toLowerCase() !== 'utf-8')
    throw wrongContentType(wanted)
}

/** The sender went away before the body was there; nobody waits for an answer. */
export class SenderGone extends Error {}

/** All bytes of a body, as long as they come in time and are not too many. */
const readBytes = (
  request: IncomingMessage,
  { bytes: most, deadline }: BodyLimits,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const read = new Bytes()
    const refuse = (problem: Error): void => {
      inTime()
      request.removeAllListeners('data')
      request.pause()
      reject(problem)
    }
    const inTime = deadline.begin(() => {
      refuse(bodyTooSlow(deadline.seconds))
    })
    if (Number(request.headers['content-length'] ?? 0) > most) {
      refuse(bodyTooLarge(most))
      return
    }
    request.on('data', (chunk: Uint8Array) => {
      if (read.length + chunk.length > most) refuse(bodyTooLarge(most))
      else read.add(chunk)
    })
    request.on('end', () => {
      inTime()
      resolve(read.take())
    })
    const gone = (): void => {
      // It also closes after everything has come; an error would be made for nothing.
      if (!request.readableEnded) refuse(new SenderGone())
    }
    request.on('close', gone)
    request.on('error', gone)
  })

/**
 * Reads a JSON body by the strict reader: nothing doubled, nothing too deep, nothing that is not
 * UTF-8.
 *
 * @throws Problem with 400, 408, 413 or 415
 */
export const readJsonBody = async (
  request: IncomingMessage,
  limits: BodyLimits,
): Promise<JsonBody> => {
  checkContentType(request, 'application/json')
  const bytes = await readBytes(request, limits)
  if (bytes.length === 0) throw bodyMissing()
  const { textLength } = limits
  const read = readJson(bytes, {
    limits: { bytes: limits.bytes, ...(textLength === undefined ? {} : { textLength }) },
  })
  if ('diagnostics' in read) throw badJson(read.diagnostics)
  const { value, positions } = read
  return { value, positions, bytes: bytes.length }
}
