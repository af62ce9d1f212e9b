import type { Diagnostic, Language } from '@workpoints/model'
import { CommanderError } from 'commander'
import { type Failure, usage } from '../failure.js'
import {
  missingArgument,
  missingOptionValue,
  tooManyArguments,
  unknownCommand,
  unknownOption,
  wrongUsage,
} from '../messages/problems.js'
import { buildProgram, type Call } from './program.js'

/** A command to run, or a text that was asked for instead (help, version). */
export type Parsed = { readonly call: Call } | { readonly text: string; readonly asked: boolean }

/** The value of an option, before anything is parsed: messages about parsing need it too. */
const early = (argv: readonly string[], name: string): string | undefined => {
  const joined = argv.find((part) => part.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const index = argv.indexOf(name)
  return index === -1 ? undefined : argv[index + 1]
}

/** Chinese unless English is asked for; never the locale, so that output is the same everywhere. */
export const languageOf = (argv: readonly string[]): Language =>
  early(argv, '--lang') === 'en' ? 'en' : 'zh'

export const wantsJsonErrors = (argv: readonly string[]): boolean =>
  argv.includes('--json-errors') || argv.includes('--json')

/** Commander names what it is about in single quotes, and suggests in a line of its own. */
const named = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''
const suggested = (message: string): string | undefined =>
  /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1]

/** `--format <table|json>` is called `--format`. */
const bare = (flags: string): string => flags.split(' ')[0] ?? flags

const problemOf = ({ code, message }: CommanderError): Diagnostic => {
  const name = named(message)
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(bare(name), suggested(message))
    case 'commander.unknownCommand':
      return unknownCommand(name, suggested(message))
    case 'commander.missingArgument':
      return missingArgument(name)
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return missingOptionValue(bare(name))
    case 'commander.excessArguments':
      return tooManyArguments()
    default:
      return wrongUsage(code)
  }
}

const failureOf = (error: CommanderError): Failure => usage(problemOf(error))

/**
 * Parses the command line.
 *
 * @throws Failure where it is wrong
 */
export const parseCommandLine = (
  argv: readonly string[],
  language: Language,
  columns: number,
): Parsed => {
  let call: Call | null = null
  let text = ''
  const program = buildProgram(language, columns, (taken) => {
    call = taken
  })
  const quiet = {
    writeOut: (written: string) => {
      text += written
    },
    writeErr: (written: string) => {
      text += written
    },
    outputError: () => undefined,
  }
  program.configureOutput(quiet)
  for (const command of program.commands) command.copyInheritedSettings(program)
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version'
    // `commander.help` is shown where no command was given, and by the command `help`.
    if (asked) return { text, asked }
    if (error.code === 'commander.help') return { text, asked: argv.includes('help') }
    throw failureOf(error)
  }
  if (call === null) return { text, asked: false }
  return { call }
}
