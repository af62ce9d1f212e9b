import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Counters, disagreement } from './support/conformance-agreement.js'
import type { BackEnd } from './support/conformance-back-ends.js'
import { cases, topics } from './support/conformance-cases.js'
import { duckdbBackEnd } from './support/conformance-duckdb.js'
import { Database } from './support/duckdb.js'

/** The corpus through the generated SQL. */

const counters = new Counters('duckdb')
const database = await Database.open()
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await duckdbBackEnd(database, cases)
}, 240_000)

afterAll(() => {
  database.close()
  process.stdout.write(`${counters.text()}\n`)
})

describe('duckdb', () => {
  it.each(topics)('$name', async (topic) => {
    const found: string[] = []
    for (const written of topic.cases) {
      const verdict = await backEnd.judge(written)
      const problem = disagreement(written, verdict, backEnd.name)
      counters.add(verdict, problem === null)
      if (problem !== null) found.push(problem)
    }
    expect(found).toEqual([])
  })

  it('classifies every case', () => {
    expect(counters.cases).toBe(cases.length)
    expect(counters.agreed).toBe(cases.length)
  })
})
