import { afterAll, beforeAll } from 'vitest'
import type { BackEnd } from './support/conformance-back-ends.js'
import { cases } from './support/conformance-cases.js'
import { duckdbBackEnd } from './support/conformance-duckdb.js'
import { describeCorpus } from './support/conformance-suite.js'
import { Database } from './support/duckdb.js'

/** The corpus through the generated SQL. */

const database = await Database.open()
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await duckdbBackEnd(database, cases)
}, 240_000)

afterAll(() => {
  database.close()
})

describeCorpus('duckdb', () => backEnd)
