import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LoadOptions } from '../load/load.js'
import { nextMessage } from '../protocol/next-message.js'
import type { RouteName } from './routes.js'

/** What a server process is started with. */
export interface ServerAssignment {
  readonly route: RouteName
  readonly load: LoadOptions
}

/** What it says first. */
export interface ServerReady {
  readonly url: string
  readonly path: string
  readonly bodies: readonly string[]
}

/** What it is asked while it serves, and what it says. */
export interface ServerAnswers {
  /** In seconds, of all threads. */
  readonly processorTime: number
  readonly memory: ServerMemory
}

export interface ServerMemory {
  /** Bytes that are still used after everything unused was given back. */
  readonly heap: number
  /** Bytes that the process has of the machine. */
  readonly resident: number
}

/** A server in a process of its own. */
export interface BenchServer extends ServerReady {
  readonly route: RouteName
  readonly ask: <Q extends keyof ServerAnswers>(question: Q) => Promise<ServerAnswers[Q]>
  readonly end: () => void
}

const worker = fileURLToPath(new URL('http-worker.js', import.meta.url))

/** @throws Error where the process ends before it serves */
export const startServer = async (assignment: ServerAssignment): Promise<BenchServer> => {
  const child = fork(worker, [JSON.stringify(assignment)], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  })
  const ready = await nextMessage<ServerReady>(child)
  return {
    ...ready,
    route: assignment.route,
    ask: async <Q extends keyof ServerAnswers>(question: Q) => {
      const reply = nextMessage<ServerAnswers[Q]>(child)
      child.send(question)
      return await reply
    },
    end: () => {
      child.kill()
    },
  }
}
