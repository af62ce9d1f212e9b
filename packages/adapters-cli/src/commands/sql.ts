import type { PackTree } from '@workpoints/rules'
import { dialectNames, toSql, toTables } from '@workpoints/rules/sql'
import { choiceOption, choicesOption, dayOption, textOption } from '../command-line/options.js'
import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { deliverToOutput } from '../output/deliver.js'
import type { Context } from './context.js'
import { packOf } from './pack.js'
import { assumedDay } from './records.js'

/** The tables there are: those named, else one for each subject. */
const tablesOf = (
  { options }: Call,
  pack: PackTree,
): Readonly<Record<string, { readonly complete: boolean }>> => {
  const subjects = pack.subjects.map(({ name }) => name)
  const there = choicesOption(options, 'tables', '--tables', subjects) ?? new Set(subjects)
  const incomplete =
    choicesOption(options, 'incomplete', '--incomplete', subjects) ?? new Set<string>()
  return Object.fromEntries(
    [...new Set([...there, ...incomplete])].map((name) => [
      name,
      { complete: !incomplete.has(name) },
    ]),
  )
}

/** `workpoints sql`: the query that judges a subject, or the tables that the queries read. */
export const sql = async (call: Call, context: Context): Promise<ExitCode> => {
  const pack = await packOf(textOption(call.options, 'pack') ?? '', context.io)
  const dialect = choiceOption(call.options, 'dialect', '--dialect', dialectNames) ?? 'duckdb'
  const subjects = pack.subjects.map(({ name }) => name)
  const subject = choiceOption(call.options, 'subject', '--subject', subjects)
  const tables = tablesOf(call, pack)
  const dayOf = async (): Promise<string> =>
    dayOption(call.options, 'asOf', '--as-of') ?? (await assumedDay(pack, context))
  const statements =
    subject === null
      ? toTables(pack, dialect)
          .filter((table) => Object.hasOwn(tables, table.subject))
          .map(({ create }) => create)
      : [toSql(pack, subject, dialect, { asOf: await dayOf(), tables })]
  await deliverToOutput(
    statements.map((statement) => `${statement};\n`),
    context.io,
  )
  return exitCodes.done
}
