import { z } from 'zod'

/** Descriptions stand in both languages, Chinese first, as OpenAPI has one of each only. */
export const both = (zh: string, en: string): string => `${zh} / ${en}`

/** A schema that the document names, with what it is. */
export const named = <S extends z.ZodType>(id: string, zh: string, en: string, schema: S): S =>
  schema.meta({ id, title: id, description: both(zh, en) })

/** One of the keys of a table. */
export const codesOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...K[]])

/** True, false, or null where it is unknown. */
export const truth = z.union([z.boolean(), z.null()])

/** The same in both languages. */
export const text = named(
  'Text',
  '中英文各一份',
  'The same in both languages',
  z.object({ zh: z.string(), en: z.string() }),
)

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: both('日期', 'A day') })

/** A value as people and other programs see it. */
export const outerValue = named(
  'Value',
  '值：钱以元计，日期写作 YYYY-MM-DD，空为不知道',
  'A value: money in yuan, days as YYYY-MM-DD, null where unknown',
  z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.null()]),
)

export const packName = named(
  'PackName',
  '作答的规则包及其内容摘要值',
  'The pack that answered, with the digest of its content',
  z.object({
    id: z.string(),
    version: z.string(),
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  }),
)

export const diagnostic = named(
  'Diagnostic',
  '所写或所发内容的一个问题：代码、位置、原因、改法；不含个人信息',
  'One problem with what was written or sent: code, place, cause, remedy; nothing personal',
  z.object({
    code: z.string().meta({ description: both('固定不变，供程序使用', 'Stable, for programs') }),
    file: z.string().optional(),
    pointer: z
      .string()
      .optional()
      .meta({ description: both('JSON 指针', 'JSON pointer (RFC 6901)') }),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional(),
    cause: text,
    remedy: text,
  }),
)

export const decision = z
  .uuid()
  .meta({ description: both('这次答复的编号', 'Names this answer, as does Workpoints-Decision') })
