import type { Diagnostic } from '@workpoints/model'
import { compilePack, type PackTree, type Result } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import {
  accepted,
  atTheDoor,
  isOwn,
  packFiles,
  refusalIn,
  subjectOf,
} from '../../../rules/test/support/conformance.js'
import {
  answerIn,
  type BackEnd,
  type Verdict,
} from '../../../rules/test/support/conformance-back-ends.js'
import type { ConformanceCase } from '../../../rules/test/support/conformance-cases.js'

/** All accepted cases as rules of one pack, compiled here, beside shidian-2025. */
export const packs = (): readonly PackTree[] => {
  const compiled = compilePack(packFiles(accepted))
  if ('diagnostics' in compiled) throw new Error('the pack of the corpus is refused')
  return [compiled.pack, shidian2025]
}

interface Told {
  readonly status: number
  readonly body: Partial<Result> & {
    readonly code?: string
    readonly valid?: boolean
    readonly diagnostics?: readonly Diagnostic[]
  }
}

const post = async (server: string, path: string, body: string): Promise<Told> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server}${path}`, { method: 'POST', headers, body })
  return { status: response.status, body: (await response.json()) as Told['body'] }
}

/** The text of a case says neither what it is about nor who; both are put in where it is a record. */
const withHead = (text: string, written: ConformanceCase): string =>
  text.replace('{', `{"subject":${JSON.stringify(subjectOf(written))},"id":"${written.id}",`)

/** The evaluator: records by `/v1/evaluate`, packs that are refused by `/v1/check`. */
export const overHttp = (server: string, [own]: readonly PackTree[]): BackEnd => {
  const evaluate = (written: ConformanceCase, text: string): Promise<Told> => {
    const pack = isOwn(written) ? (own?.id ?? '') : shidian2025.id
    const asOf = written.asOf ?? '2025-06-30'
    return post(server, `/v1/evaluate?pack=${pack}&asOf=${asOf}`, text)
  }
  const check = async (written: ConformanceCase): Promise<Verdict> => {
    const { status, body } = await post(
      server,
      '/v1/check',
      JSON.stringify({ files: packFiles([written]) }),
    )
    return status === 200 && body.valid === false
      ? { kind: 'refusal', refused: refusalIn(written, body.diagnostics ?? []) }
      : { kind: 'notSupported', code: body.code ?? 'valid' }
  }
  const judgeText = async (written: ConformanceCase, text: string): Promise<Verdict | Told> => {
    const { status, body } = await evaluate(written, text)
    if (status !== 400) return await evaluate(written, withHead(text, written))
    const { diagnostics } = body
    if (diagnostics === undefined) return { kind: 'notSupported', code: body.code ?? '' }
    const refused = refusalIn({ ...written, conditionText: '' }, diagnostics)
    return { kind: 'refusal', refused: { ...refused, line: (refused.line ?? 0) + 1 } }
  }
  return {
    name: 'http',
    judge: async (written) => {
      if (isOwn(written) && !accepted.includes(written)) return await check(written)
      const read = atTheDoor(written)
      const told =
        written.recordText === undefined && 'question' in read
          ? await evaluate(written, JSON.stringify(read.question.record))
          : await judgeText(written, written.recordText ?? '')
      if ('kind' in told) return told
      const { status, body } = told
      if ('refused' in read) return { kind: 'notSupported', code: 'read-after-all' }
      if (status === 200) return answerIn(body as Result, read.question)
      // A record that is not judged at all is refused with what the library says of it.
      return body.code !== undefined && status === 422
        ? answerIn(
            { subjects: [], diagnostics: body.diagnostics ?? [] } as unknown as Result,
            read.question,
          )
        : { kind: 'notSupported', code: body.code ?? String(status) }
    },
  }
}
