import { text } from '../../text.js'

export const words = {
  title: (id: string) => text(`农户 ${id}`, `Household ${id}`),
  household: text('农户', 'Household'),
  back: text('回到农户列表', 'Back to the list'),
  before: text('上一户', 'Previous'),
  after: text('下一户', 'Next'),
  neighbours: text('列表中的前后', 'Along the list'),
  place: (place: string, total: string) =>
    text(`第 ${place} 户，共 ${total} 户`, `${place} of ${total}`),
  unknownTitle: text('没有这一户', 'No such household'),
  unknownHousehold: (id: string) =>
    text(
      `现在打开的数据里没有编号为 ${id} 的农户。`,
      `The data now open hold no household with the id ${id}.`,
    ),
  overview: text('概况', 'Overview'),
  township: text('乡镇', 'Township'),
  village: text('行政村', 'Village'),
  classifications: text('分类', 'Classifications'),
  holds: text('是', 'yes'),
  fails: text('否', 'no'),
  unknown: text('不清楚', 'not known'),
  income: text('收入与监测线', 'Income against the monitoring line'),
  item: text('项目', 'Item'),
  amount: text('金额（元）', 'Yuan'),
  net: text('纯收入', 'Net income'),
  size: text('家庭人口数', 'Persons'),
  perHead: text('人均纯收入', 'Net income per head'),
  line: text('监测线', 'Monitoring line'),
  incomeUnknown: (missing: string, line: string) =>
    text(
      `缺少${missing}，算不出人均纯收入，不知道是否低于监测线 ${line} 元。`,
      `Missing: ${missing}. The net income per head cannot be worked out, so nobody can tell whether it is below the monitoring line of ${line} yuan.`,
    ),
  separator: text('、', ', '),
  noLine: text(
    '评估日期不在监测线的有效期内。',
    'There is no monitoring line on the evaluation date.',
  ),
  below: (income: string, line: string, gap: string) =>
    text(
      `人均纯收入 ${income} 元，低于监测线 ${line} 元，相差 ${gap} 元。`,
      `Net income per head is ${income} yuan: ${gap} yuan below the monitoring line of ${line}.`,
    ),
  reached: (income: string, line: string, gap: string) =>
    text(
      `人均纯收入 ${income} 元，不低于监测线 ${line} 元，高出 ${gap} 元。`,
      `Net income per head is ${income} yuan: not below the monitoring line of ${line}, ${gap} above it.`,
    ),
  lineNote: text(
    '低于监测线只是线索，是否纳入监测按程序认定。',
    'Being below the line is only a clue; whether to monitor is decided by procedure.',
  ),
  personal: text('显示个人信息', 'Show personal data'),
  personalNote: text(
    '姓名、证件、电话、健康等个人信息默认不显示；判断规则用到的数值照常显示。',
    'Names, documents, telephones, health and the like stay hidden; values that a rule rests on are shown.',
  ),
  hidden: text('已隐藏', 'hidden'),
  id: text('编号', 'Id'),
  count: (count: string) => text(`（${count}）`, ` (${count})`),
  records: text('成员、措施和其他记录', 'Members, measures and other records'),
  noRecords: text('没有属于这一户的其他记录。', 'No other record belongs to this household.'),
  rules: text('规则', 'Rules'),
  rulesLead: text(
    '点开一条规则，看依据、责任单位、逐项理由和怎样才会改变。',
    'Open a rule for its clause, agencies, reasons and what would have to change.',
  ),
  notApplicable: text('不适用的规则', 'Rules that do not apply'),
  clause: text('依据', 'Clause'),
  agencies: text('责任单位', 'Agencies'),
  action: text('建议动作', 'Action'),
  due: text('期限', 'Due'),
  why: text('理由', 'Reasons'),
  ways: text('怎样才会改变', 'What would have to change'),
  waysNote: text(
    '只是提示从哪里查起，不是要求；事实要如实填写。',
    'Hints where to look, never instructions: facts are recorded as they are.',
  ),
  belonging: text('成员、措施等的问题', 'Members, measures and the rest'),
  noBelonging: text(
    '家庭成员、帮扶措施和其他记录没有未达标或待定的规则。',
    'No rule about members, measures or other records is unmet or undetermined.',
  ),
  facts: text('全部事实', 'All facts'),
  fact: text('事实', 'Fact'),
  value: text('值', 'Value'),
  from: text('来源', 'From'),
  stated: text('记录', 'recorded'),
  derived: text('推算', 'derived'),
  holder: text('持有部门', 'Holder'),
  extractable: text('可从系统提取', 'Can be extracted'),
  yes: text('是', 'yes'),
  no: text('否', 'no'),
  onlyKnown: text('只看已知的', 'Only what is known'),
} as const
