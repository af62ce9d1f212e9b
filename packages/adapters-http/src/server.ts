import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net'
import type { Express } from 'express'
import { detailsOf, type Problem } from './http/problem.js'
import { badRequest, headersTooLarge, requestTooSlow } from './http/problems.js'

export interface ListenOptions {
  readonly port: number
  /** The loopback unless told otherwise. */
  readonly host: string
}

export interface StopOptions {
  /** For a load balancer to notice that there is no readiness any more; requests are still taken. */
  readonly drainMilliseconds: number
  /** For answers under way. */
  readonly graceMilliseconds: number
}

/** A request whose head was read, until its answer has left or its connection is gone. */
interface Open {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Time for a client to read an answer before its connection is cut off. */
const lingerMilliseconds = 1000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const problemOf = ({ code }: NodeJS.ErrnoException): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge()
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestTooSlow() : badRequest()
}

/** What is no HTTP, or came too slowly to be read, reaches no route: its refusal is written as bytes. */
const rawAnswer = (problem: Problem): string => {
  const details = detailsOf(problem, 'zh')
  const body = `${JSON.stringify(details)}\n`
  return [
    `HTTP/1.1 ${details.status} ${details.title}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}

/** A server with time limits on everything that a client may be slow with, and an orderly end. */
export class HttpServer {
  readonly #server: Server
  readonly #open = new Map<Socket, Set<Open>>()
  #stopping = false

  constructor(app: Express) {
    this.#server = createServer({
      headersTimeout: 5000,
      // Bodies are timed where they are read: a stream may take as long as it goes on.
      requestTimeout: 0,
      // Without it Node looks only every half minute.
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 16 * 1024,
    })
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      this.#keep({ request, response })
      ;(app as unknown as (request: IncomingMessage, response: ServerResponse) => void)(
        request,
        response,
      )
    }
    this.#server.on('request', answer)
    // Otherwise Node answers an unknown expectation itself, without a body.
    this.#server.on('checkExpectation', answer)
    this.#server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      this.#refuse(error, socket)
    })
  }

  /** @throws Error where the address cannot be had */
  async listen({ port, host }: ListenOptions): Promise<AddressInfo> {
    this.#server.listen(port, host)
    await once(this.#server, 'listening')
    return this.#server.address() as AddressInfo
  }

  /**
   * Goes on for a while, then takes no more connections, lets every request whose head was read have
   * its answer, and closes. Node's own `close` destroys connections whose answer is written but has
   * not left yet, so it comes last.
   */
  async stop({ drainMilliseconds, graceMilliseconds }: StopOptions): Promise<void> {
    this.#stopping = true
    await pause(drainMilliseconds)
    const closed = once(this.#server, 'close')
    NetServer.prototype.close.call(this.#server)
    const late = Date.now() + graceMilliseconds
    while (this.#open.size > 0 && Date.now() < late) await pause(5)
    this.#server.closeAllConnections()
    await closed
    // Ends the timer that looks for slow connections.
    this.#server.close()
  }

  #keep(open: Open): void {
    const { request, response } = open
    const { socket } = request
    const onSocket = this.#open.get(socket) ?? new Set()
    this.#open.set(socket, onSocket.add(open))
    response.once('close', () => {
      onSocket.delete(open)
      if (onSocket.size === 0) this.#open.delete(socket)
    })
    if (this.#stopping) response.setHeader('Connection', 'close')
    // A body that nobody reads may not hold the connection for ever.
    response.once('finish', () => {
      if (!request.complete)
        setTimeout(() => {
          if (!request.complete) socket.destroy()
        }, lingerMilliseconds).unref()
    })
  }

  /** Answers what cannot be read, after the answers to whole requests before it. */
  #refuse(error: NodeJS.ErrnoException, socket: Socket): void {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const before = [...(this.#open.get(socket) ?? [])].filter(({ request }) => request.complete)
    const last = before.at(-1)
    if (last !== undefined) {
      last.response.once('close', () => {
        this.#refuse(error, socket)
      })
      return
    }
    const broken = [...(this.#open.get(socket) ?? [])]
    if (broken.some(({ response }) => response.headersSent)) {
      socket.destroy()
      return
    }
    socket.end(rawAnswer(problemOf(error)))
    setTimeout(() => socket.destroy(), lingerMilliseconds).unref()
  }
}
