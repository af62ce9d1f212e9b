import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { peersFolder } from './engines/zen-engine.js'

/**
 * Installs the peers that stand in a lock of their own, where that has not been done. A failure is
 * no reason to stop: an engine that is missing is left out when it is to be started.
 */
export const installPeers = (say: (line: string) => void): void => {
  if (existsSync(join(peersFolder, 'node_modules'))) return
  say('install: the peers that the registry does not hold for every platform')
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: 'ignore',
    // npm is a .cmd file on Windows.
    shell: process.platform === 'win32',
  })
}
