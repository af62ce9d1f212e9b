import { fileMessages } from './messages/files.js'
import { nameMessages } from './messages/names.js'
import { typeMessages } from './messages/types.js'
import { valueMessages } from './messages/values.js'

/** Every problem the front end reports, by stable code, with what it says. */
export const packMessages = {
  ...fileMessages,
  ...nameMessages,
  ...typeMessages,
  ...valueMessages,
}

export type PackProblemCode = keyof typeof packMessages

export const packProblemCodes = Object.keys(packMessages) as readonly PackProblemCode[]
