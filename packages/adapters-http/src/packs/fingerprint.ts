import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Names, sizes and times of the files of a pack: another text wherever one was written, added or taken
 * away. A folder that cannot be read has a fingerprint too.
 */
export const fingerprintOf = async (folder: string): Promise<string> => {
  const linesOf = async (inside: string): Promise<readonly string[]> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true })
    const names = entries.filter(({ name }) => name.endsWith('.json')).map(({ name }) => name)
    return await Promise.all(
      names.toSorted().map(async (name) => {
        const { size, mtimeMs, ctimeMs, ino } = await stat(join(folder, inside, name))
        return [inside, name, size, mtimeMs, ctimeMs, ino].join(' ')
      }),
    )
  }
  try {
    return [...(await linesOf('')), ...(await linesOf('points'))].join('\n')
  } catch {
    return 'unreadable'
  }
}
