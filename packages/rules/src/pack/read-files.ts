import { copyJson, type JsonLimits, readJson, showName } from '@workpoints/model'
import type { Report, Source } from './report.js'

/**
 * The files of a pack by relative path (`pack.json`, `points/03-help.json`): as text or bytes, which
 * gives lines and columns in diagnostics, or already parsed, which gives JSON pointers.
 */
export type PackFiles = Readonly<Record<string, unknown>>

/** The files every pack has, and those it may have, without `.json`. */
export const requiredFiles = ['pack', 'agencies', 'parameters', 'clauses'] as const
export const optionalFiles = ['classifications', 'facts'] as const
export type FileKind = (typeof requiredFiles)[number] | (typeof optionalFiles)[number] | 'point'

export interface ReadFile {
  readonly kind: FileKind
  readonly source: Source
  readonly value: unknown
}

export interface ReadFiles {
  readonly files: readonly ReadFile[]
  /** Kinds of which a file could not be read: names may be missing because of that. */
  readonly unread: ReadonlySet<FileKind>
}

const single: readonly string[] = [...requiredFiles, ...optionalFiles]

/** Which file a path is, or null. Only plain names: nobody hides a file in a folder of points. */
const kindOf = (path: string): FileKind | null => {
  if (/^points\/[A-Za-z0-9._-]{1,200}\.json$/.test(path)) return 'point'
  const name = path.endsWith('.json') ? path.slice(0, -'.json'.length) : ''
  return single.includes(name) ? (name as FileKind) : null
}

const entriesOf = (files: PackFiles): readonly (readonly [string, unknown])[] => {
  try {
    return Object.entries(files)
  } catch {
    return []
  }
}

/** Reads every file; order is by path, so that nothing depends on how the caller listed them. */
export const readFiles = (
  files: PackFiles,
  limits: Partial<JsonLimits>,
  report: Report,
): ReadFiles => {
  const read: ReadFile[] = []
  const unread = new Set<FileKind>()
  const found = new Set<FileKind>()
  const paths = entriesOf(files).toSorted(([left], [right]) => (left < right ? -1 : 1))
  for (const [path, content] of paths) {
    const kind = kindOf(path)
    const unplaced = { source: { file: showPath(path), positions: null }, pointer: '' }
    if (kind === null) {
      const known = single.map((name) => `${name}.json`)
      const near = report.near(path, known)
      report.add('file-unknown', unplaced, showName(path), near)
      continue
    }
    found.add(kind)
    const options = { file: path, limits }
    const result =
      typeof content === 'string' || content instanceof Uint8Array
        ? readJson(content, options)
        : { positions: null, ...copyJson(content, options) }
    if ('diagnostics' in result) {
      report.take(result.diagnostics)
      unread.add(kind)
    } else {
      const source = { file: path, positions: result.positions }
      read.push({ kind, source, value: result.value })
    }
  }
  for (const kind of requiredFiles.filter((each) => !found.has(each))) {
    const file = `${kind}.json`
    report.add('file-missing', { source: { file, positions: null }, pointer: '' }, file)
    unread.add(kind)
  }
  if (!found.has('point')) {
    const file = 'points/01.json'
    report.add('file-missing', { source: { file, positions: null }, pointer: '' }, file)
    unread.add('point')
  }
  return { files: read, unread }
}

/** A path as the place of a diagnostic: what is not plain is left to the message. */
const showPath = (path: string): string => (/^[\w./-]{1,200}$/.test(path) ? path : '?')
