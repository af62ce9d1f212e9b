import { departments, factTypes, units } from '@workpoints/model'
import { z } from 'zod'
import { outcome } from './results.js'
import { both, codesOf, day, decision, diagnostic, named, packName, text, truth } from './words.js'

/** What the routes beside `POST /v1/evaluate` answer. */

export const department = named(
  'Department',
  '持有数据的部门',
  'The kind of body that holds a fact',
  codesOf(departments),
)

export const unit = named('Unit', '单位', 'The unit of a number', codesOf(units))

export const choices = named(
  'Choices',
  '可选的代码及其名称',
  'The codes to choose from, and what they are called',
  z.record(
    z.string(),
    z.object({ zh: z.string(), en: z.string(), aliases: z.array(z.string()).optional() }),
  ),
)

const question = named(
  'Question',
  '还值得问的一个事实',
  'A fact that is still worth asking for',
  z.object({
    subject: z.string(),
    id: z.union([z.string(), z.null()]),
    fact: z.string(),
    label: text,
    type: z.enum([...factTypes, 'records']),
    unit: z.union([unit, z.null()]),
    choices: z.union([choices, z.null()]),
    holder: z.union([department, z.null()]),
    extractable: z
      .boolean()
      .meta({ description: both('部门已有，不必问人', 'A department already holds it') }),
    rules: z
      .array(z.string())
      .meta({ description: both('等它才有结果的规则', 'Rules that wait for it') }),
  }),
)

export const questionList = named(
  'Questions',
  '还值得问的事实，最有用的在前',
  'The facts still worth asking for, best first',
  z.object({ pack: packName, asOf: day, questions: z.array(question), decision }),
)

const exampleResult = named(
  'ExampleResult',
  '规则包自带的一个例子的结果',
  'How one example of the pack came out',
  z.object({
    rule: z.string(),
    title: text,
    expected: outcome,
    actual: outcome,
    passed: z.boolean(),
    missing: z.array(z.string()),
    diagnostics: z.array(diagnostic),
    origin: z.object({
      file: z.string(),
      pointer: z.string(),
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
    }),
  }),
)

export const check = named(
  'Check',
  '规则包文件的检查结果：诊断，或例子的结果',
  'What the compiler says of the files of a pack: diagnostics, or how its examples came out',
  z.union([
    z.object({ valid: z.literal(false), diagnostics: z.array(diagnostic), decision }),
    z.object({
      valid: z.literal(true),
      diagnostics: z.array(diagnostic),
      pack: packName,
      points: z.int(),
      clauses: z.object({
        total: z.int(),
        rules: z.int(),
        discretion: z.int(),
        aspiration: z.int(),
      }),
      conditions: z.object({ total: z.int(), bothWays: z.int() }),
      examples: z.object({ passed: z.int(), failed: z.array(exampleResult) }),
      decision,
    }),
  ]),
)

const about = { subject: z.string(), id: z.union([z.string(), z.null()]) }

export const impact = named(
  'Impact',
  '换一个参数值，谁的结果会变',
  'Who would be affected by other values of parameters',
  z.object({
    pack: packName,
    asOf: day,
    records: z.int(),
    rules: z.array(
      z.object({ rule: z.string(), before: outcome, after: outcome, records: z.int() }),
    ),
    outcomes: z.array(z.object({ ...about, rule: z.string(), before: outcome, after: outcome })),
    classifications: z.array(
      z.object({ ...about, classification: z.string(), before: truth, after: truth }),
    ),
    diagnostics: z.array(diagnostic).optional(),
    decision,
  }),
)

export const liveness = named(
  'Liveness',
  '服务在运行',
  'The service runs',
  z.object({ status: z.literal('ok') }),
)

export const readiness = named(
  'Readiness',
  '服务可以接受请求',
  'The service takes requests',
  z.object({
    status: z.literal('ready'),
    packs: z.array(packName),
    loads: z.array(
      z.object({
        folder: z.string(),
        loaded: z.boolean(),
        digest: z.union([z.string(), z.null()]),
        diagnostics: z.array(diagnostic),
        failedExamples: z.array(z.string()),
      }),
    ),
  }),
)
