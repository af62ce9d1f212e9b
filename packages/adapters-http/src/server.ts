import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Express } from 'express'

export interface ListenOptions {
  readonly port: number
  /** The loopback unless told otherwise. */
  readonly host: string
}

/** Time for a load balancer to notice that no more is taken, and for answers under way. */
export interface StopOptions {
  readonly drainMilliseconds: number
  readonly graceMilliseconds: number
}

/** A server with time limits on everything that a client may be slow with. */
export const serverFor = (app: Express): Server => {
  const server = createServer(
    {
      headersTimeout: 5000,
      // Bodies are timed where they are read: a stream may take as long as it goes on.
      requestTimeout: 0,
      // Without it Node looks only every half minute.
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 16 * 1024,
    },
    app as Parameters<typeof createServer>[1],
  )
  // Otherwise Node answers an unknown expectation itself, without a body.
  server.on('checkExpectation', app as Parameters<typeof createServer>[1] & (() => void))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request'
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  return server
}

/** @throws Error where the address cannot be had */
export const listen = async (
  server: Server,
  { port, host }: ListenOptions,
): Promise<AddressInfo> => {
  server.listen(port, host)
  await once(server, 'listening')
  return server.address() as AddressInfo
}

/** Lets answers under way end, takes no more, and closes. */
export const stop = async (
  server: Server,
  { drainMilliseconds, graceMilliseconds }: StopOptions,
): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, drainMilliseconds))
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => {
    server.closeAllConnections()
  }, graceMilliseconds)
  await closed
  clearTimeout(timer)
}
