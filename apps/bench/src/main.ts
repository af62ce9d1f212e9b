/** `npm run bench -- [--quick] [--out file] [--seed n]`: how fast the library is, beside its peers. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Findings } from './goals.js'
import { measureEngines } from './measure/engines.js'
import { measureHttp } from './measure/http.js'
import { measureSize } from './measure/size.js'
import { measureSql } from './measure/sql.js'
import { installPeers } from './peers.js'
import { reportJson, reportText } from './report.js'

const usage = 'npm run bench -- [--quick] [--out file.json] [--seed n]'

const say = (line: string): void => {
  process.stderr.write(`▸ ${line}\n`)
}

const options = () => {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        out: { type: 'string' },
        seed: { type: 'string', default: '2025' },
      },
    })
    const seed = Number(values.seed)
    if (Number.isSafeInteger(seed)) return { ...values, seed }
    say(`not a seed: ${values.seed}`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
  say(usage)
  process.exit(2)
}

const { quick, out, seed } = options()
const effort = quick
  ? { rounds: 5, milliseconds: 150, records: 200, rows: 100_000 }
  : { rounds: 15, milliseconds: 400, records: 1000, rows: 1_000_000 }

installPeers(say)
say(`${effort.rounds} rounds, seed ${seed}`)
try {
  const parts: readonly Findings[] = [
    await measureEngines({ ...effort, seed, say }),
    await measureSql({ ...effort, seed, say }),
    await measureHttp({ ...effort, seed, say }),
    await measureSize(),
  ]
  const findings: Findings = {
    measurements: parts.flatMap(({ measurements }) => measurements),
    figures: parts.flatMap(({ figures }) => figures),
  }
  if (out !== undefined) {
    const run = { quick, seed, node: process.version, processor: cpus()[0]?.model ?? '' }
    writeFileSync(out, reportJson(findings, run))
  }
  process.stdout.write(reportText(findings))
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
