import { type Dataset, evaluateDataset, type PackTree, type Table } from '@workpoints/rules'
import { diagnosticsOf, summarise, summariseByPlace } from '@workpoints/rules/report'
import type { Diagnostic } from '@workpoints/model'
import { isObject } from '../http/body.js'
import { badBody, checkJudged, unknownTable } from '../http/problems.js'
import { checkCount, sampleIn } from './dataset.js'
import type { Handler, RequestValue, Settings } from './reply.js'

export const summaryQuery = ['pack', 'asOf', 'lang'] as const

/** So many records are named, those with most to do; a page shows no more at a glance. */
const mostNamed = 20

/** The library names a record by table and place; a body has its tables and records by name. */
const inBody = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.pointer === undefined
    ? diagnostic
    : {
        ...diagnostic,
        pointer: diagnostic.pointer.replace(/^\/([^/]+)\//, '/tables/$1/records/'),
      }

/** @throws Problem where nothing of the dataset could be judged */
const glanceAt = (pack: PackTree, dataset: Dataset, asOf: string): object => {
  const result = evaluateDataset(pack, dataset, { asOf })
  const diagnostics = diagnosticsOf(result).map(inBody)
  checkJudged(result.subjects, diagnostics)
  const { subjects, records, ...sums } = summarise(pack, result)
  return {
    pack: result.pack,
    asOf,
    summary: {
      ...sums,
      subjects: subjects.slice(0, mostNamed),
      subjectCount: subjects.length,
      records,
    },
    places: summariseByPlace(pack, dataset, result, 'township'),
    ...(result.outsidePeriod === true ? { outsidePeriod: true } : {}),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  }
}

const tableIn = (name: string, value: unknown): Table => {
  const base = `/tables/${name}`
  const { records, complete = false, ...others } = isObject(value) ? value : {}
  if (!Array.isArray(records) || typeof complete !== 'boolean' || Object.keys(others).length > 0)
    throw badBody(base, {
      zh: '一张表：records 是记录的清单，complete 可写 true 或 false',
      en: 'a table: records, a list of records, and perhaps complete, true or false',
    })
  records.forEach((record: unknown, index) => {
    if (!isObject(record))
      throw badBody(`${base}/records/${index}`, { zh: '一条记录', en: 'a record' })
  })
  return { records: records as Table['records'], complete }
}

/** The tables that a request brings; null where it leaves them to the operator's. */
const sentIn = ({ body, settings }: RequestValue, pack: PackTree): Dataset | null => {
  const value = body?.value
  const { tables, ...others } = isObject(value) ? value : { other: value }
  if (Object.keys(others).length > 0)
    throw badBody('', {
      zh: '空对象，或只含 tables 的对象',
      en: 'an empty object, or tables and nothing else',
    })
  if (tables === undefined) return null
  if (!isObject(tables))
    throw badBody('/tables', { zh: '按对象命名的表', en: 'tables, by subject' })
  const known = new Set(pack.subjects.map(({ name }) => name))
  if (Object.keys(tables).some((name) => !known.has(name))) throw unknownTable()
  const read = Object.entries(tables).map(([name, table]) => [name, tableIn(name, table)] as const)
  const count = read.reduce((sum, [, { records }]) => sum + records.length, 0)
  checkCount(count, settings, 'tables')
  return { tables: Object.fromEntries(read) }
}

/** So many days and packs; more than are looked at by turns. */
const mostKept = 8

const keptOf = new WeakMap<Dataset['tables'], Map<string, object>>()

/**
 * The operator's tables never change, and to evaluate a county takes a good part of a second in which
 * no other request is answered: an answer is kept for every pack and day asked for last. Nobody can
 * tell a kept answer from one worked out anew.
 */
const glanceAtSample = (pack: PackTree, settings: Settings, asOf: string): object => {
  const dataset = sampleIn(settings, 'tables')
  const kept = keptOf.get(dataset.tables) ?? new Map<string, object>()
  keptOf.set(dataset.tables, kept)
  const key = `${pack.digest} ${asOf}`
  const answer = kept.get(key) ?? glanceAt(pack, dataset, asOf)
  // What is asked for again becomes the newest, and the oldest makes room.
  kept.delete(key)
  kept.set(key, answer)
  for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest)
  return answer
}

/**
 * `POST /v1/summary`: a county at a glance. As with parameters that are tried, no outcome of a record
 * is given, so none is counted or logged.
 */
export const summaryRoute: Handler = (request) => {
  const { query, packs, settings } = request
  const pack = packs.pack(query.text('pack'))
  const asOf = query.asOf(settings.asOf)
  const sent = sentIn(request, pack)
  const body = sent === null ? glanceAtSample(pack, settings, asOf) : glanceAt(pack, sent, asOf)
  return { pack, body }
}
