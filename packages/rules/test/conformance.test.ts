import { describe, expect, it } from 'vitest'
import { type BackEnd, library } from './support/conformance-back-ends.js'
import { cases, topics } from './support/conformance-cases.js'
import { disagreement } from './support/conformance-agreement.js'

const backEnds: readonly BackEnd[] = [library]

describe('the corpus', () => {
  it('names every case once', () => {
    const ids = cases.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('says of every case what must come out', () => {
    const unclear = cases.filter(
      ({ expected, refused }) => (expected === undefined) === (refused === undefined),
    )
    expect(unclear.map(({ id }) => id)).toEqual([])
  })
})

describe.each(backEnds)('$name', (backEnd) => {
  it.each(topics)('$name', async (topic) => {
    const found: string[] = []
    for (const written of topic.cases) {
      const problem = disagreement(written, await backEnd.judge(written), backEnd.name)
      if (problem !== null) found.push(problem)
    }
    expect(found).toEqual([])
  })
})
