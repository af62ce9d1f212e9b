import type { Text } from '@workpoints/model'
import type { Outcome } from '@workpoints/rules'
import { text } from './message.js'

/** Words of the reports. */
export const report = {
  pack: text('规则包', 'Pack'),
  asOf: text('评估日期', 'Evaluation date'),
  hint: text(
    '结果只是给责任单位的工作提示，不是行政决定。',
    'Results are hints for the bodies responsible, not administrative decisions.',
  ),
  outsidePeriod: text(
    '评估日期不在规则包的适用期间之内。',
    'The evaluation date lies outside the period that the pack governs.',
  ),
  records: text('记录', 'Records'),
  points: text('要点', 'Points'),
  pointNumber: text('号', 'No.'),
  point: text('要点', 'Point'),
  targets: text('指标', 'Targets'),
  target: text('指标', 'Target'),
  actual: text('实际', 'Actual'),
  required: text('要求', 'Required'),
  gap: text('差额', 'Gap'),
  outcome: text('结果', 'Outcome'),
  due: text('时限', 'Due'),
  reached: text('—', '—'),
  unknown: text('不清楚', 'not known'),
  households: text('待办最多的户', 'Households with most to do'),
  otherRecords: text('待办最多的记录', 'Records with most to do'),
  agencies: text('待办最多的单位', 'Bodies with most to do'),
  subject: text('对象', 'Subject'),
  id: text('编号', 'Id'),
  agency: text('单位', 'Body'),
  howToExplain: text(
    '某户为什么是这个结果：workpoints explain <要点> <数据> --id <编号>',
    'Why a household came out so: workpoints explain <point> <data> --id <id>',
  ),
  nothing: text('没有', 'none'),
  missing: text('缺少', 'Missing'),
  notes: text('提示', 'Notes'),
  discrepancies: text('填报与推算不一致', 'Stated and derived figures differ'),
  stated: text('填报', 'stated'),
  derived: text('推算', 'derived'),
} satisfies Readonly<Record<string, Text>>

/** Short heads for the columns of counts. */
export const outcomeHeads: Readonly<Record<Outcome, Text>> = {
  met: text('达标', 'met'),
  unmet: text('未达标', 'unmet'),
  pending: text('未到期', 'pending'),
  undetermined: text('待定', 'unknown'),
  notApplicable: text('不适用', 'n/a'),
}

/** The order in which outcomes are shown: what calls for action first. */
export const outcomeOrder = ['unmet', 'undetermined', 'pending', 'met', 'notApplicable'] as const

/** Columns of the CSV format. */
export const csvHeads = {
  asOf: report.asOf,
  pack: report.pack,
  subject: report.subject,
  id: report.id,
  parent: text('所属', 'Parent'),
  point: text('要点', 'Point'),
  clause: text('句子', 'Clause'),
  rule: text('规则', 'Rule'),
  title: text('内容', 'Title'),
  strength: text('力度', 'Strength'),
  outcome: report.outcome,
  fact: text('差额项目', 'Gap of'),
  actual: report.actual,
  atMost: text('实际上限', 'Actual at most'),
  required: report.required,
  missing: report.missing,
  agencies: text('责任单位', 'Agencies'),
  action: text('建议动作', 'Action'),
  due: report.due,
} satisfies Readonly<Record<string, Text>>

/** Columns of the file of unread rows. */
export const rejectHeads = {
  file: text('文件', 'File'),
  line: text('行', 'Line'),
  column: text('列', 'Column'),
  pointer: text('位置', 'Pointer'),
  kind: text('类别', 'Kind'),
  code: text('代码', 'Code'),
  cause: text('原因', 'Cause'),
  remedy: text('怎么办', 'Remedy'),
} satisfies Readonly<Record<string, Text>>

export const rejectKinds = {
  rejected: text('整条', 'record'),
  unread: text('一处', 'entry'),
} satisfies Readonly<Record<string, Text>>
