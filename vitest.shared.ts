import { fileURLToPath } from 'node:url'
import type { ViteUserConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url))

/** Workspace names lead to sources, so that a test needs no build and coverage sees the code. */
const alias = [
  { find: /^@workpoints\/(model|rules|adapters-http)$/, replacement: source('$1/src/index.ts') },
  { find: /^@workpoints\/(model|rules)\/(.+)$/, replacement: source('$1/src/$2') },
]

/** So many of a hundred branches, at least, are taken by the tests of their own package. */
const branches = 95

/**
 * @param watched folders and files of the package whose branches are held to that, each by itself
 *   when `COVERAGE=true`
 */
export const shared = (name: string, watched: readonly string[] = []): ViteUserConfig => ({
  resolve: { alias },
  test: {
    name,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Only what hangs is stopped: nothing is timed, and machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      enabled: watched.length > 0 && process.env['COVERAGE'] === 'true',
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: Object.fromEntries(watched.map((files) => [files, { branches }])),
    },
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
