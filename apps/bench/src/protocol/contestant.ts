import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineName } from '../engines/index.js'
import type { LoadName, LoadOptions } from '../load/load.js'
import type { Reply, Request } from './messages.js'

const worker = fileURLToPath(new URL('worker.js', import.meta.url))

/** An engine at work on a load in its own process. */
export interface Contestant {
  readonly engine: EngineName
  readonly load: LoadName
  readonly ask: <K extends Request['kind']>(
    request: Extract<Request, { kind: K }>,
  ) => Promise<Extract<Reply, { kind: K }>>
  readonly end: () => void
}

/** The next message of a process, or its end as an error. */
const nextReply = (child: ChildProcess): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      child.off('exit', onExit)
      resolve(message as Reply)
    }
    const onExit = (code: number | null, signal: string | null): void => {
      child.off('message', onMessage)
      reject(new Error(`the process ended with ${signal ?? code ?? 'nothing'}`))
    }
    child.once('message', onMessage)
    child.once('exit', onExit)
  })

/** @throws Error where the engine cannot be had here */
export const startContestant = async (
  engine: EngineName,
  load: LoadOptions,
): Promise<Contestant> => {
  // What an engine prints is no part of the report.
  const child = fork(worker, [JSON.stringify({ engine, load })], {
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  })
  const first = await nextReply(child)
  if (first.kind === 'failed') throw new Error(first.reason)
  return {
    engine,
    load: load.name,
    ask: async (request) => {
      const reply = nextReply(child)
      child.send(request)
      return (await reply) as never
    },
    end: () => child.disconnect(),
  }
}
