import { readJson } from '@workpoints/model'
import { isObject } from '../http/body.js'
import { Bytes } from '../http/bytes.js'
import { badBody, badJson, checkJudged, lineTooLong } from '../http/problems.js'
import { detailsOf, Problem } from '../http/problem.js'
import { type Asked, answer, resultBody } from './evaluate.js'
import type { Judged, Limits } from './reply.js'

/** A line of NDJSON with its number, or that it is too long to be read. */
interface Line {
  readonly number: number
  /** Null where it is longer than a line may be. */
  readonly bytes: Uint8Array | null
}

const newline = 0x0a

/** Cuts a stream of bytes into lines, in bounded memory whatever comes. */
async function* linesOf(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 1
  const kept = new Bytes()
  let size = 0
  const line = (): Line => ({ number, bytes: size > most ? null : kept.take() })
  for await (const chunk of source) {
    let start = 0
    for (;;) {
      const at = chunk.indexOf(newline, start)
      const part = chunk.subarray(start, at < 0 ? chunk.length : at)
      size += part.length
      if (size <= most) kept.add(part)
      else kept.forget()
      if (at < 0) break
      yield line()
      number += 1
      size = 0
      start = at + 1
    }
  }
  if (size > 0) yield line()
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

const judgeLine = ({ bytes }: Line, asked: Asked, limits: Limits) => {
  if (bytes === null) throw lineTooLong(limits.lineBytes)
  const read = readJson(bytes, { limits: { bytes: limits.lineBytes } })
  if ('diagnostics' in read) throw badJson(read.diagnostics)
  if (!isObject(read.value)) throw badBody('', { zh: '一条记录', en: 'a record' })
  const given = answer(read.value, asked, '')
  checkJudged(given.result.subjects, given.result.diagnostics ?? [])
  return given
}

/**
 * Each line of records answered by one line, in the same order. A line that cannot be judged answers
 * in its place with its number and what is wrong; a blank one is passed over.
 */
export async function* answerLines(
  source: AsyncIterable<Uint8Array>,
  asked: Asked,
  limits: Limits,
  judged: (judged: readonly Judged[]) => void,
): AsyncGenerator<string> {
  for await (const line of linesOf(source, limits.lineBytes)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue
    try {
      const given = judgeLine(line, asked, limits)
      judged(given.result.subjects)
      const body = resultBody(asked, given.shown, given.result.diagnostics ?? [])
      yield `${JSON.stringify({ line: line.number, ...body })}\n`
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield `${JSON.stringify({ line: line.number, problem: detailsOf(error, asked.language) })}\n`
    }
  }
}
