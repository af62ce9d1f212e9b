import type { Diagnostic } from '@workpoints/model'
import type { Compilation, PackTree } from '@workpoints/rules'
import { loadPack } from '@workpoints/rules/node'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packRefused, usage } from '../failure.js'
import { errorCode } from '../input/read-bytes.js'
import type { Io } from '../io.js'
import { bundledPack } from '../command-line/program.js'
import { fileUnreadable } from '../messages/input-problems.js'
import { emptyPackFolder, unknownPack } from '../messages/problems.js'

const kindOf = (path: string): 'folder' | 'file' | null => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  return stat.isDirectory() ? 'folder' : 'file'
}

/** @throws Failure where the files cannot be read at all */
const load = async (path: string, folder: string): Promise<Compilation> => {
  try {
    return await loadPack(path)
  } catch (error) {
    const code = errorCode(error)
    if (code !== undefined) throw packRefused(fileUnreadable(folder, code))
    throw error
  }
}

/** The path of a pack folder. @throws Failure where there is none, or no pack in it */
export const pathOfPack = (folder: string, io: Io): string => {
  const path = resolve(io.workingFolder, folder)
  if (kindOf(path) !== 'folder') throw usage(unknownPack(folder))
  if (kindOf(join(path, 'pack.json')) !== 'file') throw packRefused(emptyPackFolder(folder))
  return path
}

/** What is wrong with a pack, its files named as the user would name them. */
export const placedIn = (
  folder: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) =>
    diagnostic.file === undefined
      ? diagnostic
      : { ...diagnostic, file: join(folder, diagnostic.file) },
  )

/** Reads a pack folder. @throws Failure with exit code 3 where it is refused */
const packFromFolder = async (folder: string, io: Io): Promise<PackTree> => {
  const loaded = await load(pathOfPack(folder, io), folder)
  if ('pack' in loaded) return loaded.pack
  throw packRefused(...placedIn(folder, loaded.diagnostics))
}

/** A pack to check or test: a folder, or one that comes along where no folder is called so. */
export const packNamed = async (name: string, io: Io): Promise<PackTree> =>
  kindOf(resolve(io.workingFolder, name)) === null
    ? await packOf(name, io)
    : await packFromFolder(name, io)

/** The pack that `--pack` names: the id of one that comes along, or a folder. */
export const packOf = async (name: string, io: Io): Promise<PackTree> => {
  if (name !== bundledPack) return await packFromFolder(name, io)
  // Compiled when imported, which commands on other packs need not wait for.
  const { shidian2025 } = await import('@workpoints/rules/packs/shidian-2025')
  return shidian2025
}
