import { type Io, ReaderGone, type Sink } from './io.js'

const isBrokenPipe = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')

const sinkOf = (stream: NodeJS.WriteStream): Sink => {
  // A broken pipe is also emitted as an event; without a listener it would end the process.
  stream.on('error', () => undefined)
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve()
          else reject(isBrokenPipe(error) ? new ReaderGone() : error)
        })
      }),
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The streams, folder and environment of this very process. */
export const processIo = (): Io => ({
  workingFolder: process.cwd(),
  environment: process.env,
  input: {
    [Symbol.asyncIterator]: () =>
      process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>,
  },
  // `isTTY` of standard input is asked late: merely touching the stream opens it.
  get inputIsTerminal() {
    return process.stdin.isTTY === true
  },
  output: sinkOf(process.stdout),
  notes: sinkOf(process.stderr),
  guard: (cleanup) => {
    const handlers = signals.map((signal) => {
      const handler = (): void => {
        release()
        cleanup()
        // With our handler gone, the signal ends the process as the shell expects.
        process.kill(process.pid, signal)
      }
      process.once(signal, handler)
      return { signal, handler }
    })
    const release = (): void => {
      for (const { signal, handler } of handlers) process.off(signal, handler)
    }
    return release
  },
  onSignal: (signal, handler) => {
    process.on(signal, handler)
    return () => process.off(signal, handler)
  },
})
