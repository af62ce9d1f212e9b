import { type Diagnostic, saidAtOnce } from '@workpoints/model'
import { languageOf, parseCommandLine, wantsJsonErrors } from './command-line/parse.js'
import { choiceOption } from './command-line/options.js'
import type { Call } from './command-line/program.js'
import { check } from './commands/check.js'
import type { Context } from './commands/context.js'
import { evaluate } from './commands/evaluate.js'
import { explain } from './commands/explain.js'
import { facts } from './commands/facts.js'
import { sample } from './commands/sample.js'
import { schema } from './commands/schema.js'
import { serve } from './commands/serve.js'
import { sql } from './commands/sql.js'
import { test } from './commands/test.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { Failure } from './failure.js'
import { type Io, ReaderGone } from './io.js'
import { internalBug, moreProblems } from './messages/problems.js'
import { paintFor } from './output/paint.js'
import { progressOn } from './output/progress.js'
import { Reporter } from './output/reporter.js'

type Command = (call: Call, context: Context) => Promise<ExitCode>

const commands: Readonly<Record<Call['command'], Command>> = {
  evaluate,
  check,
  test,
  explain,
  facts,
  schema,
  sql,
  sample,
  serve,
}

const contextOf = (argv: readonly string[], io: Io): Context => {
  const language = languageOf(argv)
  return {
    io,
    language,
    paint: paintFor(io.output, io.environment),
    progress: progressOn(io.notes, language),
    reporter: new Reporter({
      sink: io.notes,
      language,
      paint: paintFor(io.notes, io.environment),
      json: wantsJsonErrors(argv),
    }),
  }
}

const attempt = async (argv: readonly string[], context: Context): Promise<ExitCode> => {
  const { io, language } = context
  const parsed = parseCommandLine(argv, language, io.output.columns)
  if ('text' in parsed) {
    await (parsed.asked ? io.output : io.notes).write(parsed.text)
    return parsed.asked ? exitCodes.done : exitCodes.usage
  }
  choiceOption(parsed.call.options, 'lang', '--lang', ['zh', 'en'])
  return await commands[parsed.call.command](parsed.call, context)
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/**
 * Runs one command line and returns the exit code. Never throws: what the user did wrong becomes a
 * sentence and a code, and so does a bug of ours. A reader that went away ends the run quietly.
 */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const context = contextOf(argv, io)
  const { progress, reporter } = context
  const fail = async (code: ExitCode, problems: readonly Diagnostic[]): Promise<ExitCode> => {
    progress.end()
    // Where nobody reads standard error, the exit code has to do.
    await reporter.problems(saidAtOnce(problems, moreProblems), 'error').catch(() => undefined)
    return code
  }
  try {
    const code = await attempt(argv, context)
    progress.end()
    return code
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.done
    if (error instanceof Failure) return await fail(error.code, error.diagnostics)
    if (io.environment.WORKPOINTS_DEBUG === '1') await io.notes.write(`${detailOf(error)}\n`)
    return await fail(exitCodes.internal, [internalBug(nameOf(error))])
  }
}
