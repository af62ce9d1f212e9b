import type { Diagnostic } from '@workpoints/model'
import { type ExitCode, exitCodes } from './exit-codes.js'

/** The command cannot go on: what to tell the user, and the exit code. Never a bug of ours. */
export class Failure extends Error {
  readonly code: ExitCode
  readonly diagnostics: readonly Diagnostic[]

  constructor(code: ExitCode, diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.cause.en ?? 'failure')
    this.name = 'Failure'
    this.code = code
    this.diagnostics = diagnostics
  }
}

export const usage = (...diagnostics: readonly Diagnostic[]): Failure =>
  new Failure(exitCodes.usage, diagnostics)

export const packRefused = (...diagnostics: readonly Diagnostic[]): Failure =>
  new Failure(exitCodes.packRefused, diagnostics)

export const inputRefused = (...diagnostics: readonly Diagnostic[]): Failure =>
  new Failure(exitCodes.inputRefused, diagnostics)

export const overLimit = (...diagnostics: readonly Diagnostic[]): Failure =>
  new Failure(exitCodes.limit, diagnostics)
