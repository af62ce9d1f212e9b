import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { exitCodes } from '../exit-codes.js'
import { Failure, usage } from '../failure.js'
import { errorCode } from '../input/read-bytes.js'
import { type Io, ReaderGone } from '../io.js'
import { outputFailed, outputPathWrong } from '../messages/problems.js'
import { writeWhole } from './whole-file.js'

const bufferSize = 1 << 16

/** Refuses a path whose folder is not there. */
export const checkParentFolder = (file: string, io: Io): void => {
  const folder = dirname(resolve(io.workingFolder, file))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw usage(outputPathWrong(file, 'folderMissing'))
  }
}

/**
 * Refuses an output path that cannot work before any work is done.
 *
 * @param file as the user wrote it
 */
export const checkOutputPath = (file: string, io: Io): void => {
  const path = resolve(io.workingFolder, file)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw usage(outputPathWrong(file, 'isFolder'))
  }
  checkParentFolder(file, io)
}

/** Why writing failed, as the user should hear of it. */
export const failedOutput = (file: string, error: unknown): unknown => {
  const code = errorCode(error)
  return code === undefined
    ? error
    : new Failure(exitCodes.inputRefused, [outputFailed(file, code)])
}

/** Writes a text to a file, which appears whole or not at all. */
export const deliverToFile = async (
  file: string,
  chunks: Iterable<string>,
  io: Io,
): Promise<void> => {
  try {
    await writeWhole(resolve(io.workingFolder, file), chunks, io)
  } catch (error) {
    throw failedOutput(file, error)
  }
}

/** Writes a text to standard output, piece by piece, as fast as it is read. */
export const deliverToOutput = async (chunks: Iterable<string>, io: Io): Promise<void> => {
  try {
    let pending = ''
    for (const chunk of chunks) {
      pending += chunk
      if (pending.length < bufferSize) continue
      await io.output.write(pending)
      pending = ''
    }
    if (pending !== '') await io.output.write(pending)
  } catch (error) {
    throw error instanceof ReaderGone ? error : failedOutput('-', error)
  }
}
