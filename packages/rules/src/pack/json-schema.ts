import { z } from 'zod'
import {
  agenciesFileSchema,
  clausesFileSchema,
  classificationsFileSchema,
  factsFileSchema,
  packFileSchema,
  parametersFileSchema,
  pointFileSchema,
} from './format.js'

const schemas = {
  pack: packFileSchema,
  agencies: agenciesFileSchema,
  parameters: parametersFileSchema,
  classifications: classificationsFileSchema,
  facts: factsFileSchema,
  clauses: clausesFileSchema,
  point: pointFileSchema,
} satisfies Readonly<Record<string, z.ZodType>>

/** A kind of file in a pack. */
export type PackFileKind = keyof typeof schemas

/** The kinds of files a pack consists of. */
export const packFileKinds = Object.keys(schemas) as readonly PackFileKind[]

/**
 * The JSON Schema (draft 2020-12) of one kind of pack file, for editors that complete and check while
 * somebody types. Descriptions are Chinese first. It knows shapes only; names and types are the
 * compiler's to check.
 */
export const packFileJsonSchema = (kind: PackFileKind): Record<string, unknown> =>
  z.toJSONSchema(schemas[kind], { target: 'draft-2020-12', io: 'input' })
