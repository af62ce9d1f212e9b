import { operatorNames } from '@workpoints/model'
import { outcomesByCode, provenanceLabels, strengthLabels } from '@workpoints/rules'
import { z } from 'zod'
import { problemDetails } from './problem.js'
import {
  both,
  codesOf,
  day,
  decision,
  diagnostic,
  named,
  outerValue,
  packName,
  text,
  truth,
} from './words.js'

export const outcome = named(
  'Outcome',
  '结果：达标、未达标、未到期、不适用、待定',
  'Met, unmet, unmet but not yet due, not applicable, undetermined for want of a fact',
  z.enum(outcomesByCode),
)

export const strength = named(
  'Strength',
  '力度：必须、争取、鼓励、提示',
  'How strongly the sentence obliges',
  codesOf(strengthLabels),
)

export const provenance = named(
  'Provenance',
  '出处：文件写明、外部依据、自行解释',
  'Fixed by the document, from another source, or an interpretation',
  codesOf(provenanceLabels),
)

const gapShape = {
  fact: z.string(),
  actual: outerValue,
  atMost: outerValue.optional().meta({
    description: both('只知上下限时的上限', 'The upper bound, where only bounds are known'),
  }),
  required: outerValue,
  requiredAtMost: outerValue.optional(),
}

export const gap = named(
  'Gap',
  '实际与要求的差额',
  'How far a fact lies from what is required',
  z.object(gapShape),
)

const citation = named(
  'Citation',
  '结果所依据的一次比较',
  'One comparison that the outcome rests on',
  z.object({
    ...gapShape,
    operator: z.enum(operatorNames),
    requiredFrom: z.string().optional(),
    holds: truth,
  }),
)

const finding = named(
  'Finding',
  '发现：未达标或待定，以及处理它所需的一切',
  'An unmet or undetermined outcome, with what somebody needs to act',
  z.object({
    rule: z.string(),
    point: z.int().min(1),
    clause: z.string(),
    outcome: z.enum(['unmet', 'undetermined']),
    strength,
    gap: z.union([gap, z.null()]),
    missing: z
      .array(z.string())
      .meta({ description: both('还缺的事实', 'Facts that are still missing') }),
    parameters: z.array(z.object({ id: z.string(), value: outerValue, provenance })),
    agencies: z.array(z.string()),
    action: text,
    due: z.union([day, z.null()]),
    because: z.array(citation).optional(),
    explanation: z
      .union([z.string(), z.null()])
      .optional()
      .meta({ description: both('explain=true 时的说明', 'Where explain=true was asked for') }),
  }),
)

const subjectResult = named(
  'SubjectResult',
  '对一条记录的判断',
  'What the pack says of one record',
  z.object({
    subject: z.string(),
    id: z.union([z.string(), z.null()]),
    parent: z.object({ subject: z.string(), id: z.union([z.string(), z.null()]) }).optional(),
    classifications: z
      .record(z.string(), truth)
      .meta({ description: both('分类；空为不清楚', 'Classifications; null is unknown') }),
    outcomes: z.record(z.string(), outcome),
    findings: z.array(finding),
    targets: z
      .array(z.object({ rule: z.string(), outcome, gap, due: z.union([day, z.null()]) }))
      .optional(),
    notes: z.array(z.object({ rule: z.string(), zh: z.string(), en: z.string() })).optional(),
    discrepancies: z
      .array(
        z.object({
          fact: z.string(),
          stated: outerValue,
          derived: outerValue,
          atMost: outerValue.optional(),
        }),
      )
      .optional(),
    diagnostics: z.array(diagnostic).optional(),
  }),
)

const judged = {
  pack: packName,
  asOf: day,
  subjects: z.array(subjectResult),
  outsidePeriod: z
    .literal(true)
    .optional()
    .meta({
      description: both(
        '评估日期不在规则包的期间内',
        'The day lies outside the period of the pack',
      ),
    }),
  diagnostics: z
    .array(diagnostic)
    .optional()
    .meta({
      description: both(
        '没能评估的记录，各有什么问题',
        'What kept records from being judged, and which',
      ),
    }),
}

/** What `POST /v1/evaluate` answers. */
export const result = named(
  'Result',
  '规则包对记录的判断：给责任人的提示，不是行政决定',
  'What the pack says of records: hints for the people responsible, never decisions',
  z.object({ ...judged, decision }),
)

/** One line of what `POST /v1/evaluate/stream` answers. */
export const resultLine = named(
  'ResultLine',
  '流式答复的一行：第几行的判断，或这一行的问题',
  'One line of a streamed answer: the result of the line with that number, or what is wrong with it',
  z.union([
    z.object({ line: z.int().min(1), ...judged }),
    z.object({ line: z.int().min(1), problem: problemDetails }),
  ]),
)
