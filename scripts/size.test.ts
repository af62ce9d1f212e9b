/** What a page has to load of `@workpoints/rules`, minified and compressed. Needs a build. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { entrySize } from '../apps/bench/src/measure/entry-size.js'

const entry = fileURLToPath(new URL('../packages/rules/dist/index.js', import.meta.url))

test.each([
  [['evaluate', 'explain'], 25],
  [['evaluate', 'evaluateDataset', 'prepareOutcomes', 'explain', 'runExamples'], 25],
  // Two thirds of it are the compiler with its messages in two languages.
  [null, 40],
])('%j take at most %i kB', async (names, most) => {
  expect(await entrySize(entry, names)).toBeLessThanOrEqual(most)
})
