import { afterAll, describe, expect, it } from 'vitest'
import { Counters, disagreement } from '../../rules/test/support/conformance-agreement.js'
import { cases, topics } from '../../rules/test/support/conformance-cases.js'
import { commandLine } from './support/conformance.js'
import { folderOf } from './support/world.js'

/** The corpus of packages/rules, judged by the command as people run it. */

const { path, remove } = folderOf({})
const backEnd = await commandLine(path, cases)
remove()

describe('the command', () => {
  const counters = new Counters(backEnd.name)
  afterAll(() => {
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
