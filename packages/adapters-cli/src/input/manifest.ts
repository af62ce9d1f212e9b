import { type Diagnostic, parseDate, readJson } from '@workpoints/model'
import { join } from 'node:path'
import { inputRefused } from '../failure.js'
import type { Io } from '../io.js'
import { manifestWrong } from '../messages/input-problems.js'
import { jsonFailure } from './json-records.js'
import { readFileBytes } from './read-bytes.js'
import { textOf } from './text.js'

/** The file of a dataset folder that says which files are which tables. */
export const manifestName = 'dataset.json'

export interface ManifestTable {
  readonly file: string
  readonly subject: string
  readonly complete: boolean
}

export interface Manifest {
  readonly asOf: string | null
  readonly tables: readonly ManifestTable[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A file of the folder itself: a manifest leads nowhere else. */
const isPlainName = (name: unknown): name is string =>
  typeof name === 'string' && name !== '' && !/[\\/]/.test(name) && !name.startsWith('.')

const filesOf = (table: Readonly<Record<string, unknown>>): readonly string[] | null => {
  const { files } = table
  return Array.isArray(files) && files.length > 0 && files.every(isPlainName) ? files : null
}

/** Reads and checks the manifest of a dataset folder. */
export const readManifest = async (folder: string, io: Io): Promise<Manifest> => {
  const path = join(folder, manifestName)
  const { text } = textOf(await readFileBytes(path, io), path, 'json')
  const read = readJson(text, { file: path })
  if ('diagnostics' in read) throw jsonFailure(read.diagnostics)
  const { value, positions } = read
  const wrong = (pointer: string): Diagnostic => ({
    ...manifestWrong(path, pointer),
    ...positions.nearest(pointer),
  })
  if (!isObject(value)) throw inputRefused(wrong(''))
  const { asOf = null, tables } = value
  if (asOf !== null && (typeof asOf !== 'string' || parseDate(asOf) === null)) {
    throw inputRefused(wrong('/asOf'))
  }
  if (!isObject(tables)) throw inputRefused(wrong('/tables'))
  return {
    asOf,
    tables: Object.entries(tables).flatMap(([subject, table]) => {
      const pointer = `/tables/${subject}`
      if (!isObject(table)) throw inputRefused(wrong(pointer))
      const files = filesOf(table)
      if (files === null) throw inputRefused(wrong(`${pointer}/files`))
      const { complete = true } = table
      if (typeof complete !== 'boolean') throw inputRefused(wrong(`${pointer}/complete`))
      return files.map((name) => ({ file: join(folder, name), subject, complete }))
    }),
  }
}
