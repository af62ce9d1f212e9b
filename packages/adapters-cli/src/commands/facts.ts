import { choiceOption, textOption } from '../command-line/options.js'
import { type Call, listFormats } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { usage } from '../failure.js'
import { unknownSubject } from '../messages/problems.js'
import { deliverToOutput } from '../output/deliver.js'
import { subjectsText, subjectText } from '../output/facts-view.js'
import { viewOptions } from '../output/view-options.js'
import type { Context } from './context.js'
import { packOf } from './pack.js'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** `workpoints facts [subject]`: the facts of the catalogue and of the pack. */
export const facts = async (call: Call, context: Context): Promise<ExitCode> => {
  const [name] = call.arguments as readonly [string | undefined]
  const pack = await packOf(textOption(call.options, 'pack') ?? '', context.io)
  const format = choiceOption(call.options, 'format', '--format', listFormats) ?? 'table'
  const entries = pack.subjects.map(({ entry }) => entry)
  const wanted = entries.find((entry) => entry.name === name)
  if (name !== undefined && wanted === undefined) {
    throw usage(
      unknownSubject(
        name,
        entries.map((entry) => entry.name),
      ),
    )
  }
  const options = viewOptions(context)
  const text =
    wanted === undefined
      ? format === 'json'
        ? json(entries)
        : subjectsText(pack, options)
      : format === 'json'
        ? json(wanted)
        : subjectText(wanted, options)
  await deliverToOutput([text], context.io)
  return exitCodes.done
}
