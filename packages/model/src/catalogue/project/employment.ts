import { defineFacts } from '../../facts/entry.js'

/** Work relief, and whether employment projects come first (points 13 and 16). */
export const projectEmployment = defineFacts({
  workRelief: {
    type: 'flag',
    label: { zh: '是否以工代赈项目', en: 'Work-relief project' },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['以工代赈'],
  },
  liftedWorkers: {
    type: 'count',
    unit: 'persons',
    label: { zh: '吸纳脱贫劳动力人数', en: 'Lifted workers' },
    description: {
      zh: '项目用工中的脱贫劳动力人数，含监测对象。',
      en: 'Lifted workers, monitored people included, that the project employs.',
    },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['吸纳脱贫人口数', '带动脱贫人口务工人数'],
  },
  noLiftedLabourAvailable: {
    type: 'flag',
    label: { zh: '已证明无脱贫劳动力可用', en: 'No lifted workers available, on record' },
    description: {
      zh: '先问过当地脱贫劳动力，没有人可用，并留有记录。',
      en: 'Lifted workers nearby were asked first, none was available, and this is on record.',
    },
    holder: 'township',
    extractable: false,
    sensitivity: 'internal',
  },
  reliefCentralFunds: {
    type: 'money',
    label: { zh: '以工代赈中央资金', en: 'Central funds for work relief' },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['中央资金', '中央以工代赈资金'],
  },
  reliefLabourPay: {
    type: 'money',
    label: { zh: '以工代赈劳务报酬', en: 'Pay to work-relief labour' },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['劳务报酬', '发放劳务报酬'],
  },
  reliefPayShare: {
    type: 'share',
    label: { zh: '劳务报酬占中央资金的比例', en: 'Pay to labour as a share of central funds' },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    derive: { quotient: ['reliefLabourPay', 'reliefCentralFunds'] },
  },
  othersFundedFirst: {
    type: 'count',
    unit: 'items',
    label: { zh: '同批先获资金的其他项目数', en: 'Other projects of the batch funded first' },
    description: {
      zh: '同一批次里，非就业帮扶项目比它先安排资金的个数。',
      en: 'Projects of the same batch that do not serve employment and were given funds before it.',
    },
    holder: 'finance',
    extractable: true,
    sensitivity: 'internal',
  },
})
