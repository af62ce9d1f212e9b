import { z } from 'zod'
import type { SubjectName } from '../catalogue/index.js'
import { recordSchema } from './records.js'

/**
 * The JSON Schema (draft 2020-12) of the records of one subject, with its child records under
 * `$defs`. Descriptions are Chinese first. The unit, holder and sensitivity of each fact stand under
 * the keyword `fact`, which validators pass over.
 */
export const recordJsonSchema = (subject: SubjectName): Record<string, unknown> =>
  z.toJSONSchema(recordSchema(subject), { target: 'draft-2020-12', io: 'input' })
