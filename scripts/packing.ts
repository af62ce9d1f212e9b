/** Packages packed as they are published, and an empty folder to install them in. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

export const root = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Package {
  readonly name: string
  readonly source: string
  /** What programs import from it. */
  readonly entries: readonly string[]
  readonly peers: readonly string[]
}

/** @param folder below `packages/` */
export const packageIn = (folder: string): Package => {
  const source = join(root, 'packages', folder)
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest
  return {
    name: manifest.name,
    source,
    entries: Object.keys(manifest.exports)
      .filter((path) => !path.endsWith('.json'))
      .map((path) => manifest.name + path.slice(1)),
    peers: Object.entries(manifest.peerDependencies ?? {}).map(
      ([peer, range]) => `${peer}@${range}`,
    ),
  }
}

/** What a program wrote, which has to have ended well. */
export const output = ({ status, stdout, stderr }: SpawnSyncReturns<string>): string => {
  expect(status, stdout + stderr).toBe(0)
  return stdout
}

/** An empty folder far from the tree, in which nothing is found that was not installed. */
export const emptyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'workpoints-packed-'))
  const node = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const npm = (...args: string[]): void => {
    const done = spawnSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) throw new Error(`npm ${args.join(' ')}\n${done.stdout}${done.stderr}`)
  }
  const tarball = (name: string): string => {
    const start = name.replace('@', '').replace('/', '-')
    const file = readdirSync(folder).find((each) => each.startsWith(`${start}-`))
    if (file === undefined) throw new Error(`${name} was not packed`)
    return join(folder, file)
  }
  const install = (...what: string[]): void => {
    npm('install', '--no-audit', '--no-fund', '--prefer-offline', ...what)
  }
  const installPacked = (packages: readonly Package[], ...others: string[]): void => {
    for (const { source } of packages) npm('pack', source, '--pack-destination', folder)
    install(...packages.map(({ name }) => tarball(name)), ...others)
  }
  return { folder, node, tarball, install, installPacked }
}
