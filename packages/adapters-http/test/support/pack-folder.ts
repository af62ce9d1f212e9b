import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packFiles } from '../../../rules/test/support/conformance.js'

/** The one rule of the packs below. */
export const rule = '01.size'

/** Files of a small pack that requires so many people of a household. */
export const requiring = (people: number): Readonly<Record<string, string>> =>
  packFiles([
    {
      id: 'size',
      why: 'A household has people.',
      condition: { fact: 'householdSize', operator: 'greaterThanInclusive', value: people },
    },
  ])

/** Ways of being no pack that may answer. */
export const bad: readonly Readonly<Record<string, string>>[] = [
  { 'pack.json': '{' },
  { 'points/01.json': (requiring(1)['points/01.json'] ?? '').replace('householdSize', 'nothing') },
  // Compiles, but its own example fails.
  {
    'points/01.json': (requiring(1)['points/01.json'] ?? '').replace(
      '"outcome":"undetermined"',
      '"outcome":"met"',
    ),
  },
]

export interface PackFolder {
  readonly path: string
  readonly write: (files: Readonly<Record<string, string>>) => void
}

/** A folder with a pack in it, taken away when the test ends. */
export const packFolder = (files: Readonly<Record<string, string>>): PackFolder => {
  const path = mkdtempSync(join(tmpdir(), 'workpoints-pack-'))
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true })
  })
  mkdirSync(join(path, 'points'))
  const write = (those: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(those)) writeFileSync(join(path, name), text)
  }
  write(files)
  return { path, write }
}
