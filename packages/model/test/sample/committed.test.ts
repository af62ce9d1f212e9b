import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sampleFiles } from '../../src/sample.js'

const folder = fileURLToPath(new URL('../../sample/', import.meta.url))
const files = sampleFiles({ seed: 2025, households: 2000 })

// After a deliberate change: `npx workpoints sample --households 2000 --seed 2025` into the folder.
test.each(files)('the committed $path is what the generator writes', ({ path, bytes }) => {
  expect(readFileSync(`${folder}${path}`).equals(bytes)).toBe(true)
})

test('nothing else is committed', () => {
  expect(readdirSync(folder).sort()).toEqual(files.map(({ path }) => path).sort())
})

test('all of it stays below four megabytes', () => {
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(4 * 1024 * 1024)
})
