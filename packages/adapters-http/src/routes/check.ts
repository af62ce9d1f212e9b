import { compilePack, runExamples } from '@workpoints/rules'
import { isObject } from '../http/body.js'
import { badBody } from '../http/problems.js'
import { identityOf } from '../packs/identity.js'
import type { Handler } from './reply.js'

/**
 * `POST /v1/check`: files of a candidate pack, each as JSON or, for lines and columns, as text. The
 * answer is what the compiler says of them and how their own examples come out; a pack in which
 * something is wrong is a good answer, not a bad request.
 */
export const checkRoute: Handler = ({ body }) => {
  const value = body?.value
  const files = isObject(value) ? value['files'] : undefined
  if (!isObject(files) || Object.keys(value as object).length !== 1)
    throw badBody('/files', { zh: '规则包的文件，按文件名', en: 'the files of a pack, by name' })
  const compiled = compilePack(files)
  if ('diagnostics' in compiled)
    return { pack: null, body: { valid: false, diagnostics: compiled.diagnostics } }
  const { results, points, clauses, conditions } = runExamples(compiled.pack)
  const failed = results.filter(({ passed }) => !passed)
  return {
    pack: null,
    body: {
      valid: true,
      diagnostics: [],
      pack: identityOf(compiled.pack),
      points,
      clauses,
      conditions,
      examples: { passed: results.length - failed.length, failed },
    },
  }
}
