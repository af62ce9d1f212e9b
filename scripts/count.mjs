/** Sums the reports that the test runs left, in one line. Fails when a test failed or none ran. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = [
  root,
  ...['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  ),
]

let passed = 0
let failed = 0
for (const reports of folders
  .map((folder) => join(folder, '.reports'))
  .filter((path) => existsSync(path)))
  for (const name of readdirSync(reports).filter((file) => file.endsWith('.json'))) {
    const report = JSON.parse(readFileSync(join(reports, name), 'utf8'))
    passed += report.numPassedTests
    // A file that did not load counts as one failure: it has no test to count.
    failed += report.numFailedTests
    failed += report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
  }

process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
