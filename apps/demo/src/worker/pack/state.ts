import { compilePack, type ExampleReport, type PackTree, runExamples } from '@workpoints/rules'

/** The texts of a pack's files, by relative path. */
export type PackTexts = Readonly<Record<string, string>>

/** A pack that compiles, with its examples. */
export interface Version {
  readonly texts: PackTexts
  readonly pack: PackTree
  readonly report: ExampleReport
}

interface Held {
  /** As it comes along. */
  readonly bundled: Version
  /** As last edited into something that compiles. */
  latest: Version
}

let held: Held | null = null

const current = (): Held => {
  if (held === null) throw new Error('no pack was opened')
  return held
}

/** @throws Error where the pack that comes along does not compile */
export const open = (texts: PackTexts): void => {
  const compilation = compilePack(texts)
  if ('diagnostics' in compilation) throw new Error('the bundled pack does not compile')
  const { pack } = compilation
  const bundled: Version = { texts, pack, report: runExamples(pack) }
  held = { bundled, latest: bundled }
}

export const bundled = (): Version => current().bundled

export const latest = (): Version => current().latest

export const setLatest = (version: Version): void => {
  current().latest = version
}

/** The pack with files changed. */
export const withChanges = (changed: PackTexts): PackTexts => ({ ...bundled().texts, ...changed })

/** Whether that is how the pack came along. */
export const unchanged = (changed: PackTexts): boolean =>
  Object.entries(changed).every(([path, text]) => bundled().texts[path] === text)
