/**
 * The lock installs the same tree on every machine. npm leaves a platform's package out silently when
 * the registry lacks it, and `npm ci` then fails on that platform only.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly link?: true
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}
const places = Object.entries(lock.packages)
const foreign = places.filter(([place, { link }]) => place.includes('node_modules/') && !link)

test('every package is held to its bytes', () => {
  expect(foreign.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
})

test('no package names the host it came from', () => {
  expect(foreign.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('no platform is left out', () => {
  const names = new Set(places.map(([place]) => place.replace(/^.*node_modules\//, '')))
  const wanted = places.flatMap(([, locked]) => Object.keys(locked.optionalDependencies ?? {}))
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})
