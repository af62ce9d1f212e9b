import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.js'

/** The sources themselves, so that an input that breaks a law can be tried after every edit. */
export default defineConfig({
  ...shared('fuzz'),
  test: {
    ...shared('fuzz').test,
    root: resolve(import.meta.dirname, '../..'),
    include: ['scripts/fuzz/*.test.ts'],
    reporters: ['default', 'json'],
  },
})
