import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inputRefused, overLimit } from '../failure.js'
import type { Io } from '../io.js'
import { fileNotFound, fileTooLarge, fileUnreadable } from '../messages/input-problems.js'
import { limits } from './limits.js'

const mebibytes = limits.fileBytes / (1 << 20)

/** The code of a system error, such as `EACCES`; its message would name paths and is left out. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** A file that cannot be opened, read or listed, as the user should hear of it. */
export const asFailure = (error: unknown, file: string): unknown => {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return inputRefused(fileNotFound(file))
  return code === undefined ? error : inputRefused(fileUnreadable(file, code))
}

/** All bytes of a file. `file` is how the user named it, and how messages name it. */
export const readFileBytes = async (file: string, io: Io): Promise<Uint8Array> => {
  try {
    const handle = await open(resolve(io.workingFolder, file), 'r')
    try {
      const { size } = await handle.stat()
      if (size > limits.fileBytes) throw overLimit(fileTooLarge(file, mebibytes))
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asFailure(error, file)
  }
}

/** All bytes of standard input. */
export const readInputBytes = async (file: string, io: Io): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of io.input) {
      size += chunk.length
      if (size > limits.fileBytes) throw overLimit(fileTooLarge(file, mebibytes))
      chunks.push(chunk)
    }
  } catch (error) {
    throw asFailure(error, file)
  }
  return Buffer.concat(chunks)
}
