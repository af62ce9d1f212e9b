import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import type { Context } from './context.js'
import { packNamed } from './pack.js'

/** `workpoints check <folder>`: says nothing where nothing is wrong. */
export const check = async (call: Call, { io }: Context): Promise<ExitCode> => {
  await packNamed(String(call.arguments[0]), io)
  return exitCodes.done
}
