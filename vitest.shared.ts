import { fileURLToPath } from 'node:url'
import type { ViteUserConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url))

/** Workspace names lead to sources, so that a test needs no build and coverage sees the code. */
const alias = [
  { find: /^@workpoints\/(model|rules|adapters-http)$/, replacement: source('$1/src/index.ts') },
  { find: /^@workpoints\/(model|rules)\/(.+)$/, replacement: source('$1/src/$2') },
]

export const shared = (name: string): ViteUserConfig => ({
  resolve: { alias },
  test: {
    name,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Only what hangs is stopped: nothing is timed, and machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
