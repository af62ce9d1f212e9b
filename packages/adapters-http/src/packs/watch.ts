import { fingerprintOf } from './fingerprint.js'
import type { PackStore } from './store.js'

/**
 * Looks at the folders again and again, and has those loaded whose files changed and then stayed the
 * same from one look to the next: a copy that is under way is not worth reading. Looking costs little
 * and works on every file system, which watching does not.
 *
 * @returns ends it
 */
export const watchFolders = (
  store: PackStore,
  folders: readonly string[],
  load: (folder: string) => Promise<void>,
  everyMilliseconds: number,
): (() => void) => {
  const last = new Map<string, string>()
  let ended = false
  let timer: NodeJS.Timeout | null = null
  const look = async (): Promise<void> => {
    for (const folder of folders) {
      const now = await fingerprintOf(folder)
      const still = now === last.get(folder)
      last.set(folder, now)
      if (still && now !== store.fingerprint(folder) && !ended) await load(folder)
    }
  }
  const again = (): void => {
    if (ended) return
    timer = setTimeout(() => {
      void look().finally(again)
    }, everyMilliseconds)
    timer.unref()
  }
  again()
  return () => {
    ended = true
    if (timer !== null) clearTimeout(timer)
  }
}
