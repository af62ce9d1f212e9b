import { secondOpinion, threeValuedReference } from '../../src/json-rules-engine.js'
import { type BackEnd, behindTheDoor } from './conformance-back-ends.js'

/** json-rules-engine by itself, with its own operators: two values, no due dates. */
export const twoValued: BackEnd = behindTheDoor('json-rules-engine', async (question) => {
  const { pack, kind, name, record, asOf } = question
  if (kind === 'classification') return { kind: 'notSupported', code: 'classifications' }
  const opinions = await secondOpinion(pack, record, { asOf, rules: [name] })
  const answer = opinions[name] ?? null
  if (answer === null) return { kind: 'notSupported', code: 'missing-facts' }
  const rule = pack.points.flatMap(({ rules }) => rules).find(({ id }) => id === name)
  if (answer === 'unmet' && rule?.due != null) return { kind: 'notSupported', code: 'due-dates' }
  return { kind: 'answer', answer }
})

/** json-rules-engine asked twice, for certain and for possible: three values. */
export const threeValued: BackEnd = behindTheDoor(
  'json-rules-engine-three-valued',
  async ({ pack, kind, name, record, asOf }) => {
    const rules = kind === 'rule' ? [name] : []
    const opinion = await threeValuedReference(pack, { rules }).judge(record, { asOf })
    const answer = kind === 'rule' ? opinion.outcomes[name] : opinion.classifications[name]
    return { kind: 'answer', answer: answer ?? null }
  },
)
