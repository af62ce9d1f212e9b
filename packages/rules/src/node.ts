import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Compilation, type CompileOptions, compilePack } from './pack/compile-pack.js'
import type { PackFiles } from './pack/read-files.js'

/**
 * Reads the files of a pack folder: `*.json` and `points/*.json`, as bytes, so that compiling says
 * which of them is not UTF-8, and where.
 *
 * @throws Error of the file system
 */
export const readPackFiles = async (folder: string): Promise<PackFiles> => {
  const files: Record<string, Uint8Array> = {}
  const read = async (path: string): Promise<void> => {
    files[path] = await readFile(join(folder, path))
  }
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.json')) await read(entry.name)
    if (entry.isDirectory() && entry.name === 'points')
      for (const name of await readdir(join(folder, 'points')))
        if (name.endsWith('.json')) await read(`points/${name}`)
  }
  return files
}

/**
 * Reads and compiles the pack in a folder.
 *
 * @throws as `readPackFiles`; what is wrong with the pack itself comes back as diagnostics
 */
export const loadPack = async (folder: string, options?: CompileOptions): Promise<Compilation> =>
  compilePack(await readPackFiles(folder), options)
