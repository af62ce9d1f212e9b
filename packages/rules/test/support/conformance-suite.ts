import { afterAll, describe, expect, it } from 'vitest'
import { Counters, disagreement } from './conformance-agreement.js'
import type { BackEnd } from './conformance-back-ends.js'
import { cases, topics } from './conformance-cases.js'

/**
 * The whole corpus put to one back end, topic by topic; every case is classified, and the counts are
 * printed.
 *
 * @param made the back end, asked for when the tests run, so that a hook may make it before
 */
export const describeCorpus = (name: string, made: () => BackEnd): void => {
  describe(`the corpus, judged by ${name}`, () => {
    const counters = new Counters(name)
    afterAll(() => {
      process.stdout.write(`${counters.text()}\n`)
    })

    it.each(topics)('$name', async (topic) => {
      const backEnd = made()
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
}
