import { text } from '../../text.js'

export const words = {
  title: text('问题清单', 'Problem list'),
  lead: text(
    '每个责任单位手上的问题：是什么、依据哪一句、差多少、怎么办、什么时候到期。',
    'What each agency has to see to: what, by which clause, how far off, what to do, by when.',
  ),
  agencies: text('责任单位', 'Agencies'),
  all: text('全部单位', 'All agencies'),
  unmet: text('未达标', 'unmet'),
  undetermined: text('待定', 'undetermined'),
  both: text('两者', 'Both'),
  outcome: text('结果', 'Outcome'),
  township: text('乡镇', 'Township'),
  everywhere: text('全部乡镇', 'All townships'),
  print: text('打印', 'Print'),
  workbook: text('存为 Excel', 'Save as Excel'),
  entries: text('条', 'entries'),
  list: text('问题', 'Problems'),
  scroll: text('问题的表，可滚动', 'Table of problems, scrolls'),
  none: text('没有这样的问题。', 'There are no such problems.'),
  fileName: text('问题清单.xlsx', 'problem-list.xlsx'),
  more: (left: number) =>
    text(
      `另有 ${left} 条没有打印；请先按乡镇或单位筛选，或存为 Excel。`,
      `${left} more are not printed: narrow the list first, or save it as Excel.`,
    ),
  hint: text(
    '工作提示，不是行政决定；逐条核实后再处理。',
    'Hints, not administrative decisions: verify each before acting.',
  ),
  asOf: text('评估日期', 'Evaluation date'),
  pack: text('规则包', 'Pack'),
}
