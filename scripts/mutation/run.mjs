/**
 * `node scripts/mutation/run.mjs [group…]`: changes the core in one place at a time and counts how
 * many of the changes some test notices. Fails where a group falls below its threshold. Reports go to
 * `.mutation`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import { groups } from './groups.mjs'

/** Of a hundred changes, so many must be noticed in every group. */
const threshold = 85

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

const optionsOf = ({ name, mutate }) => ({
  mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Tables that are made when a module loads would need all tests again for each change.
  ignoreStatic: true,
  concurrency: 2,
  // A loop without end is stopped; a slow machine is not taken for one.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  ignorePatterns: [
    '/apps',
    '/docs',
    '/packages/*/dist',
    '/packages/model/sample',
    '.mutation',
    '.turbo',
  ],
  tempDirName: `.mutation/sandbox-${name}`,
  reporters: ['json', 'html', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: `.mutation/${name}.json` },
  htmlReporter: { fileName: `.mutation/${name}.html` },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
})

/** Changes that a test noticed, in per cent of all that were tried. */
const scoreOf = (results) => {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  return (100 * noticed) / (noticed + count('Survived', 'NoCoverage'))
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((each) => groups.every(({ name }) => name !== each))
if (unknown !== undefined) {
  process.stderr.write(`no group ${unknown}: ${groups.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}

mkdirSync(join(root, '.mutation'), { recursive: true })
const lines = []
for (const group of groups.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  process.env.MUTATION_GROUP = group.name
  const results = await new Stryker(optionsOf(group)).runMutationTest()
  const score = scoreOf(results)
  // Written so that a group without a single change fails too.
  if (!(score >= threshold)) process.exitCode = 1
  lines.push(
    `${score >= threshold ? '✓' : '✗'} ${group.name}: ${score.toFixed(1)} % of changes noticed`,
  )
}
process.stdout.write(`${lines.join('\n')}\nmutation: at least ${threshold} % in every group\n`)
