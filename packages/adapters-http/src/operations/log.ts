import { pino, stdTimeFunctions } from 'pino'
import type { Log } from '../evaluator.js'

/** How much is written; each includes those before it. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const

export type LogLevel = (typeof logLevels)[number]

/** Names of what is never handed over; should it be one day, it is blotted out. */
const personal = [
  'authorization',
  'body',
  'cookie',
  'facts',
  'headers',
  'id',
  'key',
  'query',
  'record',
  'url',
]

/** A log of one JSON object a line. */
export const jsonLog = ({
  level,
  write,
}: {
  readonly level: LogLevel
  readonly write: (line: string) => void
}): Log =>
  pino(
    {
      level,
      // Neither the machine nor the process: whoever collects the lines knows where they come from.
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: personal.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    },
    { write },
  )
