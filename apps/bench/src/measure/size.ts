import { fileURLToPath } from 'node:url'
import type { Findings } from '../goals.js'
import { entrySize } from './entry-size.js'

/** How much of the library a page has to load. */
export const measureSize = async (): Promise<Findings> => {
  const entry = fileURLToPath(import.meta.resolve('@workpoints/rules'))
  return {
    measurements: [{ goal: 12, value: await entrySize(entry, null) }],
    figures: [
      {
        what: 'what a program loads of it that only evaluates and explains, minified, gzip',
        value: await entrySize(entry, ['evaluate', 'explain']),
        unit: 'kB',
      },
    ],
  }
}
