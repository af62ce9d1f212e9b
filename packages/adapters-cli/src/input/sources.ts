import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { inputRefused, usage } from '../failure.js'
import type { Io } from '../io.js'
import { noDataFiles, unknownFileKind, workbookGiven } from '../messages/input-problems.js'
import { inputFormatMissing, standardInputTwice } from '../messages/problems.js'
import { manifestName, readManifest } from './manifest.js'
import { asFailure, readFileBytes, readInputBytes } from './read-bytes.js'

export const inputFormats = ['json', 'ndjson', 'csv'] as const

export type InputFormat = (typeof inputFormats)[number]

/** One text with records, not yet read. */
export interface Source {
  /** How messages name it. */
  readonly file: string
  readonly format: InputFormat
  readonly bytes: () => Promise<Uint8Array>
  /** The subject, where a manifest says it. */
  readonly subject?: string
  /** Whether it holds all records of its subject: so unless told otherwise in a dataset folder. */
  readonly complete: boolean
}

export interface Sources {
  readonly sources: readonly Source[]
  /** Evaluation dates that manifests name. */
  readonly dates: readonly string[]
  /** Whether a dataset folder was among the inputs. */
  readonly dataset: boolean
}

const extensions: Readonly<Record<string, InputFormat>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
}

const formatOf = (file: string): InputFormat | undefined => extensions[extname(file).toLowerCase()]

const isWorkbookName = (file: string): boolean => /\.xlsx?$/i.test(file)

const standardInput = (io: Io, format: InputFormat | undefined): Source => {
  if (format === undefined) throw usage(inputFormatMissing())
  return { file: '-', format, bytes: () => readInputBytes('-', io), complete: false }
}

const fileSource = (file: string, io: Io, format: InputFormat | undefined): Source => {
  if (isWorkbookName(file)) throw inputRefused(workbookGiven(file))
  const known = formatOf(file) ?? format
  if (known === undefined) throw inputRefused(unknownFileKind(file))
  return { file, format: known, bytes: () => readFileBytes(file, io), complete: false }
}

const listFolder = async (folder: string, io: Io): Promise<readonly string[]> => {
  let entries: readonly Dirent[]
  try {
    entries = await readdir(resolve(io.workingFolder, folder), { withFileTypes: true })
  } catch (error) {
    throw asFailure(error, folder)
  }
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .filter(
      (name) => !name.startsWith('.') && (formatOf(name) !== undefined || isWorkbookName(name)),
    )
    .sort()
}

const folderSources = async (folder: string, io: Io): Promise<Sources> => {
  const names = await listFolder(folder, io)
  if (names.includes(manifestName)) {
    const { tables, asOf } = await readManifest(folder, io)
    const sources = tables.map(({ file, ...table }): Source => {
      return { ...fileSource(file, io, undefined), ...table }
    })
    return { sources, dates: asOf === null ? [] : [asOf], dataset: true }
  }
  if (names.length === 0) throw inputRefused(noDataFiles(folder))
  const sources = names.map((name): Source => {
    return { ...fileSource(join(folder, name), io, undefined), complete: true }
  })
  return { sources, dates: [], dataset: true }
}

const isFolder = async (input: string, io: Io): Promise<boolean> => {
  try {
    return (await stat(resolve(io.workingFolder, input))).isDirectory()
  } catch (error) {
    throw asFailure(error, input)
  }
}

/** What the inputs of the command line stand for: files, folders, `-` for standard input. */
export const sourcesOf = async (
  inputs: readonly string[],
  io: Io,
  format: InputFormat | undefined,
): Promise<Sources> => {
  if (inputs.filter((input) => input === '-').length > 1) throw usage(standardInputTwice())
  const all: Sources[] = []
  for (const input of inputs) {
    if (input === '-') {
      all.push({ sources: [standardInput(io, format)], dates: [], dataset: false })
    } else if (await isFolder(input, io)) all.push(await folderSources(input, io))
    else all.push({ sources: [fileSource(input, io, format)], dates: [], dataset: false })
  }
  return {
    sources: all.flatMap(({ sources }) => sources),
    dates: all.flatMap(({ dates }) => dates),
    dataset: all.some(({ dataset }) => dataset),
  }
}
