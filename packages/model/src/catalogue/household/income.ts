import { defineFacts } from '../../facts/entry.js'

const yearly = {
  zh: '核算期十二个月内的全家合计。',
  en: 'Of the whole household over the twelve months of the accounting period.',
} as const

const money = {
  type: 'money',
  unit: 'yuan',
  description: yearly,
  holder: 'village',
  extractable: false,
  sensitivity: 'personal',
} as const

const extractedMoney = { ...money, extractable: true } as const

/**
 * Income in yuan. Net income is what the household took in, less what its business cost; per head
 * it is compared unrounded. A loss is negative and is a real income.
 */
export const householdIncome = defineFacts({
  wageIncome: {
    ...money,
    label: { zh: '工资性收入', en: 'Wage income' },
  },
  businessIncome: {
    ...money,
    label: { zh: '生产经营性收入', en: 'Business income' },
    aliases: ['经营性收入', '生产经营收入'],
  },
  propertyIncome: {
    ...money,
    label: { zh: '财产性收入', en: 'Property income' },
  },
  transferIncome: {
    ...money,
    label: { zh: '转移性收入', en: 'Transfer income' },
  },
  businessExpenditure: {
    ...money,
    label: { zh: '生产经营性支出', en: 'Business expenditure' },
    aliases: ['经营性支出', '生产经营支出'],
  },
  grossIncome: {
    ...money,
    label: { zh: '年收入', en: 'Gross income' },
    aliases: ['家庭年收入', '总收入'],
    derive: { sum: ['wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome'] },
    givable: true,
  },
  netIncome: {
    ...money,
    label: { zh: '纯收入', en: 'Net income' },
    aliases: ['家庭年纯收入', '家庭纯收入', '年纯收入'],
    derive: { difference: ['grossIncome', 'businessExpenditure'] },
    givable: true,
  },
  perCapitaNetIncome: {
    type: 'money',
    unit: 'yuanPerPerson',
    label: { zh: '家庭人均纯收入', en: 'Net income per head' },
    description: {
      zh: '纯收入除以家庭人口数，比较时不取整。',
      en: 'Net income over the persons in the household, compared unrounded.',
    },
    holder: 'village',
    extractable: false,
    sensitivity: 'personal',
    aliases: ['人均纯收入', '年人均纯收入'],
    derive: { quotient: ['netIncome', 'householdSize'] },
  },
  migrantWageIncome: {
    ...money,
    label: { zh: '务工收入', en: 'Wages from work away' },
  },
  publicPostIncome: {
    ...extractedMoney,
    label: { zh: '公益性岗位收入', en: 'Pay of public welfare posts' },
    aliases: ['公益岗收入', '公益岗位收入'],
  },
  otherWageIncome: {
    ...money,
    label: { zh: '其他工资性收入', en: 'Other wage income' },
  },
  industryAward: {
    ...extractedMoney,
    label: { zh: '产业奖励', en: 'Industry award received' },
    aliases: ['产业奖补收入'],
  },
  dividendIncome: {
    ...extractedMoney,
    label: { zh: '资产收益分红收入', en: 'Dividends of assistance assets' },
    aliases: ['资产收益扶贫分红收入', '资产收益帮扶分红收入'],
  },
  landTransferIncome: {
    ...money,
    label: { zh: '土地流转收入', en: 'Rent of transferred land' },
    aliases: ['土地流转'],
  },
  otherPropertyIncome: {
    ...money,
    label: { zh: '其他财产性收入', en: 'Other property income' },
  },
  familyPlanningAllowance: {
    ...extractedMoney,
    label: { zh: '计划生育金', en: 'Family planning allowance' },
  },
  subsistenceAllowance: {
    ...extractedMoney,
    holder: 'civilAffairs',
    label: { zh: '低保金', en: 'Subsistence allowance' },
    aliases: ['最低生活保障金'],
  },
  destituteSupport: {
    ...extractedMoney,
    holder: 'civilAffairs',
    label: { zh: '特困供养金', en: 'Support for people in extreme difficulty' },
    aliases: ['五保金', '特困人员救助供养金'],
  },
  pensionIncome: {
    ...extractedMoney,
    holder: 'humanResources',
    label: { zh: '养老保险金', en: 'Old-age pension' },
    aliases: ['养老金或离退休金', '养老金'],
  },
  ecologicalCompensation: {
    ...extractedMoney,
    holder: 'forestry',
    label: { zh: '生态补偿金', en: 'Ecological compensation' },
  },
  otherTransferIncome: {
    ...money,
    label: { zh: '其他转移性收入', en: 'Other transfer income' },
  },
  insuranceClaims: {
    ...money,
    label: { zh: '家庭理赔收入', en: 'Insurance claims received' },
    aliases: ['理赔收入'],
  },
  rigidSpending: {
    ...extractedMoney,
    holder: 'healthcareSecurity',
    label: { zh: '合规自付支出', en: 'Unavoidable spending' },
    description: {
      zh: '核算期内看病、上学、救灾等合规的自付支出合计。',
      en: 'Recognised own spending on treatment, schooling, disaster and the like in the period.',
    },
    aliases: ['刚性支出', '合规自付费用'],
  },
  incomeWithClaims: {
    ...money,
    label: { zh: '纯收入加理赔', en: 'Net income and claims' },
    derive: { sum: ['netIncome', 'insuranceClaims'] },
  },
  incomeAfterRigidSpending: {
    ...money,
    label: { zh: '扣除刚性支出后的收入', en: 'Income after unavoidable spending' },
    derive: { difference: ['incomeWithClaims', 'rigidSpending'] },
  },
  perCapitaReferenceIncome: {
    type: 'money',
    unit: 'yuanPerPerson',
    label: { zh: '人均收入参考范围', en: 'Reference income per head' },
    description: {
      zh: '纯收入加理赔减合规自付支出，再除以家庭人口数。',
      en: 'Net income with claims less unavoidable spending, over the persons in the household.',
    },
    holder: 'village',
    extractable: false,
    sensitivity: 'personal',
    aliases: ['纳入监测对象的收入参考范围', '纳入监测对象的(人均)收入参考范围', '收入参考范围'],
    derive: { quotient: ['incomeAfterRigidSpending', 'householdSize'] },
    givable: true,
  },
})
