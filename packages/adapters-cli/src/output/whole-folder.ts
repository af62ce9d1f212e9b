import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Io } from '../io.js'

/** Some bytes of a file: parts of one file come in order, those of several in any. */
export interface FilePart {
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

const writeParts = async (folder: string, parts: Iterable<FilePart>): Promise<void> => {
  const handles = new Map<string, FileHandle>()
  try {
    for (const { path, bytes } of parts) {
      const handle = handles.get(path) ?? (await open(join(folder, path), 'wx'))
      handles.set(path, handle)
      await handle.writeFile(bytes)
    }
    for (const handle of handles.values()) await handle.sync()
  } finally {
    for (const handle of handles.values()) await handle.close()
  }
}

/** Writes a new folder of files, which appears complete or not at all. */
export const writeWholeFolder = async (
  path: string,
  parts: Iterable<FilePart>,
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
    await writeParts(temporary, parts)
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
