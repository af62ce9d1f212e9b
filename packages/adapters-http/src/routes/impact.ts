import { type Dataset, impactOf } from '@workpoints/rules'
import { isObject } from '../http/body.js'
import { badBody, refused } from '../http/problems.js'
import { checkCount, sampleIn } from './dataset.js'
import type { Handler, RequestValue } from './reply.js'

export const impactQuery = ['pack', 'asOf', 'lang'] as const

type Tried = Readonly<Record<string, number | string | boolean | readonly string[]>>

/** Records by their subject; a table is complete only where the operator loaded it. */
const tablesOf = (records: readonly unknown[]): Dataset => {
  const tables: Record<string, { records: Readonly<Record<string, unknown>>[]; complete: false }> =
    {}
  records.forEach((record, index) => {
    const subject = isObject(record) ? record['subject'] : undefined
    if (!isObject(record) || typeof subject !== 'string')
      throw badBody(`/records/${index}`, {
        zh: '写明 subject 的记录',
        en: 'a record with its subject',
      })
    const table = (tables[subject] ??= { records: [], complete: false })
    table.records.push(record)
  })
  return { tables }
}

const datasetOf = ({ body, settings }: RequestValue): Dataset => {
  const records = isObject(body?.value) ? body.value['records'] : undefined
  if (records === undefined) return sampleIn(settings, 'records')
  if (!Array.isArray(records))
    throw badBody('/records', { zh: '记录的清单', en: 'a list of records' })
  checkCount(records.length, settings, 'records')
  return tablesOf(records)
}

/** `POST /v1/impact`: who would be affected by other values of parameters. */
export const impactRoute: Handler = (request) => {
  const { query, body, packs, settings } = request
  const pack = packs.pack(query.text('pack'))
  const asOf = query.asOf(settings.asOf)
  const parameters = isObject(body?.value) ? body.value['parameters'] : undefined
  if (!isObject(parameters))
    throw badBody('/parameters', { zh: '参数的新值', en: 'the values to try, by parameter' })
  const impact = impactOf(pack, datasetOf(request), { asOf, parameters: parameters as Tried })
  const problems = (impact.diagnostics ?? []).filter(({ pointer = '' }) =>
    pointer.startsWith('/parameters'),
  )
  if (problems.length > 0) throw refused(problems)
  return { pack, body: impact }
}
