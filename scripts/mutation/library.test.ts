import { describe, expect, test } from 'vitest'
import { evaluate } from '../../packages/rules/src/decide/evaluate.js'
import { asked } from '../../packages/rules/test/support/conformance.js'
import { disagreement } from '../../packages/rules/test/support/conformance-agreement.js'
import { answerIn, type Verdict } from '../../packages/rules/test/support/conformance-back-ends.js'
import type { Question } from '../../packages/rules/test/support/conformance.js'
import { judgeInTables } from '../../packages/rules/test/support/conformance-tables.js'
import { portions } from './portions.js'

const judges: Readonly<Record<string, (question: Question) => Verdict>> = {
  library: (question) =>
    answerIn(evaluate(question.pack, question.record, { asOf: question.asOf }), question),
  tables: judgeInTables,
}

/**
 * The corpus in the library. One test for all of it: a pack is made ready when its first record
 * comes, and a fault in that may show in any later answer.
 */
describe.each(Object.entries(judges))('%s', (name, judge) => {
  test('every case that is not refused', () => {
    for (const { pack, cases } of portions())
      for (const written of cases) {
        const read = asked(pack, written)
        if ('refused' in read) continue
        expect(disagreement(written, judge(read.question), name)).toBeNull()
      }
  })
})
