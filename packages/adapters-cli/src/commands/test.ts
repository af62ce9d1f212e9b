import { runExamples } from '@workpoints/rules'
import { join } from 'node:path'
import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { exampleFailed, opinionsDiffer, testLines } from '../messages/test.js'
import { deliverToOutput } from '../output/deliver.js'
import { labelledLines } from '../output/record-view.js'
import { viewOptions } from '../output/view-options.js'
import type { Context } from './context.js'
import { packNamed } from './pack.js'
import { secondOpinions } from './second-opinion.js'

/** `workpoints test <folder>`: every example on our engine, and on another one as second opinion. */
export const test = async (call: Call, context: Context): Promise<ExitCode> => {
  const folder = String(call.arguments[0])
  const { io, language, paint, reporter } = context
  const pack = await packNamed(folder, io)
  const report = runExamples(pack)
  const second = await secondOpinions(pack, report.results)
  const problems = [
    ...report.results
      .filter(({ passed }) => !passed)
      .map((result) => exampleFailed(result, join(folder, result.origin.file))),
    ...(second?.differing ?? []).map(({ result, other }) =>
      opinionsDiffer(result, other, join(folder, result.origin.file)),
    ),
  ]
  await reporter.problems(problems, 'error')
  const lines = testLines(report, second).map(([label, text]) => ({
    label: label[language],
    text: text[language],
  }))
  const text = [
    `${paint('bold', pack.title[language])}  ${pack.id} ${pack.version}`,
    ...labelledLines(lines, viewOptions(context)),
  ]
  await deliverToOutput([`${text.join('\n')}\n`], io)
  return problems.length === 0 ? exitCodes.done : exitCodes.packRefused
}
