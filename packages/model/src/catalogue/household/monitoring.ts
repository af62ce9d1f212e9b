import { defineFacts } from '../../facts/entry.js'
import { riskChoices } from '../shared.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

/** How the household stands in monitoring: clue, determination, verification, removal of risk. */
export const householdMonitoring = defineFacts({
  monitoringCategory: {
    ...held,
    type: 'choice',
    label: { zh: '监测对象类别', en: 'Monitoring category' },
    description: {
      zh: '经认定的监测对象类别；不是监测对象的填“非监测对象”。风险消除后类别保留。',
      en: 'The category determined, none for households not monitored; kept after the risk is removed.',
    },
    choices: {
      none: { zh: '非监测对象', en: 'not monitored', aliases: ['无', '否', '非监测户', '一般'] },
      unstable: {
        zh: '脱贫不稳定户',
        en: 'lifted but unstable',
        aliases: ['脱贫不稳定', '脱贫不稳定户(监测对象)'],
      },
      marginal: { zh: '边缘易致贫户', en: 'on the edge of poverty', aliases: ['边缘易致贫'] },
      sudden: {
        zh: '突发严重困难户',
        en: 'in sudden serious difficulty',
        aliases: ['突发严重困难', '突发困难户'],
      },
    },
    aliases: ['监测对象类型', '易返贫致贫户(监测对象)类型', '检测对象类别', '监测类别'],
  },
  riskRemoved: {
    ...held,
    type: 'flag',
    label: { zh: '风险已消除', en: 'Risk removed' },
    aliases: ['风险是否消除', '风险是否已消除', '风险是否已消除0'],
  },
  riskIdentifiedOn: {
    ...held,
    type: 'date',
    label: { zh: '风险识别时间', en: 'Determined at risk on' },
    description: {
      zh: '县级审定为监测对象的日期；只有年月的按当月一日。',
      en: 'Day the county determined the household; the first day where only a month is known.',
    },
    aliases: ['识别监测时间', '识别时间', '纳入监测时间', '监测对象识别时间'],
  },
  firstIdentifiedOn: {
    ...held,
    type: 'date',
    label: { zh: '首次识别时间', en: 'First determined on' },
  },
  riskRemovedOn: {
    ...held,
    type: 'date',
    label: { zh: '风险消除时间', en: 'Risk removed on' },
    aliases: ['消除监测时间'],
  },
  riskRemovalMode: {
    ...held,
    type: 'choice',
    label: { zh: '风险消除方式', en: 'How the risk was removed' },
    choices: {
      assisted: { zh: '帮扶消除', en: 'by help', aliases: ['帮扶'] },
      natural: { zh: '自然消除', en: 'of itself', aliases: ['自然', '自然减少'] },
    },
  },
  risks: {
    ...held,
    type: 'choices',
    label: { zh: '致贫返贫风险', en: 'Risks of poverty' },
    description: {
      zh: '系统登记的全部风险，最多五项。',
      en: 'Every risk on record, at most five.',
    },
    choices: riskChoices,
    aliases: [
      '致贫/返贫风险',
      '致贫/返贫风险1',
      '致贫/返贫风险2',
      '致贫/返贫风险3',
      '致贫/返贫风险4',
      '致贫/返贫风险5',
      '主要致贫原因',
      '次要致贫原因',
      '致贫原因1',
    ],
  },
  atRisk: {
    ...held,
    type: 'flag',
    label: { zh: '研判有返贫致贫风险', en: 'Found at risk' },
    description: {
      zh: '线索核实结论为有返贫致贫风险。',
      en: 'The check of a clue found a risk of poverty.',
    },
    aliases: ['是否有返贫致贫风险'],
    derive: { any: { of: 'clues', where: { fact: 'result', operator: 'equal', value: 'atRisk' } } },
    givable: true,
  },
  clueOpenedOn: {
    ...held,
    type: 'date',
    label: { zh: '线索产生日期', en: 'Clue opened on' },
    description: {
      zh: '本户最近一条线索产生的日期：收入筛查、自主申报、部门预警或走访。',
      en: 'Day the latest clue arose: income screening, self-report, department warning or visit.',
    },
    aliases: ['线索日期', '预警日期'],
  },
  clueVerifiedOn: {
    type: 'date',
    label: { zh: '线索核实日期', en: 'Clue verified on' },
    description: {
      zh: '为该线索入户核实的日期。',
      en: 'Day of the home visit that checked the clue.',
    },
    holder: 'village',
    extractable: false,
    sensitivity: 'internal',
    aliases: ['入户核实日期'],
  },
  clueVerified: {
    type: 'flag',
    label: { zh: '线索已入户核实', en: 'Clue verified' },
    holder: 'village',
    extractable: false,
    sensitivity: 'internal',
    derive: { recorded: 'clueVerifiedOn' },
    givable: true,
  },
  clueVerificationDelay: {
    type: 'count',
    unit: 'days',
    label: { zh: '线索到核实的天数', en: 'Days from clue to visit' },
    holder: 'village',
    extractable: false,
    sensitivity: 'internal',
    derive: { daysBetween: ['clueOpenedOn', 'clueVerifiedOn'] },
  },
  lastVerifiedOn: {
    type: 'date',
    label: { zh: '最近核实日期', en: 'Last verified on' },
    description: {
      zh: '最近一次入户核实本户情况的日期。',
      en: 'Day of the latest home visit that verified the situation of the household.',
    },
    holder: 'village',
    extractable: false,
    sensitivity: 'internal',
    aliases: ['逐户核实日期', '最近入户日期'],
  },
  daysSinceVerified: {
    type: 'count',
    unit: 'days',
    label: { zh: '距最近核实的天数', en: 'Days since last verified' },
    holder: 'village',
    extractable: false,
    sensitivity: 'internal',
    derive: { daysSince: 'lastVerifiedOn' },
  },
  monitoringMonthsAtRemoval: {
    ...held,
    type: 'count',
    unit: 'months',
    label: { zh: '识别到消除的整月数', en: 'Whole months from determination to removal' },
    derive: { monthsBetween: ['riskIdentifiedOn', 'riskRemovedOn'] },
  },
  measureRecorded: {
    ...held,
    type: 'flag',
    label: { zh: '登记过帮扶措施', en: 'A measure is on record' },
    description: {
      zh: '登记过至少一项帮扶措施，已结束的也算。',
      en: 'At least one measure is on record, ended ones included.',
    },
    derive: { any: { of: 'measures' } },
    givable: true,
  },
  firstMeasureOn: {
    ...held,
    type: 'date',
    label: { zh: '首项措施开始日期', en: 'First measure began on' },
    description: {
      zh: '最早一项帮扶措施的开始日期；没有措施的按9999-12-31。',
      en: 'The earliest start of a measure; 9999-12-31 where there is none.',
    },
    derive: { smallest: { of: 'measures', value: 'startedOn', ifNone: '9999-12-31' } },
    givable: true,
  },
  firstMeasureDelay: {
    ...held,
    type: 'count',
    unit: 'days',
    label: { zh: '识别到首项措施的天数', en: 'Days from determination to first measure' },
    derive: { daysBetween: ['riskIdentifiedOn', 'firstMeasureOn'] },
  },
})
