import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Counters, disagreement } from '../../rules/test/support/conformance-agreement.js'
import type { BackEnd } from '../../rules/test/support/conformance-back-ends.js'
import { cases, topics } from '../../rules/test/support/conformance-cases.js'
import { createEvaluator } from '../src/index.js'
import { overHttp, packs } from './support/conformance.js'

/** The corpus of packages/rules, judged by a server on the loopback. */

describe('the evaluator', () => {
  const served = packs()
  const evaluator = createEvaluator({ packs: served })
  const counters = new Counters('http')
  let backEnd: BackEnd

  beforeAll(async () => {
    const { port } = await evaluator.listen({})
    backEnd = overHttp(`http://127.0.0.1:${port}`, served)
  })
  afterAll(async () => {
    await evaluator.close({ graceMilliseconds: 100 })
    process.stdout.write(`${counters.text()}\n`)
  })

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
