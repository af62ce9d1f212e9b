import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Holds the small correct pack, and the mistakes made in it. */
export const brokenFolder = resolve(import.meta.dirname, '../broken')

/** The files of the small correct pack as text, by relative path. */
export const basePack = (): Record<string, string> => {
  const folder = join(brokenFolder, 'base')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .toSorted()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
