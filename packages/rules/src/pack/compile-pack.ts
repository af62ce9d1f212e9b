import { catalogue, type Diagnostic, type JsonLimits } from '@workpoints/model'
import type { PackTree } from '../ir/tree.js'
import { checkPoints } from './check-points.js'
import { checkShape } from './check-shape.js'
import { checkTypes } from './check-types.js'
import { digestOf } from './digest.js'
import { link } from './link.js'
import { checkLimits, order } from './order.js'
import { type PackFiles, readFiles } from './read-files.js'
import { Report } from './report.js'
import { toTree } from './to-tree.js'

export interface CompileOptions {
  /** Limits of size and depth of the files, within hard caps. */
  readonly limits?: Partial<JsonLimits>
}

/** A pack that passed every check, or everything that is wrong with it. */
export type Compilation =
  | { readonly pack: PackTree }
  | { readonly diagnostics: readonly Diagnostic[] }

/**
 * Turns the files of a pack into a checked tree: read → shape → link → types → order → tree.
 *
 * Never throws on data. Every problem is reported with a stable code, its place, a cause and a
 * remedy in both languages, sorted by place; a pack with a problem is refused as a whole.
 *
 * @param files by relative path, as text or bytes (diagnostics then have line and column) or parsed
 */
export const compilePack = (files: PackFiles, options: CompileOptions = {}): Compilation => {
  const report = new Report()
  const read = readFiles(files, options.limits ?? {}, report)
  const document = checkShape(read, report)
  if (report.full) return { diagnostics: report.diagnostics() }
  const linked = link(document, catalogue, report)
  const checked = checkTypes(linked, report)
  checkPoints(document, report)
  const ordered = order(checked, report)
  if (!report.any) checkLimits(checked, report)
  if (report.any) return { diagnostics: report.diagnostics() }
  const digest = digestOf(
    Object.fromEntries(read.files.map(({ source, value }) => [source.file, value])),
  )
  return { pack: toTree(checked, ordered, digest) }
}
