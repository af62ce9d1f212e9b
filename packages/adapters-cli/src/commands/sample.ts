import { sampleParts } from '@workpoints/model/sample'
import { resolve } from 'node:path'
import { dayOption, numberOption, textOption } from '../command-line/options.js'
import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { usage } from '../failure.js'
import { written } from '../messages/notes.js'
import { outputPathWrong } from '../messages/problems.js'
import { checkParentFolder, failedOutput } from '../output/deliver.js'
import { isFree, writeWholeFolder } from '../output/whole-folder.js'
import type { Context } from './context.js'

const mostHouseholds = 1_000_000
const largestSeed = 4_294_967_295

/** `workpoints sample --households <n> --seed <n> --out <folder>` */
export const sample = async (
  { options }: Call,
  { io, reporter, progress }: Context,
): Promise<ExitCode> => {
  const households = numberOption(options, 'households', '--households', 1, mostHouseholds) ?? 0
  const seed = numberOption(options, 'seed', '--seed', 0, largestSeed) ?? 0
  const asOf = dayOption(options, 'asOf', '--as-of')
  const out = textOption(options, 'out') ?? ''
  const path = resolve(io.workingFolder, out)
  checkParentFolder(out, io)
  if (!(await isFree(path))) throw usage(outputPathWrong(out, 'notEmpty'))
  progress.step('writing', out)
  const parts = sampleParts({ households, seed, ...(asOf === null ? {} : { asOf }) })
  try {
    await writeWholeFolder(path, parts, io)
  } catch (error) {
    throw failedOutput(out, error)
  }
  progress.end()
  await reporter.note(written(out), { file: out })
  return exitCodes.done
}
