import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A connection on which a test writes what it likes. */
export interface Wire {
  readonly socket: Socket
  readonly send: (text: string | Uint8Array) => void
  /** All that has come so far. */
  readonly received: () => string
  /** Resolves when the server has ended the connection. */
  readonly ended: Promise<void>
}

export const wireTo = async (url: string): Promise<Wire> => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => {
    socket.destroy()
  })
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (piece: string) => {
    text += piece
  })
  socket.on('error', () => undefined)
  const ended = once(socket, 'close').then(() => undefined)
  await once(socket, 'connect')
  return { socket, send: (bytes) => socket.write(bytes), received: () => text, ended }
}

/** What the server says to these bytes before it ends the connection. */
export const saidTo = async (url: string, bytes: string | Uint8Array): Promise<string> => {
  const { send, received, ended } = await wireTo(url)
  send(bytes)
  await ended
  return received()
}

/** A request as it goes over the wire. */
export const requestOf = (
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string =>
  [
    `${line} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n')

export const statusesIn = (text: string): readonly number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}
