import { afterAll, expect, test } from 'vitest'
import { disagreement } from '../../packages/rules/test/support/conformance-agreement.js'
import { topics } from '../../packages/rules/test/support/conformance-cases.js'
import { duckdbBackEnd } from '../../packages/rules/test/support/conformance-duckdb.js'
import { Database } from '../../packages/rules/test/support/duckdb.js'

const database = await Database.open()
afterAll(() => {
  database.close()
})

/** The corpus through the generated SQL, topic by topic, so that a fault shows before all is run. */
test('every case that is not refused', async () => {
  for (const { cases } of topics) {
    const those = cases.filter(({ refused }) => refused === undefined)
    const backEnd = await duckdbBackEnd(database, those)
    for (const written of those)
      expect(disagreement(written, await backEnd.judge(written), backEnd.name)).toBeNull()
  }
})
