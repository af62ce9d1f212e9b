import { expect, test } from 'vitest'
import { evaluate } from '../../packages/rules/src/decide/evaluate.js'
import { asked } from '../../packages/rules/test/support/conformance.js'
import { disagreement } from '../../packages/rules/test/support/conformance-agreement.js'
import { answerIn } from '../../packages/rules/test/support/conformance-back-ends.js'
import { portions } from './portions.js'

/**
 * The corpus in the library. One test for all of it: a pack is made ready when its first record
 * comes, and a fault in that may show in any later answer.
 */
test('every case that is not refused', () => {
  for (const { pack, cases } of portions())
    for (const written of cases) {
      const read = asked(pack, written)
      if ('refused' in read) continue
      const { record, asOf } = read.question
      const verdict = answerIn(evaluate(pack, record, { asOf }), read.question)
      expect(disagreement(written, verdict, 'library')).toBeNull()
    }
})
