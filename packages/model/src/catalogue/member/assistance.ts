import { defineFacts } from '../../facts/entry.js'
import { lowIncomeChoices } from '../shared.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'personal' } as const

/** Insurance and assistance a person receives, and the lists that must agree. */
export const memberAssistance = defineFacts({
  disabilityKind: {
    ...held,
    holder: 'disabledFederation',
    type: 'identifier',
    label: { zh: '残疾类别', en: 'Kind of disability' },
  },
  residentMedicalInsurance: {
    ...held,
    holder: 'healthcareSecurity',
    type: 'flag',
    label: { zh: '参加城乡居民基本医疗保险', en: 'In residents’ medical insurance' },
    aliases: ['是否参加城乡居民基本医疗保险', '是否参加新型农村合作医疗(城乡居民基本医疗保险)'],
  },
  employeeMedicalInsurance: {
    ...held,
    holder: 'healthcareSecurity',
    type: 'flag',
    label: { zh: '参加城镇职工基本医疗保险', en: 'In employees’ medical insurance' },
    aliases: ['是否参加城镇职工基本医疗保险'],
  },
  criticalIllnessInsurance: {
    ...held,
    holder: 'healthcareSecurity',
    type: 'flag',
    label: { zh: '参加大病保险', en: 'In critical illness insurance' },
    aliases: ['是否参加大病保险'],
  },
  commercialMedicalInsurance: {
    ...held,
    type: 'flag',
    label: { zh: '参加商业补充医疗保险', en: 'In commercial medical insurance' },
    aliases: ['是否参加商业补充医疗保险'],
  },
  residentPension: {
    ...held,
    holder: 'humanResources',
    type: 'flag',
    label: { zh: '参加城乡居民基本养老保险', en: 'In residents’ pension insurance' },
    aliases: ['是否参加城乡居民基本养老保险'],
  },
  employeePension: {
    ...held,
    holder: 'humanResources',
    type: 'flag',
    label: { zh: '参加城镇职工基本养老保险', en: 'In employees’ pension insurance' },
    aliases: ['是否参加城镇职工基本养老保险'],
  },
  subsistenceRecipient: {
    ...held,
    holder: 'civilAffairs',
    type: 'flag',
    label: { zh: '享受低保', en: 'Receives subsistence allowance' },
    aliases: ['是否享受低保', '是否享受农村居民最低生活保障', '享受低保政策情况'],
  },
  destituteRecipient: {
    ...held,
    holder: 'civilAffairs',
    type: 'flag',
    label: { zh: '特困供养人员', en: 'Receives support for extreme difficulty' },
    aliases: ['是否特困供养人员', '享受特困供养政策情况'],
  },
  medicalAid: {
    ...held,
    holder: 'healthcareSecurity',
    type: 'flag',
    label: { zh: '接受医疗救助', en: 'Receives medical aid' },
    aliases: ['是否接受医疗救助'],
  },
  speaksMandarin: {
    ...held,
    type: 'flag',
    label: { zh: '会讲普通话', en: 'Speaks standard Chinese' },
    aliases: ['是否会讲普通话'],
  },
  lowIncomeCategory: {
    ...held,
    holder: 'civilAffairs',
    sensitivity: 'internal',
    type: 'choice',
    label: { zh: '低收入人口类别', en: 'Low-income category' },
    choices: lowIncomeChoices,
    aliases: ['低收入类别'],
  },
  meetsAssistanceConditions: {
    ...held,
    holder: 'civilAffairs',
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '符合帮扶条件', en: 'Meets the conditions for assistance' },
    aliases: ['是否符合帮扶条件'],
  },
  inRegularAssistance: {
    ...held,
    holder: 'civilAffairs',
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '已纳入常态化帮扶', en: 'In regular assistance' },
    aliases: ['是否纳入常态化帮扶'],
  },
  inMonitoringList: {
    ...held,
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '在防返贫监测名单', en: 'On the monitoring list' },
    aliases: ['是否监测对象', '是否在监测名单'],
  },
  inLowIncomePlatform: {
    ...held,
    holder: 'civilAffairs',
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '在低收入人口平台', en: 'On the low-income platform' },
    aliases: ['是否在低收入人口平台'],
  },
})
