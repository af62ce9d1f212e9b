import type { Diagnostic } from '@workpoints/model'
import { type Dataset, evaluateDataset, type PackTree, type Result } from '@workpoints/rules'
import { choiceOption, dayOption, flagOption, textOption } from '../command-line/options.js'
import type { Call } from '../command-line/program.js'
import { inputRefused, usage } from '../failure.js'
import type { Intake } from '../input/intake.js'
import { type Inputs, readInputs } from '../input/read-inputs.js'
import { inputFormats } from '../input/sources.js'
import { datesDiffer, noRecords } from '../messages/input-problems.js'
import { unknownSubject } from '../messages/problems.js'
import { lastDayAssumed } from '../messages/notes.js'
import type { Context } from './context.js'
import { reportUnread } from './unread.js'

export interface Evaluated {
  readonly intake: Intake
  /** Whether a dataset folder was among the inputs. */
  readonly dataset: boolean
  readonly result: Result
}

/** The subject named by `--subject`, checked against the pack; null where none was. */
export const subjectOption = (call: Call, pack: PackTree): string | null => {
  const subject = textOption(call.options, 'subject')
  const known = pack.subjects.map(({ name }) => name)
  if (subject !== null && !known.includes(subject)) throw usage(unknownSubject(subject, known))
  return subject
}

/** The last day of the pack, which is told. */
export const assumedDay = async (pack: PackTree, { reporter }: Context): Promise<string> => {
  await reporter.note(lastDayAssumed(pack.period.to))
  return pack.period.to
}

/** The option, else the day the inputs name, else the last day of the pack; never today. */
const dayOf = async (
  asked: string | null,
  intake: Intake,
  pack: PackTree,
  context: Context,
): Promise<string> => {
  if (asked !== null) return asked
  const [day, ...others] = intake.dates
  if (day === undefined) return await assumedDay(pack, context)
  if (others.length > 0) throw inputRefused(datesDiffer([...intake.dates].sort()))
  return day
}

/** Everything that was read, as the library takes it. */
export const datasetOf = (intake: Intake): Dataset => ({
  tables: Object.fromEntries(
    [...intake.tables].map(([subject, { records }]) => [
      subject,
      { records, complete: intake.complete(subject) },
    ]),
  ),
})

/**
 * Diagnostics of the library point into the dataset; the user wants the file. What was said of a cell
 * when it was read is not said again.
 */
const placed = (problem: Diagnostic, intake: Intake): readonly Diagnostic[] => {
  const [, subject = '', index = '', ...rest] = (problem.pointer ?? '').split('/')
  const origin = intake.tables.get(subject)?.origins[Number(index)]
  if (origin === undefined) return [problem]
  if (rest.length === 1 && origin.unread?.has(rest[0] ?? '') === true) return []
  const { pointer: _pointer, ...bare } = problem
  return [{ ...bare, ...origin.at(rest.map((part) => `/${part}`).join('')) }]
}

/** The result with every diagnostic placed in its file. */
const withPlaces = (result: Result, intake: Intake): Result => {
  const place = <T extends { readonly diagnostics?: readonly Diagnostic[] }>(item: T): T => {
    if (item.diagnostics === undefined) return item
    const { diagnostics, ...rest } = item
    const left = diagnostics.flatMap((problem) => placed(problem, intake))
    return (left.length === 0 ? rest : { ...item, diagnostics: left }) as T
  }
  return place({ ...result, subjects: result.subjects.map(place) })
}

/** Enters into the account what evaluation found: records it refused, and entries it left unread. */
const enter = ({ subjects, diagnostics = [] }: Result, intake: Intake): void => {
  const evaluated = subjects.filter(({ parent }) => parent === undefined).length
  const isRest = ({ code }: Diagnostic): boolean => code === 'too-many-problems'
  const refused = diagnostics.filter((problem) => !isRest(problem))
  intake.refuse(refused, intake.taken - evaluated)
  intake.unread.push(...subjects.flatMap((subject) => subject.diagnostics ?? []))
  intake.unread.push(...diagnostics.filter(isRest))
}

const read = async (
  call: Call,
  inputs: readonly string[],
  pack: PackTree,
  context: Context,
): Promise<Inputs> => {
  const format = choiceOption(call.options, 'inputFormat', '--input-format', inputFormats)
  const subject = subjectOption(call, pack)
  return await readInputs(
    {
      inputs,
      subjects: pack.subjects.map(({ entry }) => entry),
      complete: flagOption(call.options, 'complete'),
      progress: context.progress,
      ...(format === null ? {} : { format }),
      ...(subject === null ? {} : { subject }),
    },
    context.io,
  )
}

/** Reads the inputs, evaluates them, and tells what could not be read. */
export const evaluateInputs = async (
  call: Call,
  inputs: readonly string[],
  pack: PackTree,
  context: Context,
  explain = false,
): Promise<Evaluated> => {
  const asked = dayOption(call.options, 'asOf', '--as-of')
  const { intake, dataset } = await read(call, inputs, pack, context)
  if (intake.taken === 0) {
    context.progress.end()
    await reportUnread(intake, context)
    throw inputRefused(noRecords(inputs.join(' ')))
  }
  const asOf = await dayOf(asked, intake, pack, context)
  context.progress.step('evaluating')
  const result = withPlaces(evaluateDataset(pack, datasetOf(intake), { asOf, explain }), intake)
  enter(result, intake)
  context.progress.end()
  await reportUnread(intake, context)
  return { intake, dataset, result }
}
