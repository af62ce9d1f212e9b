import { defineConfig } from 'vitest/config'

/** Real pages in a real browser, made of what `npm run build` left. */
export default defineConfig({
  test: {
    name: 'browser',
    dir: 'browser',
    include: ['*.test.ts'],
    // One browser at a time: machines are shared, and nothing here is timed.
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: '.reports/browser.json' }]],
  },
})
