import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Io, ReaderGone, type Sink } from '../../src/io.js'
import { run } from '../../src/run.js'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A new folder with files in it; `remove` takes it away. */
export const folderOf = (files: Files): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'workpoints-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

class Captured implements Sink {
  text = ''
  readonly columns = 80
  readonly #closesAfter: number

  constructor(
    readonly terminal: boolean,
    closesAfter = Number.POSITIVE_INFINITY,
  ) {
    this.#closesAfter = closesAfter
  }

  write(text: string): Promise<void> {
    if (this.text.length >= this.#closesAfter) return Promise.reject(new ReaderGone())
    this.text += text
    return Promise.resolve()
  }
}

export interface Setting {
  readonly folder: string
  readonly input?: string | Uint8Array
  readonly terminal?: boolean
  readonly environment?: Io['environment']
  /** After so many characters nobody reads standard output any more. */
  readonly outputCloses?: number
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  // In two pieces, because standard input comes in pieces.
  const middle = bytes.length >> 1
  yield bytes.subarray(0, middle)
  await Promise.resolve()
  yield bytes.subarray(middle)
}

/** Runs a command line in this process, with streams of its own. */
export const runIn = async (argv: readonly string[], setting: Setting): Promise<Ran> => {
  const terminal = setting.terminal === true
  const output = new Captured(terminal, setting.outputCloses)
  const notes = new Captured(terminal)
  const code = await run(argv, {
    workingFolder: setting.folder,
    environment: setting.environment ?? {},
    input: chunksOf(setting.input ?? ''),
    inputIsTerminal: false,
    output,
    notes,
    guard: () => () => undefined,
    onSignal: () => () => undefined,
  })
  return { code, out: output.text, err: notes.text }
}
