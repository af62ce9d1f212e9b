import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Io } from '../io.js'

/** Text is gathered up to this many UTF-16 units before it goes to the disk. */
const bufferSize = 1 << 16

const synchroniseFolder = async (folder: string): Promise<void> => {
  let handle: FileHandle
  try {
    handle = await open(folder, 'r')
  } catch {
    return // Windows does not open folders; there the rename alone must do.
  }
  try {
    await handle.sync()
  } catch {
    // Some file systems refuse to synchronise a folder: the file itself is safe.
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file so that it appears complete or not at all: a temporary neighbour, synchronised to
 * the disk, then renamed over the name. Rejects with the error of the system, leaving nothing behind.
 */
export const writeWhole = async (
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
  io: Pick<Io, 'guard'>,
): Promise<void> => {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`)
  const release = io.guard(() => rmSync(temporary, { force: true }))
  try {
    const handle = await open(temporary, 'wx')
    try {
      let pending = ''
      for await (const chunk of chunks) {
        pending += chunk
        if (pending.length < bufferSize) continue
        await handle.writeFile(pending, 'utf8')
        pending = ''
      }
      await handle.writeFile(pending, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
    await synchroniseFolder(folder)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    release()
  }
}
