import type { PackTree, Result } from '@workpoints/rules'
import { choiceOption, choicesOption, flagOption, textOption } from '../command-line/options.js'
import { type Call, outputFormats } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { usage } from '../failure.js'
import { account, written } from '../messages/notes.js'
import { onlyWithFormat, unknownPoint } from '../messages/problems.js'
import { outcomeOrder } from '../messages/report.js'
import { checkOutputPath, deliverToFile, deliverToOutput } from '../output/deliver.js'
import { jsonChunks } from '../output/json.js'
import { recordText } from '../output/record-view.js'
import { rejectChunks } from '../output/reject-csv.js'
import { reportText } from '../output/report.js'
import { csvChunks } from '../output/result-csv.js'
import { select, type Selection } from '../output/select.js'
import { viewOptions } from '../output/view-options.js'
import type { Context } from './context.js'
import { packOf } from './pack.js'
import { type Evaluated, evaluateInputs, subjectOption } from './records.js'

/** A few records are shown one by one; more of them, or a dataset, as a report. */
const recordsShown = 5

type Format = (typeof outputFormats)[number]

interface Settings {
  readonly format: Format
  readonly selection: Selection
  readonly out: string | null
  readonly rejects: string | null
  readonly bom: boolean
}

const pointOption = (call: Call, pack: PackTree): number | null => {
  const value = textOption(call.options, 'point')
  if (value === null) return null
  const point = pack.points.find(({ number }) => String(number) === value.replace(/^0/, ''))
  if (point === undefined) throw usage(unknownPoint(value, pack.points.length))
  return point.number
}

const settingsOf = (call: Call, pack: PackTree, { io }: Context): Settings => {
  const { options } = call
  const settings: Settings = {
    format: choiceOption(options, 'format', '--format', outputFormats) ?? 'table',
    selection: {
      subject: subjectOption(call, pack),
      point: pointOption(call, pack),
      only: choicesOption(options, 'only', '--only', outcomeOrder),
    },
    out: textOption(options, 'out'),
    rejects: textOption(options, 'rejects'),
    bom: flagOption(options, 'bom'),
  }
  if (settings.bom && settings.format !== 'csv') throw usage(onlyWithFormat('--bom', 'csv'))
  if (settings.out !== null) checkOutputPath(settings.out, io)
  if (settings.rejects !== null) checkOutputPath(settings.rejects, io)
  return settings
}

function* ndjsonChunks({ pack, asOf, subjects }: Result): Generator<string> {
  for (const subject of subjects) yield `${JSON.stringify({ pack, asOf, ...subject })}\n`
}

const tableText = (
  pack: PackTree,
  { intake, dataset, result }: Evaluated,
  { selection, out }: Settings,
  context: Context,
): string => {
  const options = viewOptions(context, out !== null)
  return dataset || intake.taken > recordsShown
    ? reportText(pack, result, {
        ...options,
        point: selection.point,
        account: account(intake.account),
      })
    : recordText(pack, result, options)
}

const chunksOf = (
  pack: PackTree,
  evaluated: Evaluated,
  settings: Settings,
  context: Context,
): Iterable<string> => {
  const { result } = evaluated
  switch (settings.format) {
    case 'table':
      return [tableText(pack, evaluated, settings, context)]
    case 'json': {
      const { subjects, diagnostics, ...head } = result
      return jsonChunks({ ...head, diagnostics }, 'subjects', subjects)
    }
    case 'ndjson':
      return ndjsonChunks(result)
    case 'csv':
      return csvChunks(pack, result, { language: context.language, forExcel: settings.bom })
  }
}

/** `workpoints evaluate <input…>` */
export const evaluate = async (call: Call, context: Context): Promise<ExitCode> => {
  const { io, language, reporter, progress } = context
  const pack = await packOf(textOption(call.options, 'pack') ?? '', io)
  const settings = settingsOf(call, pack, context)
  const inputs = call.arguments[0] as readonly string[]
  const whole = await evaluateInputs(call, inputs, pack, context)
  const { intake } = whole
  const evaluated = { ...whole, result: select(pack, whole.result, settings.selection) }
  if (settings.rejects !== null) {
    const chunks = rejectChunks(intake, { language, forExcel: settings.bom })
    await deliverToFile(settings.rejects, chunks, io)
    if (!intake.whole) await reporter.note(written(settings.rejects), { file: settings.rejects })
  }
  const chunks = chunksOf(pack, evaluated, settings, context)
  if (settings.out === null) await deliverToOutput(chunks, io)
  else {
    progress.step('writing', settings.out)
    await deliverToFile(settings.out, chunks, io)
    progress.end()
    await reporter.note(written(settings.out), { file: settings.out })
  }
  return intake.whole ? exitCodes.done : exitCodes.rowsRejected
}
