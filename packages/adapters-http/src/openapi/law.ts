import { factTypes, operatorNames } from '@workpoints/model'
import { z } from 'zod'
import { choices, department, unit } from './answers.js'
import { outcome, provenance, strength } from './results.js'
import { both, day, named, text } from './words.js'

/** What the routes of the law answer. */

const packShape = {
  id: z.string(),
  version: z.string(),
  digest: z.string(),
  title: text,
  jurisdiction: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
  period: z.object({ from: day, to: day }),
  source: z.object({ publisher: text, index: z.string(), publishedOn: day }),
}

const packHead = named(
  'PackHead',
  '规则包的名称、地区、期间和来源',
  'What a pack is called, where and when it holds, and where it comes from',
  z.object(packShape),
)

export const packList = named(
  'Packs',
  '服务装载的规则包',
  'The packs that answer',
  z.object({ packs: z.array(packHead) }),
)

const ruleShape = {
  id: z.string(),
  clause: z.string(),
  subject: z.string(),
  strength,
  title: text,
}

const ruleHead = named(
  'RuleHead',
  '规则的编号、出处、对象、力度和名称',
  'A rule by id, clause, subject, strength and title',
  z.object(ruleShape),
)

const pointShape = {
  number: z.int().min(1),
  section: z.int().min(1),
  title: text,
  agencies: z.array(z.string()),
  rules: z.array(ruleHead),
}

const parameterValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])

const parameter = named(
  'Parameter',
  '参数：规则所用的数、日期或清单，写明出处；钱以元计',
  'A number, day or list that rules refer to, with its provenance; money in yuan',
  z.object({
    id: z.string(),
    title: text,
    type: z.enum(factTypes),
    unit: z.union([unit, z.null()]),
    values: z.array(z.object({ from: day, to: z.union([day, z.null()]), value: parameterValue })),
    provenance,
    clause: z.union([z.string(), z.null()]),
    source: z.union([z.string(), z.null()]),
    reason: text,
    minimum: z.union([z.number(), z.string(), z.null()]),
    maximum: z.union([z.number(), z.string(), z.null()]),
  }),
)

const clause = named(
  'Clause',
  '文件的一句，以及它由哪些规则覆盖，或为何没有规则',
  'One sentence of the document, with the rules that cover it or the reason why none does',
  z.object({
    locator: z.string(),
    summary: text,
    hash: z.string(),
    coverage: z.enum(['rules', 'discretion', 'aspiration']),
    rules: z.array(z.string()).optional(),
    reason: text.optional(),
  }),
)

export const pack = named(
  'Pack',
  '一个规则包的全部内容',
  'All of a pack',
  z.object({
    ...packShape,
    sections: z.array(z.object({ number: z.int(), title: text })),
    points: z.array(
      named('PointHead', '要点及其规则', 'A point and its rules', z.object(pointShape)),
    ),
    parameters: z.array(parameter),
    agencies: z.array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        department: z.union([z.string(), z.null()]),
      }),
    ),
    clauses: z.array(clause),
  }),
)

export const point = named(
  'Point',
  '一个要点',
  'One of the points',
  z.object({
    ...pointShape,
    summary: text,
    andOthers: z.boolean(),
    townshipsImplement: z.boolean(),
  }),
)

const literal = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.object({ fact: z.string() }),
])

/** Conditions nest, so the schema names itself. */
const condition: z.ZodType = named(
  'Condition',
  '条件：全部、任一、否定、分类，或一次比较',
  'All of, any of, not, a classification, or one comparison',
  z.union([
    z.object({ all: z.array(z.lazy(() => condition)) }),
    z.object({ any: z.array(z.lazy(() => condition)) }),
    z.object({ not: z.lazy(() => condition) }),
    z.object({ condition: z.string() }),
    z.object({ fact: z.string(), operator: z.enum(operatorNames), value: literal }),
  ]),
)

export const rule = named(
  'Rule',
  '一条规则：何时适用、要求什么、期限、责任单位、建议动作、例子',
  'An obligation: when it binds, what must hold, by when, who acts, and its examples',
  z.object({
    ...ruleShape,
    point: z.int().min(1),
    furtherClauses: z.array(z.string()),
    applies: z.union([condition, z.null()]),
    requires: condition,
    due: z.union([
      z.object({ on: z.string() }),
      z.object({ after: z.string(), days: z.string() }),
      z.null(),
    ]),
    agencies: z.array(z.string()),
    action: text,
    parameters: z.array(z.string()),
    examples: z.array(
      z.object({
        title: text,
        asOf: day,
        record: z.record(z.string(), z.unknown()),
        outcome,
      }),
    ),
  }),
)

const factDescription = named(
  'Fact',
  '一个事实：名称、类型、单位、持有部门、敏感程度',
  'A fact: name, type, unit, holder, sensitivity',
  z.object({
    fact: z.string(),
    type: z.enum(factTypes),
    unit: z.union([unit, z.null()]),
    choices: z.union([choices, z.null()]),
    givable: z.boolean().meta({ description: both('记录可以写它', 'A record may state it') }),
    derived: z
      .boolean()
      .meta({ description: both('可由其他事实推算', 'It can be computed from others') }),
    label: text,
    description: text.optional(),
    holder: department,
    extractable: z.boolean(),
    sensitivity: z.enum(['public', 'internal', 'personal']),
  }),
)

export const facts = named(
  'Facts',
  '记录所用的词，按对象',
  'The words of records, by subject',
  z.object({
    subjects: z.array(
      z.object({
        subject: z.string(),
        label: text,
        facts: z.array(factDescription),
        children: z.array(z.object({ collection: z.string(), subject: z.string() })),
      }),
    ),
  }),
)
