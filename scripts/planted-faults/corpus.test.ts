import { expect, test } from 'vitest'
import { disagreement } from '../../packages/rules/test/support/conformance-agreement.js'
import { library } from '../../packages/rules/test/support/conformance-back-ends.js'
import { cases } from '../../packages/rules/test/support/conformance-cases.js'
import { duckdbBackEnd } from '../../packages/rules/test/support/conformance-duckdb.js'
import { Database } from '../../packages/rules/test/support/duckdb.js'

/** The corpus in one back end, for `run.mjs`, which plants a fault and wants this to fail. */

const backEnd =
  process.env['BACK_END'] === 'duckdb' ? await duckdbBackEnd(await Database.open(), cases) : library

test('the corpus agrees', async () => {
  const found: string[] = []
  for (const written of cases) {
    const problem = disagreement(written, await backEnd.judge(written), backEnd.name)
    if (problem !== null) found.push(problem)
  }
  expect(found).toEqual([])
})
