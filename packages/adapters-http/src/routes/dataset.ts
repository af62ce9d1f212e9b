import type { Dataset } from '@workpoints/rules'
import { noSample, tooManyRecords } from '../http/problems.js'
import type { Settings } from './reply.js'

/** The part of a body that holds the records. */
type Part = 'records' | 'tables'

/**
 * The tables that the operator loaded, for a request that brings none.
 *
 * @throws Problem where there are none either
 */
export const sampleIn = ({ sample }: Settings, part: Part): Dataset => {
  if (sample === null) throw noSample(part)
  return { tables: sample as Dataset['tables'] }
}

/** @throws Problem where a request brings more records than one may */
export const checkCount = (count: number, { limits }: Settings, part: Part): void => {
  if (count > limits.batchRecords) throw tooManyRecords(limits.batchRecords, part)
}
