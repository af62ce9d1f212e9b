import type { Text } from '@workpoints/model'
import type { z } from 'zod'
import { type PackFileKind, parametersFileSchema, pointFileSchema } from '../format.js'

const { valueType: parameter } = parametersFileSchema.shape.parameters
const { element: rule } = pointFileSchema.shape.rules

/**
 * What the parts that may be left out are about. No message says it, only editors do: so it stands
 * apart from the format, which everybody loads who compiles a pack.
 */
export const optionalParts: ReadonlyMap<z.core.$ZodType, Text> = new Map<z.core.$ZodType, Text>([
  [
    parameter.shape.choices,
    {
      zh: '取值所在的选项表，写作 对象.事实，如 measure.category',
      en: 'whose choices it takes, as subject.fact',
    },
  ],
  [parameter.shape.source, { zh: '外部依据的名称', en: 'the outside source' }],
  [
    parameter.shape.range,
    { zh: '允许调整的范围（含两端）', en: 'how far it may be changed, both ends included' },
  ],
  [rule.shape.applies, { zh: '在什么情况下适用；不写则总是适用', en: 'when it binds' }],
  [
    rule.shape.due,
    {
      zh: '期限：未到期为 pending',
      en: 'when it falls due; before that an unmet outcome is pending',
    },
  ],
  [
    rule.shape.gap,
    { zh: '差额取哪个事实与哪个值相比', en: 'which fact and which value the gap shows' },
  ],
  [rule.shape.inform, { zh: '达标时也要提示的情况', en: 'what to tell even when it is met' }],
])

/** What a whole file holds. */
export const wholeFiles: Readonly<Record<PackFileKind, Text>> = {
  pack: {
    zh: '规则包：一份文件、一个地区、一个期间',
    en: 'one document, place and period',
  },
  agencies: { zh: '责任单位', en: 'the responsible bodies' },
  parameters: { zh: '参数：规则引用的数字和清单', en: 'named numbers and lists' },
  classifications: { zh: '分类：对象是什么', en: 'what a subject is' },
  facts: { zh: '本规则包自己增加的事实', en: 'facts this pack adds' },
  clauses: { zh: '逐句对照：每一句由哪些规则落实', en: 'every sentence and its rules' },
  point: { zh: '一个要点及其规则', en: 'one point and its rules' },
}
