import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcomesByCode } from '@workpoints/rules'
import { toSql } from '@workpoints/rules/sql'
import { letters } from '../engines/engine.js'
import { libraryCall } from '../engines/workpoints.js'
import type { Findings } from '../goals.js'
import { buildLoad } from '../load/build.js'
import { asOf, type Load } from '../load/load.js'
import { firstDifference } from '../protocol/agreement.js'
import { startContestant } from '../protocol/contestant.js'
import { median } from '../protocol/statistics.js'
import type { Database } from '../sql/database.js'
import { bareScan, copyTo, tableOf, writeRows } from '../sql/files.js'

export interface SqlOptions {
  readonly seed: number
  readonly rounds: number
  readonly milliseconds: number
  /** Of the file that is judged. */
  readonly rows: number
  readonly records: number
  readonly say: (line: string) => void
}

const queryOf = ({ pack, subject }: Load): string => toSql(pack, subject, 'duckdb', { asOf })

/** @throws Error where the query and the library differ on a record */
const checkAgreement = async (database: Database, load: Load): Promise<void> => {
  const engine = libraryCall(load)
  const classes = load.pack.subjects.find(({ name }) => name === load.subject)?.classifications
  const before = classes?.length ?? 0
  const rows = await database.rows(queryOf(load))
  const found = new Map(
    rows.map(([id, ...values]) => [
      id,
      values
        .slice(before)
        .map((code) => letters[outcomesByCode[Number(code)] ?? 'undetermined'])
        .join(''),
    ]),
  )
  const expected: string[] = []
  const actual: string[] = []
  for (const record of load.records) {
    expected.push(await engine.letters(record))
    actual.push(found.get(`${String(record['id'])}-0`) ?? '')
  }
  const difference = firstDifference(expected, actual, false)
  if (difference !== null)
    throw new Error(
      `the query gives another outcome: record ${difference.record}, rule ${difference.rule}`,
    )
}

/** A file of rows to a file of outcomes, beside a bare scan and json-rules-engine. */
const measureFiles = async (
  database: Database,
  { seed, rounds, rows, records, milliseconds, say }: SqlOptions,
): Promise<{ readonly times: readonly number[]; readonly scans: readonly number[] }> => {
  const load = buildLoad({ name: 'synthetic', records: 1000, seed })
  const folder = mkdtempSync(join(tmpdir(), 'workpoints-bench-'))
  const reference = await startContestant('json-rules-engine', { name: 'synthetic', records, seed })
  try {
    await writeRows(database, load, load.records.length, join(folder, 'checked.csv'))
    await checkAgreement(database, load)
    say(`the query gives the library's outcomes; ${rows} rows`)
    await writeRows(database, load, rows, join(folder, 'rows.csv'))
    const decide = copyTo(queryOf(load), join(folder, 'outcomes.parquet'))
    await database.run(decide)
    await reference.ask({ kind: 'slice', milliseconds })
    const times: number[] = []
    const scans: number[] = []
    for (let round = 0; round < Math.ceil(rounds / 3); round += 1) {
      // By the clock, for DuckDB works on two threads; then the reference goes by the clock as well.
      const scan = (await database.time(bareScan(load))).wall
      const decided = (await database.time(decide)).wall
      const slice = await reference.ask({ kind: 'slice', milliseconds: milliseconds * 3 })
      times.push(rows / decided / (slice.records / slice.wall))
      scans.push(decided / scan)
    }
    return { times, scans }
  } finally {
    reference.end()
    rmSync(folder, { recursive: true })
  }
}

/** How the time of a query over one row grows with the rules; it is nearly all planning. */
const measureGrowth = async (database: Database, { seed, rounds }: SqlOptions): Promise<number> => {
  const [few, many] = (['synthetic', 'synthetic-240'] as const).map((name) =>
    buildLoad({ name, records: 1, seed }),
  ) as [Load, Load]
  const table = tableOf(few)
  await database.run(`DROP VIEW IF EXISTS "${table.name}"`)
  await database.run(table.create)
  await database.run(`INSERT INTO "${table.name}" (id) VALUES ('I-1')`)
  for (const load of [few, many]) {
    const plan = (await database.rows(`EXPLAIN ${queryOf(load)}`)).flat().join('\n')
    if (plan.includes('MARK')) return Number.POSITIVE_INFINITY
  }
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const base = await database.time(queryOf(few))
    const grown = await database.time(queryOf(many))
    ratios.push(grown.cpu / base.cpu)
  }
  return median(ratios)
}

/** The generated SQL on DuckDB, where DuckDB can be had. */
export const measureSql = async (options: SqlOptions): Promise<Findings> => {
  let database: Database
  try {
    const { openDatabase } = await import('../sql/database.js')
    database = await openDatabase()
  } catch (error) {
    options.say(
      `DuckDB is left out here: ${error instanceof Error ? error.message : String(error)}`,
    )
    return { measurements: [6, 7, 13].map((goal) => ({ goal, value: null })), figures: [] }
  }
  try {
    const { times, scans } = await measureFiles(database, options)
    return {
      measurements: [
        { goal: 6, value: median(times) },
        { goal: 7, value: median(scans) },
        { goal: 13, value: await measureGrowth(database, options) },
      ],
      figures: [],
    }
  } finally {
    database.close()
  }
}
