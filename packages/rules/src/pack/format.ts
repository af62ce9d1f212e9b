import { factTypes, operatorNames, units, departments } from '@workpoints/model'
import { z } from 'zod'

/**
 * The files of a pack, as people write them. One zod schema per file; the JSON Schemas that editors
 * use are generated from these. What a part is about stands here where messages say it of what is
 * missing, and staff read it while typing; what only editors show is in schema/descriptions.ts.
 */

const codes = <K extends string>(
  entries: Readonly<Record<K, unknown>>,
): z.ZodEnum<{ [P in K]: P }> => z.enum(Object.keys(entries) as K[])

/** What a part is about. */
const say = <T extends z.ZodType>(schema: T, zh: string, en: string): T =>
  schema.meta({ about: { zh, en } })

/** What a pattern asks for, in words: messages show it, and schemas for editors. */
const formed = <T extends z.ZodType>(schema: T, zh: string, en: string): T =>
  schema.meta({ form: { zh, en } })

const line = z.string().min(1).max(4096)

const text = say(
  z.strictObject({ zh: say(line, '中文', 'Chinese'), en: say(line, '英文', 'English') }),
  '中英文两种写法，用自己的话',
  'in both languages, in our own words',
)

const name = formed(
  z
    .string()
    .max(200)
    .regex(/^[a-z][A-Za-z0-9]*$/),
  '小写字母开头的英文名，只含字母和数字，如 netIncome',
  'an English name of letters and digits that begins small, like netIncome',
)
const reference = z.string().min(1).max(200)
const date = formed(
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  '日期，如 2025-06-30',
  'a date like 2025-06-30',
)
const locator = formed(
  z.string().regex(/^[1-9]\d?\.[1-9]\d?$/),
  '要点号.句号，如 3.5',
  'point.sentence, like 3.5',
)
export const ruleId = formed(
  z
    .string()
    .max(200)
    .regex(/^\d{2}\.[a-z0-9]+(-[a-z0-9]+)*$/),
  '两位要点号.英文短名，如 03.safety-net',
  'two-digit point, dot, small words with hyphens, like 03.safety-net',
)
const agencyId = name
const scalar = z.union([z.string().max(4096), z.number(), z.boolean()])
const schemaLink = { $schema: z.string().optional() }

/* ---- conditions ---- */

const comparison = z.strictObject({
  fact: say(reference, '事实名、参数名或 asOf', 'a fact, a parameter, or asOf'),
  operator: say(z.enum(operatorNames), '比较方式', 'the comparison'),
  value: say(
    z.union([
      scalar,
      z
        .array(z.union([z.string().max(4096), z.number()]))
        .min(1)
        .max(10_000),
      z.strictObject({ fact: reference }),
    ]),
    '比较的值；金额按元、日期按 YYYY-MM-DD；也可写 {"fact": "参数名"}',
    'what it is compared with; money in yuan, dates YYYY-MM-DD; or {"fact": "parameter"}',
  ),
})

export type ConditionFile =
  | { all: ConditionFile[] }
  | { any: ConditionFile[] }
  | { not: ConditionFile }
  | { condition: string }
  | z.infer<typeof comparison>

export const conditionSchema: z.ZodType<ConditionFile> = z
  .lazy(() =>
    z.union([
      comparison,
      z.strictObject({ all: say(z.array(conditionSchema).min(1), '全部满足', 'all of them hold') }),
      z.strictObject({
        any: say(z.array(conditionSchema).min(1), '任一满足', 'any of them holds'),
      }),
      // Without a description: a description is a copy, and a copy within itself has no end.
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ condition: say(name, '分类名', 'the name of a classification') }),
    ]),
  )
  .meta({ id: 'condition', about: { zh: '条件', en: 'condition' } })

/* ---- facts that a pack adds ---- */

const over = {
  of: say(z.string().max(200), '下级记录，如 members 或 households.members', 'the child records'),
  where: conditionSchema.optional(),
}
const pair = z.tuple([reference, reference])
const ifNone = { ifNone: z.union([z.number(), z.string()]).optional() }
const aggregate = (extra: z.core.$ZodLooseShape = {}): z.ZodType =>
  z.strictObject({ ...over, ...extra })

