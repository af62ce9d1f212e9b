import { transfer } from 'comlink'
import type { Diagnostic } from '@workpoints/model'
import { compilePack, runExamples } from '@workpoints/rules'
import { strToU8, zipSync } from 'fflate'
import { changeNote } from './change-note.js'
import { changesBetween, type PackChanges } from './changes.js'
import { bundled, type PackTexts, withChanges } from './state.js'
import { raised, type Step, withVersion } from './version.js'

/** A pack to be handed on: as a ZIP of its folder with the change note. */
export interface Built {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly note: string
  readonly version: string
  readonly changes: PackChanges
}

/** Nobody reads the clock here: the same pack gives the same bytes. */
const unchangedTime = '1980-01-01T12:00:00'

/** The version the pack will have: one written by hand stays. */
const nextVersion = (texts: PackTexts, step: Step): string => {
  const before = bundled().pack.version
  const written = versionOf(texts['pack.json'] ?? '')
  return written === null || written === before ? raised(before, step) : written
}

const versionOf = (text: string): string | null => {
  try {
    const value: unknown = JSON.parse(text)
    const { version } = (value ?? {}) as { readonly version?: unknown }
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

/** The pack with files changed, its version raised, if it compiles. */
export const build = (
  changed: PackTexts,
  step: Step,
): Built | { readonly diagnostics: readonly Diagnostic[] } => {
  const edited = withChanges(changed)
  const version = nextVersion(edited, step)
  const texts: PackTexts = {
    ...edited,
    'pack.json': withVersion(edited['pack.json'] ?? '', version),
  }
  const compilation = compilePack(texts)
  if ('diagnostics' in compilation) return { diagnostics: compilation.diagnostics }
  const { pack } = compilation
  const { results } = runExamples(pack)
  const changes = changesBetween(bundled().pack, pack)
  const note = changeNote({
    pack: pack.id,
    title: pack.title,
    from: bundled().pack.version,
    to: version,
    files: Object.keys(texts).filter((path) => texts[path] !== bundled().texts[path]),
    changes,
    examples: { passed: results.filter(({ passed }) => passed).length, total: results.length },
  })
  const files = Object.fromEntries(
    Object.entries({ ...texts, 'CHANGES.md': note }).map(([path, text]) => [
      `${pack.id}/${path}`,
      strToU8(text),
    ]),
  )
  const bytes = zipSync(files, { mtime: unchangedTime })
  return transfer({ name: `${pack.id}-${version}.zip`, bytes, note, version, changes }, [
    bytes.buffer,
  ])
}
