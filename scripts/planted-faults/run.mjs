/**
 * `node scripts/planted-faults/run.mjs`: plants each fault of `faults.mjs` in turn and shows that the
 * corpus finds it. Without a fault the corpus must agree, or finding one would mean nothing.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faults } from './faults.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'workpoints-faults-'))

/** @returns the message of the first failing test, null where all passed */
const corpus = (backEnd, index) =>
  new Promise((resolve, reject) => {
    const report = join(folder, 'report.json')
    const child = spawn(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config',
        join(root, 'scripts/planted-faults/vitest.config.ts'),
        `--outputFile=${report}`,
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          BACK_END: backEnd,
          ...(index === null ? {} : { PLANTED_FAULT: String(index) }),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', () => {
      try {
        const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
        rmSync(report)
        const [result] = testResults
        const failed = result.assertionResults.find(({ status }) => status === 'failed')
        const message =
          failed?.failureMessages[0] ?? (result.status === 'failed' ? result.message : null)
        resolve(message)
      } catch {
        reject(new Error(`no report: ${said}`))
      }
    })
  })

let passed = 0
let failed = 0
const say = (good, text) => {
  if (good) passed += 1
  else failed += 1
  process.stdout.write(`${good ? '✓' : '✗'} ${text}\n`)
}

for (const backEnd of new Set(faults.map(({ by }) => by))) {
  const message = await corpus(backEnd, null)
  say(message === null, `${backEnd}: the corpus agrees where no fault is planted`)
  if (message !== null) process.stdout.write(`${message}\n`)
}
for (const [index, { what, by }] of faults.entries())
  say((await corpus(by, index)) !== null, `found: ${what}`)

rmSync(folder, { recursive: true })
process.stdout.write(`planted faults: ${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
