import { afterAll, beforeAll } from 'vitest'
import type { BackEnd } from '../../rules/test/support/conformance-back-ends.js'
import { describeCorpus } from '../../rules/test/support/conformance-suite.js'
import { createEvaluator } from '../src/index.js'
import { overHttp, packs } from './support/conformance.js'

/** The corpus of packages/rules, judged by a server on the loopback. */

const served = packs()
const evaluator = createEvaluator({ packs: served })
let backEnd: BackEnd

beforeAll(async () => {
  const { port } = await evaluator.listen({})
  backEnd = overHttp(`http://127.0.0.1:${port}`, served)
})

afterAll(async () => {
  await evaluator.close({ graceMilliseconds: 100 })
})

describeCorpus('http', () => backEnd)
