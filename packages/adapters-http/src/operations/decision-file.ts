import { appendFileSync, closeSync, openSync } from 'node:fs'
import type { DecisionLog } from './decisions.js'

/** A decision log in a file, one JSON object a line. */
export interface DecisionFile extends DecisionLog {
  /** Goes on in a new file of the same name, after the old one was moved away. */
  readonly reopen: () => void
  readonly close: () => void
}

/**
 * Every entry is handed to the operating system before its answer is sent: what was answered is in the
 * file, however the process ends. Only the owner may read a file that is made here.
 *
 * @throws Error of the file system where the file cannot be opened
 */
export const decisionFile = (path: string, key: string): DecisionFile => {
  const open = (): number => openSync(path, 'a', 0o600)
  let file = open()
  return {
    key,
    write: (entry) => {
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
    reopen: () => {
      const next = open()
      closeSync(file)
      file = next
    },
    close: () => {
      closeSync(file)
    },
  }
}
