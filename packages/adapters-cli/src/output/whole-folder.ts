import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Io } from '../io.js'

export interface FileToWrite {
  /** A plain name. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Whether a folder may be written there: there is nothing, or an empty folder. */
export const isFree = async (path: string): Promise<boolean> => {
  try {
    return (await readdir(path)).length === 0
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}

const writeFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a new folder of files, which appears complete or not at all. */
export const writeWholeFolder = async (
  path: string,
  files: readonly FileToWrite[],
  io: Pick<Io, 'guard'>,
): Promise<void> => {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`,
  )
  const remove = (): void => rmSync(temporary, { recursive: true, force: true })
  const release = io.guard(remove)
  try {
    await mkdir(temporary)
    for (const file of files) await writeFile(join(temporary, file.path), file.bytes)
    // An empty folder gives way; anything else makes this fail.
    await rmdir(path).catch(() => undefined)
    await rename(temporary, path)
  } catch (error) {
    remove()
    throw error
  } finally {
    release()
  }
}
