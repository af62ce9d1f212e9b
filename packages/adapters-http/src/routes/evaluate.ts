import {
  evaluate,
  explain,
  type Outcome,
  type PackTree,
  type Result,
  type SubjectResult,
} from '@workpoints/rules'
import type { Diagnostic, Language } from '@workpoints/model'
import { isObject } from '../http/body.js'
import { badBody, bodyTooLarge, checkJudged, tooManyRecords } from '../http/problems.js'
import { identityOf } from '../packs/identity.js'
import type { Handler, RequestValue } from './reply.js'

export const evaluateQuery = ['pack', 'asOf', 'only', 'explain', 'lang'] as const

/** How a request wants its records judged. */
export interface Asked {
  readonly pack: PackTree
  readonly asOf: string
  readonly only: ReadonlySet<Outcome> | null
  readonly explain: boolean
  readonly language: Language
}

export const askedIn = ({ query, packs, settings, language }: RequestValue): Asked => ({
  pack: packs.pack(query.text('pack')),
  asOf: query.asOf(settings.asOf),
  only: query.outcomes('only'),
  explain: query.flag('explain'),
  language: query.language(language),
})

/** Only the outcomes that were asked for; records of which nothing is left are left out. */
const narrowed = (item: SubjectResult, only: ReadonlySet<Outcome>): readonly SubjectResult[] => {
  const kept = Object.entries(item.outcomes).filter(([, outcome]) => only.has(outcome))
  if (kept.length === 0 && item.diagnostics === undefined) return []
  const outcomes = Object.fromEntries(kept)
  const ofKept = ({ rule }: { readonly rule: string }): boolean => Object.hasOwn(outcomes, rule)
  const { targets, notes, ...rest } = item
  return [
    {
      ...rest,
      outcomes,
      findings: item.findings.filter(ofKept),
      ...(targets === undefined ? {} : { targets: targets.filter(ofKept) }),
      ...(notes === undefined ? {} : { notes: notes.filter(ofKept) }),
    },
  ]
}

/** Each finding with its explanation in the language that was asked for. */
const explained = (result: Result, item: SubjectResult, { pack, language }: Asked) => ({
  ...item,
  findings: item.findings.map((finding) => ({
    ...finding,
    explanation:
      explain(pack, { ...result, subjects: [item] }, finding.rule, { lang: language })?.text ??
      null,
  })),
})

const shiftedBy =
  (base: string) =>
  (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.pointer === undefined || base === ''
      ? diagnostic
      : { ...diagnostic, pointer: `${base}${diagnostic.pointer}` }

/** One record judged, and its part of the answer. */
export interface Answer {
  readonly result: Result
  readonly shown: readonly object[]
}

/** @param base pointer to the record in the body */
export const answer = (record: object, asked: Asked, base: string): Answer => {
  const { pack, asOf, only } = asked
  const result = evaluate(pack, record, { asOf, explain: asked.explain })
  const shift = shiftedBy(base)
  const placed = result.subjects.map((item) =>
    item.diagnostics === undefined ? item : { ...item, diagnostics: item.diagnostics.map(shift) },
  )
  const kept = only === null ? placed : placed.flatMap((item) => narrowed(item, only))
  return {
    result: {
      ...result,
      ...(result.diagnostics === undefined ? {} : { diagnostics: result.diagnostics.map(shift) }),
    },
    shown: asked.explain ? kept.map((item) => explained(result, item, asked)) : kept,
  }
}

/** A record, and the pointer to it in the body. */
interface Placed {
  readonly record: object
  readonly base: string
}

const recordsIn = ({ body, settings }: RequestValue): readonly Placed[] => {
  const { value, bytes } = body ?? { value: null, bytes: 0 }
  const { recordBytes, batchRecords } = settings.limits
  if (!isObject(value)) throw badBody('', { zh: '一条记录', en: 'a record' })
  if (!Object.hasOwn(value, 'records')) {
    if (bytes > recordBytes) throw bodyTooLarge(recordBytes)
    return [{ record: value, base: '' }]
  }
  const { records, ...others } = value
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw badBody('', { zh: ' records，别无其他', en: 'records and nothing else' })
  if (!Array.isArray(records))
    throw badBody('/records', { zh: '记录的清单', en: 'a list of records' })
  if (records.length > batchRecords) throw tooManyRecords(batchRecords)
  return records.map((record: unknown, index) => {
    const base = `/records/${index}`
    if (!isObject(record)) throw badBody(base, { zh: '一条记录', en: 'a record' })
    return { record, base }
  })
}

/** Of one record it is the list itself: that is what most requests ask about. */
const joined = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const [first] = lists
  return lists.length === 1 && first !== undefined ? first : lists.flat()
}

/** What is answered besides the name of the answer: to one request, or to one line of a stream. */
export const resultBody = (
  { pack, asOf }: Asked,
  subjects: readonly object[],
  diagnostics: readonly Diagnostic[],
) => ({
  pack: identityOf(pack),
  asOf,
  subjects,
  ...(asOf < pack.period.from || asOf > pack.period.to ? { outsidePeriod: true } : {}),
  ...(diagnostics.length > 0 ? { diagnostics } : {}),
})

/** `POST /v1/evaluate`: one record, or many that know nothing of each other. */
export const evaluateRoute: Handler = (request) => {
  const asked = askedIn(request)
  const answers = recordsIn(request).map(({ record, base }) => answer(record, asked, base))
  const diagnostics = joined(answers.map(({ result }) => result.diagnostics ?? []))
  const judged = joined(answers.map(({ result }) => result.subjects))
  checkJudged(judged, diagnostics)
  return {
    pack: asked.pack,
    judged,
    body: resultBody(asked, joined(answers.map(({ shown }) => shown)), diagnostics),
  }
}