export const derivationSchema = say(
  z.union([
    z.strictObject({ sum: z.array(reference).min(2) }),
    z.strictObject({ difference: pair }),
    z.strictObject({ product: z.tuple([reference, z.int()]) }),
    z.strictObject({ quotient: pair }),
    z.strictObject({ smaller: pair }),
    z.strictObject({ larger: pair }),
    z.strictObject({ daysBetween: pair }),
    z.strictObject({ monthsBetween: pair }),
    z.strictObject({ age: pair }),
    z.strictObject({ daysSince: reference }),
    z.strictObject({ recorded: reference }),
    z.strictObject({ count: aggregate() }),
    z.strictObject({ distinct: aggregate({ key: name }) }),
    z.strictObject({ total: aggregate({ value: name }) }),
    z.strictObject({ smallest: aggregate({ value: name, ...ifNone }) }),
    z.strictObject({ largest: aggregate({ value: name, ...ifNone }) }),
    z.strictObject({ any: aggregate() }),
    z.strictObject({ every: aggregate() }),
    z.strictObject({
      lookup: z.strictObject({ fact: name, property: z.enum(['extractable', 'selectable']) }),
    }),
    z.strictObject({ occurrences: z.strictObject({ key: name }) }),
    z.strictObject({
      largestBelow: z.strictObject({ value: name, orderBy: name, within: name, ...ifNone }),
    }),
  ]),
  '由其他事实推算的方法',
  'how it follows from other facts',
)

const factEntrySchema = z.strictObject({
  type: say(z.enum(factTypes), '类型', 'type'),
  label: text,
  description: text.optional(),
  unit: codes(units).optional(),
  choices: z
    .record(name, z.strictObject({ zh: line, en: line, aliases: z.array(line).optional() }))
    .optional(),
  holder: say(codes(departments), '持有部门', 'the department that holds it'),
  extractable: say(z.boolean(), '部门系统里已有，不必再采集', 'a department already holds it'),
  sensitivity: z.enum(['public', 'internal', 'personal']),
  aliases: z.array(line).optional(),
  oppositeAliases: z.array(line).optional(),
  openEnded: z.literal(true).optional(),
  derive: derivationSchema.optional(),
  givable: z.literal(true).optional(),
})

/** How a fact of the catalogue is rolled up where a record does not state it. */
const rollUpSchema = z.strictObject({ derive: derivationSchema })

/* ---- the files ---- */

const packFileSchema = z.strictObject({
  ...schemaLink,
  id: formed(
    z
      .string()
      .max(200)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    '小写英文和数字，用连字符相连，如 shidian-2025',
    'small letters and digits with hyphens, like shidian-2025',
  ),
  version: formed(
    z
      .string()
      .max(200)
      .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
    '版本号，如 1.0.0',
    'a version like 1.0.0',
  ),
  title: text,
  jurisdiction: z.strictObject({
    code: formed(z.string().regex(/^\d{6}$/), '六位行政区划代码', 'a six-digit area code'),
    ...text.shape,
  }),
  period: say(
    z.strictObject({ from: date, to: date }),
    '适用期间，首尾两日都算',
    'the period it governs, both days included',
  ),
  source: z.strictObject({
    publisher: text,
    index: line,
    publishedOn: date,
  }),
  sections: z
    .array(z.strictObject({ number: z.int().min(1).max(99), title: text }))
    .min(1)
    .max(99),
})

const agenciesFileSchema = z.strictObject({
  ...schemaLink,
  agencies: z.record(
    agencyId,
    z.strictObject({ ...text.shape, department: codes(departments).optional() }),
  ),
})

const parameterValue = z.union([
  z.number(),
  z.string().max(4096),
  z.boolean(),
  z.array(z.string().max(4096)).min(1).max(10_000),
])

export const parametersFileSchema = z.strictObject({
  ...schemaLink,
  parameters: z.record(
    name,
    z.strictObject({
      title: text,
      type: z.enum(factTypes),
      unit: codes(units).optional(),
      choices: z
        .string()
        .regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/)
        .optional(),
      values: say(
        z.array(z.strictObject({ from: date, to: date.optional(), value: parameterValue })).min(1),
        '按日期的取值；from 起、to 止（含）',
        'dated values; from the first day to the last, both included',
      ),
      provenance: say(
        z.enum(['document', 'outside', 'interpretation']),
        '出处：文件写明 / 外部依据 / 自行解释',
        'the document fixes it, another source does, or nobody does',
      ),
      clause: locator.optional(),
      source: line.optional(),
      reason: say(text, '为什么是这个值', 'why this value'),
      range: z.strictObject({ minimum: scalar.optional(), maximum: scalar.optional() }).optional(),
    }),
  ),
})

