import { defineChoices, defineFacts } from '../../facts/entry.js'

/** What an operator is, and the support it had (9.1). */
export const operatorBase = defineFacts({
  kind: {
    type: 'choice',
    label: { zh: '主体类型', en: 'Kind of operator' },
    choices: defineChoices({
      enterprise: { zh: '涉农企业', en: 'enterprise', aliases: ['企业', '龙头企业', '公司'] },
      cooperative: { zh: '农民合作社', en: 'cooperative', aliases: ['合作社', '农民专业合作社'] },
      familyFarm: { zh: '家庭农场', en: 'family farm' },
      other: { zh: '其他', en: 'other', aliases: ['种养大户', '个体工商户'] },
    }),
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'public',
    aliases: ['经营主体类型', '主体性质', '类型'],
  },
  supportDecidedOn: {
    type: 'date',
    label: { zh: '扶持决定日期', en: 'Support decided on' },
    description: {
      zh: '给予政策扶持的决定日期，有多笔的填最近一笔。',
      en: 'The day policy support was decided; the latest if there were several.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['扶持时间', '享受扶持时间', '奖补时间'],
  },
  supportReceived: {
    type: 'flag',
    label: { zh: '享受政策扶持', en: 'Had policy support' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['是否享受政策扶持', '是否获得扶持'],
    derive: { recorded: 'supportDecidedOn' },
    givable: true,
  },
  supportAmount: {
    type: 'money',
    label: { zh: '扶持金额', en: 'Amount of support' },
    holder: 'finance',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['扶持资金', '奖补金额', '补助金额'],
  },
  incomeEffectRecorded: {
    type: 'flag',
    label: { zh: '带动增收情况已登记', en: 'Effect on incomes on record' },
    description: {
      zh: '扶持决定的材料里写明了带动脱贫户和监测对象增收的情况。',
      en: 'The papers of the decision say how incomes of lifted and monitored households grew.',
    },
    holder: 'agriculture',
    extractable: false,
    sensitivity: 'internal',
    aliases: ['是否登记带动增收情况', '有无带动增收材料'],
  },
})
