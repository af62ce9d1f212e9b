import type { Language, Text } from '@workpoints/model'
import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander'
import { type CommandHelp, exitCodeTexts, program as words, titles } from '../messages/help.js'
import { padEnd, widthOf, wrap } from '../output/width.js'

/** The bracketed words of a usage line, in the language of the help. */
const localised = (usage: string, language: Language): string =>
  language === 'en' ? usage : usage.replace('[options]', '[选项]').replace('[command]', '[命令]')

const withExtras = (item: Option | Argument, description: string, language: Language): string => {
  const extras: string[] = []
  const say = (label: Text, value: string): void => {
    extras.push(`${label[language]}${language === 'zh' ? '：' : ': '}${value}`)
  }
  if (item.argChoices !== undefined) say(words.choices, item.argChoices.join(' '))
  if (typeof item.defaultValue === 'string') say(words.default, item.defaultValue)
  if (extras.length === 0) return description
  const [open, close, comma] = language === 'zh' ? ['（', '）', '；'] : [' (', ')', '; ']
  return `${description}${open}${extras.join(comma)}${close}`
}

const base = Help.prototype

/** Makes commander speak the language, and measure Chinese characters as wide as they are. */
export const helpConfiguration = (language: Language, columns: number): HelpConfiguration => ({
  helpWidth: Math.min(columns, 100),
  showGlobalOptions: true,
  styleTitle: (title) => titles[title]?.[language] ?? title,
  displayWidth: widthOf,
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  optionDescription: (option) => withExtras(option, option.description, language),
  argumentDescription: (argument) => withExtras(argument, argument.description, language),
  commandUsage: (command) => localised(base.commandUsage.call(new Help(), command), language),
  subcommandTerm: (command) => localised(base.subcommandTerm.call(new Help(), command), language),
})

const indent = '  '

/** Adds the examples of a command below its help. */
export const addExamples = (command: Command, help: CommandHelp, language: Language): void => {
  const lines = help.examples.flatMap(({ line, text }) => [
    `${indent}# ${text[language]}`,
    `${indent}${line[language]}`,
  ])
  command.addHelpText('after', `\n${words.examples[language]}\n${lines.join('\n')}`)
}

/** Adds what the exit codes mean below the help of the program. */
export const addExitCodes = (command: Command, language: Language): void => {
  const lines = exitCodeTexts.map(
    ([code, text]) => `${indent}${padEnd(String(code), 4)}${text[language]}`,
  )
  command.addHelpText('after', `\n${words.exitCodes[language]}\n${lines.join('\n')}`)
}
