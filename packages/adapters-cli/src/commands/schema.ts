import { recordJsonSchema, subjectNames } from '@workpoints/model'
import { packFileJsonSchema, packFileKinds } from '@workpoints/rules/schema'
import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { usage } from '../failure.js'
import { notOneOf } from '../messages/problems.js'
import { deliverToOutput } from '../output/deliver.js'
import type { Context } from './context.js'

const schemaOf = (kind: string): unknown => {
  const file = packFileKinds.find((known) => known === kind)
  if (file !== undefined) return packFileJsonSchema(file)
  const subject = subjectNames.find((known) => known === kind)
  if (subject !== undefined) return recordJsonSchema(subject)
  throw usage(notOneOf('<kind>', kind, [...packFileKinds, ...subjectNames]))
}

/** `workpoints schema <kind>`: of a file of a pack, or of the records of a subject. */
export const schema = async (call: Call, { io }: Context): Promise<ExitCode> => {
  const text = JSON.stringify(schemaOf(String(call.arguments[0])), null, 2)
  await deliverToOutput([`${text}\n`], io)
  return exitCodes.done
}
