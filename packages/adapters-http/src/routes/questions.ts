import { evaluate, questions } from '@workpoints/rules'
import { isObject } from '../http/body.js'
import { badBody, bodyTooLarge, checkJudged } from '../http/problems.js'
import { identityOf } from '../packs/identity.js'
import type { Handler } from './reply.js'

export const questionsQuery = ['pack', 'asOf', 'rules', 'held', 'lang'] as const

/** `POST /v1/questions`: the facts still worth asking for about a partial record, best first. */
export const questionsRoute: Handler = ({ query, body, packs, settings }) => {
  const pack = packs.pack(query.text('pack'))
  const asOf = query.asOf(settings.asOf)
  const { value, bytes } = body ?? { value: null, bytes: 0 }
  if (bytes > settings.limits.recordBytes) throw bodyTooLarge(settings.limits.recordBytes)
  if (!isObject(value)) throw badBody('', { zh: '一条记录', en: 'a record' })
  const { subjects, diagnostics = [] } = evaluate(pack, value, { asOf })
  checkJudged(subjects, diagnostics)
  const rules = query.text('rules')?.split(',')
  return {
    pack,
    body: {
      pack: identityOf(pack),
      asOf,
      questions: questions(pack, value, {
        asOf,
        held: query.flag('held'),
        ...(rules === undefined ? {} : { rules }),
      }),
    },
  }
}
