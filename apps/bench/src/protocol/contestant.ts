import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineName } from '../engines/index.js'
import type { LoadName, LoadOptions } from '../load/load.js'
import type { Reply, Request } from './messages.js'
import { nextMessage } from './next-message.js'

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

/** @throws Error where the engine cannot be had here */
export const startContestant = async (
  engine: EngineName,
  load: LoadOptions,
): Promise<Contestant> => {
  // What an engine prints is no part of the report.
  const child = fork(worker, [JSON.stringify({ engine, load })], {
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  })
  const first = await nextMessage<Reply>(child)
  if (first.kind === 'failed') throw new Error(first.reason)
  return {
    engine,
    load: load.name,
    ask: async (request) => {
      const reply = nextMessage<Reply>(child)
      child.send(request)
      return (await reply) as never
    },
    end: () => child.disconnect(),
  }
}