const classificationsFileSchema = z.strictObject({
  ...schemaLink,
  classifications: z.record(
    name,
    z.strictObject({
      subject: name,
      title: text,
      description: text.optional(),
      condition: conditionSchema,
    }),
  ),
})

const factsFileSchema = z.strictObject({
  ...schemaLink,
  facts: z.record(
    say(name, '对象名', 'the subject'),
    z.record(name, z.union([factEntrySchema, rollUpSchema])),
  ),
})

const hash = formed(
  z.string().regex(/^sha256:[0-9a-f]{16}$/),
  'sha256: 加 16 位十六进制',
  'sha256: and 16 hex digits',
)

const clausesFileSchema = z.strictObject({
  ...schemaLink,
  clauses: z.record(
    locator,
    z.union([
      z.strictObject({
        summary: text,
        hash: say(
          hash,
          '原句的摘要值，只作核对，不抄原文',
          'of the sentence, to check against; the sentence itself is not copied',
        ),
        coverage: z.literal('rules'),
        rules: z.array(ruleId).min(1),
      }),
      z.strictObject({
        summary: text,
        hash,
        coverage: z.enum(['discretion', 'aspiration']),
        reason: text,
      }),
    ]),
  ),
})

/** The outcomes an evaluation may give. */
const outcomeNames = ['met', 'unmet', 'pending', 'notApplicable', 'undetermined'] as const

const exampleSchema = z.strictObject({
  title: say(text, '这个例子说明什么', 'what the example shows'),
  asOf: date,
  record: say(
    z.record(z.string(), z.unknown()),
    '一条记录，只写有关的事实',
    'a record with the facts that matter',
  ),
  outcome: z.enum(outcomeNames),
})

const ruleSchema = z.strictObject({
  id: say(ruleId, '编号：两位要点号.英文短名', 'two-digit point, dot, kebab name'),
  clause: say(locator, '依据的句子，如 3.5', 'the sentence it rests on'),
  furtherClauses: z.array(locator).min(1).optional(),
  subject: say(name, '对象', 'what it speaks about'),
  strength: say(
    z.enum(['must', 'strive', 'encourage', 'info']),
    '力度：必须 / 争取 / 鼓励 / 提示',
    'from the verb of the text',
  ),
  title: text,
  applies: conditionSchema.optional(),
  requires: say(conditionSchema, '必须做到什么', 'what must then hold'),
  due: z
    .union([
      z.strictObject({ on: say(reference, '截止日参数或日期事实', 'a date parameter or fact') }),
      z.strictObject({
        after: say(reference, '起算日事实或参数', 'the date it runs from'),
        days: say(reference, '天数参数', 'a parameter in days'),
      }),
    ])
    .optional(),
  gap: z
    .strictObject({
      fact: reference,
      required: z.union([z.strictObject({ fact: reference }), scalar]),
    })
    .optional(),
  agencies: z.array(agencyId).min(1).optional(),
  action: say(text, '建议动作', 'what to do'),
  inform: z.strictObject({ when: conditionSchema, text }).optional(),
  examples: z.array(exampleSchema).min(1),
})

export const pointFileSchema = z.strictObject({
  ...schemaLink,
  point: z.int().min(1).max(99),
  section: z.int().min(1).max(99),
  title: text,
  summary: text,
  agencies: z.array(agencyId).min(1),
  andOthers: say(z.boolean(), '责任单位名单后有“等”字', 'the list of agencies is open'),
  townshipsImplement: say(z.boolean(), '由各乡镇推动落实', 'the townships carry it out'),
  rules: z.array(ruleSchema),
})

/** The kinds of files in a pack. */
export const fileSchemas = {
  pack: packFileSchema,
  agencies: agenciesFileSchema,
  parameters: parametersFileSchema,
  classifications: classificationsFileSchema,
  facts: factsFileSchema,
  clauses: clausesFileSchema,
  point: pointFileSchema,
}

/** A kind of file in a pack. */
export type PackFileKind = keyof typeof fileSchemas

export type PackFile = z.infer<typeof packFileSchema>
export type AgenciesFile = z.infer<typeof agenciesFileSchema>
export type ParametersFile = z.infer<typeof parametersFileSchema>
export type ClassificationsFile = z.infer<typeof classificationsFileSchema>
export type FactsFile = z.infer<typeof factsFileSchema>
export type ClausesFile = z.infer<typeof clausesFileSchema>
export type PointFile = z.infer<typeof pointFileSchema>
