import type { Language } from '@workpoints/model'
import { dialectNames } from '@workpoints/rules/sql'
import { Command, Option } from 'commander'
import {
  argumentTexts as names,
  type CommandName,
  commands,
  optionTexts as texts,
  program as words,
} from '../messages/help.js'
import { inputFormats } from '../input/sources.js'
import { version } from '../version.js'
import { addExamples, addExitCodes, helpConfiguration } from './help.js'

/** Formats in which a result can be written. */
export const outputFormats = ['table', 'json', 'ndjson', 'csv'] as const
export const listFormats = ['table', 'json'] as const

/** What the user asked for, not yet checked beyond the shape of the command line. */
export interface Call {
  readonly command: CommandName
  readonly arguments: readonly (string | readonly string[] | undefined)[]
  readonly options: Readonly<Record<string, unknown>>
}

/** How much a server logs; each includes those before it. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const

export const bundledPack = 'shidian-2025'

/** The commander program; `take` receives the call it parses. */
export const buildProgram = (
  language: Language,
  columns: number,
  take: (call: Call) => void,
): Command => {
  const program = new Command('workpoints')
    .description(words.description[language])
    .version(version, '-V, --version', words.version[language])
    .helpOption('-h, --help', words.help[language])
    .helpCommand('help [command]', words.help[language])
    .addOption(new Option('--lang <zh|en>', words.language[language]).default('zh'))
    .option('--json, --json-errors', words.jsonErrors[language])
    .configureHelp(helpConfiguration(language, columns))
    .exitOverride()
  addExitCodes(program, language)

  const add = (name: CommandName, shape: string): Command => {
    const command = program.command(`${name}${shape}`)
    command.description(commands[name].description[language])
    command.helpOption('-h, --help', words.help[language])
    addExamples(command, commands[name], language)
    command.action((...given: unknown[]) => {
      // Commander passes the arguments, then the options, then itself.
      const own = given.slice(0, -2) as Call['arguments']
      take({ command: name, arguments: own, options: command.optsWithGlobals() })
    })
    return command
  }
  const describe = (
    command: Command,
    ...descriptions: readonly { zh: string; en: string }[]
  ): Command => {
    command.registeredArguments.forEach((argument, index) => {
      argument.description = descriptions[index]?.[language] ?? ''
    })
    return command
  }
  const packOption = (): Option =>
    new Option('--pack <id|folder>', texts.pack[language]).default(bundledPack)
  const several = (flags: string, description: string): Option =>
    new Option(flags, description).argParser<readonly string[] | undefined>((value, before) => [
      ...(before ?? []),
      value,
    ])
  const formatOption = (formats: readonly string[]): Option =>
    // Checked by us, so that the message is ours.
    new Option(`--format <${formats.join('|')}>`, texts.format[language]).default('table')
  const inputOptions = (command: Command): Command =>
    command
      .option('--as-of <date>', texts.asOf[language])
      .option('--subject <name>', texts.subject[language])
      .option(`--input-format <${inputFormats.join('|')}>`, texts.inputFormat[language])
      .option('--complete', texts.complete[language])

  inputOptions(describe(add('evaluate', ' <input...>'), names.inputs).addOption(packOption()))
    .option('--point <n>', texts.point[language])
    .option('--only <outcomes>', texts.only[language])
    .addOption(formatOption(outputFormats))
    .option('--out <file>', texts.out[language])
    .option('--rejects <file>', texts.rejects[language])
    .option('--bom', texts.bom[language])
  describe(add('check', ' <folder>'), names.folder)
  describe(add('test', ' <folder>'), names.folder)
  inputOptions(
    describe(add('explain', ' <rule|point> [record]'), names.ruleOrPoint, names.record).addOption(
      packOption(),
    ),
  ).option('--id <id>', texts.id[language])
  describe(add('facts', ' [subject]'), names.subject)
    .addOption(packOption())
    .addOption(formatOption(listFormats))
  describe(add('schema', ' <kind>'), names.kind)
  add('sql', '')
    .addOption(packOption())
    .addOption(
      new Option(`--dialect <${dialectNames.join('|')}>`, texts.dialect[language]).default(
        'duckdb',
      ),
    )
    .option('--subject <name>', texts.sqlSubject[language])
    .option('--as-of <date>', texts.sqlAsOf[language])
    .option('--tables <subjects>', texts.tables[language])
    .option('--incomplete <subjects>', texts.incomplete[language])
  add('sample', '')
    .addOption(new Option('--households <n>', texts.households[language]).default('2000'))
    .addOption(new Option('--seed <n>', texts.seed[language]).default('1'))
    .option('--as-of <date>', texts.sampleAsOf[language])
    .requiredOption('--out <folder>', texts.sampleOut[language])
  add('serve', '')
    .addOption(several('--pack <id|folder>', texts.servedPacks[language]))
    .option('--as-of <date>', texts.servedAsOf[language])
    .option('--port <n>', texts.port[language])
    .addOption(new Option('--host <address>', texts.host[language]).default('127.0.0.1'))
    .option('--watch', texts.watch[language])
    .option('--key-file <file>', texts.keyFile[language])
    .option('--hash-key', texts.hashKey[language])
    .option('--requests-per-minute <n>', texts.requestsPerMinute[language])
    .addOption(several('--trusted-proxy <address>', texts.trustedProxy[language]))
    .addOption(several('--origin <origin>', texts.origin[language]))
    .option('--decision-log <file>', texts.decisionLog[language])
    .option('--decision-key-file <file>', texts.decisionKeyFile[language])
    .option('--sample <folder>', texts.servedSample[language])
    .addOption(
      new Option(`--log-level <${logLevels.join('|')}>`, texts.logLevel[language]).default('info'),
    )
  return program
}
