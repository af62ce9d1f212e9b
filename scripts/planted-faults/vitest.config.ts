import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.js'
import { faults } from './faults.mjs'

const root = resolve(import.meta.dirname, '../..')
const fault = faults[Number(process.env['PLANTED_FAULT'] ?? Number.NaN)]

const planted = (): string | null => {
  if (fault === undefined) return null
  const parts = readFileSync(resolve(root, fault.file), 'utf8').split(fault.find)
  if (parts.length !== 2)
    throw new Error(`${fault.what}: what it changes does not stand in ${fault.file} once`)
  return parts.join(fault.put)
}

const text = planted()

/** The sources with one fault in them; no file is touched. */
export default defineConfig({
  ...shared('planted faults'),
  plugins: [
    {
      name: 'planted-fault',
      enforce: 'pre',
      load: (id) => (text !== null && id === resolve(root, fault?.file ?? '') ? text : null),
    },
  ],
  test: {
    ...shared('planted faults').test,
    root,
    include: ['scripts/planted-faults/*.test.ts'],
    reporters: ['json'],
  },
})
