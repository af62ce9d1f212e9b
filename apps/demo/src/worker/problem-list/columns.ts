import type { Text } from '@workpoints/model'
import { text } from '../../text.js'
import type { Problem } from './rows.js'

interface ProblemColumn {
  readonly key: {
    [K in keyof Problem]: Problem[K] extends string ? K : never
  }[keyof Problem]
  readonly title: Text
  /** In characters, for the workbook. */
  readonly width: number
}

/** The columns of the problem list, on paper and in the workbook. */
export const columns: readonly ProblemColumn[] = [
  { key: 'placeName', title: text('乡镇', 'Township'), width: 16 },
  { key: 'record', title: text('对象', 'Record'), width: 18 },
  { key: 'clause', title: text('句子', 'Clause'), width: 8 },
  { key: 'what', title: text('问题', 'What'), width: 30 },
  { key: 'outcomeName', title: text('结果', 'Outcome'), width: 10 },
  { key: 'strength', title: text('力度', 'Strength'), width: 8 },
  { key: 'gap', title: text('差额或缺少', 'Gap or missing'), width: 40 },
  { key: 'action', title: text('建议动作', 'Action'), width: 40 },
  { key: 'due', title: text('期限', 'Due'), width: 12 },
  { key: 'agencies', title: text('责任单位', 'Agencies'), width: 30 },
]
