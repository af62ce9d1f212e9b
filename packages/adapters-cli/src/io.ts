/** Where text goes: a terminal, a file, a pipe, or an array in a test. */
export interface Sink {
  readonly terminal: boolean
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number
  /** Resolves when the text has been taken over. Rejects with `ReaderGone` when nobody reads on. */
  write(text: string): Promise<void>
}

/** All that a command touches of the process it runs in, so that tests can stand in for it. */
export interface Io {
  readonly workingFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly input: AsyncIterable<Uint8Array>
  readonly inputIsTerminal: boolean
  readonly output: Sink
  readonly notes: Sink
  /** Runs `cleanup` should the process be interrupted before the returned function is called. */
  guard(cleanup: () => void): () => void
  /** Runs `handler` at every such signal, in place of the end of the process, until it is called off. */
  onSignal(signal: Signal, handler: () => void): () => void
}

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** The reader of standard output went away (`… | head`): a reason to stop, not a fault. */
export class ReaderGone extends Error {
  constructor() {
    super('nobody reads standard output any more')
    this.name = 'ReaderGone'
  }
}
