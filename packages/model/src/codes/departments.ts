import type { Text } from '../text.js'

const define = <const D extends Readonly<Record<string, Text>>>(departments: D): D => departments

/**
 * Kinds of department that hold facts, the same in every county. The bodies a document names are
 * data of its pack; each says which of these it is.
 */
export const departments = define({
  agriculture: { zh: '农业农村', en: 'Agriculture and rural affairs' },
  civilAffairs: { zh: '民政', en: 'Civil affairs' },
  statistics: { zh: '统计', en: 'Statistics' },
  education: { zh: '教育体育', en: 'Education and sports' },
  humanResources: { zh: '人力资源社会保障', en: 'Human resources and social security' },
  housing: { zh: '住房城乡建设', en: 'Housing and urban-rural development' },
  water: { zh: '水务', en: 'Water affairs' },
  health: { zh: '卫生健康', en: 'Health' },
  healthcareSecurity: { zh: '医疗保障', en: 'Healthcare security' },
  developmentReform: { zh: '发展改革', en: 'Development and reform' },
  emergency: { zh: '应急管理', en: 'Emergency management' },
  finance: { zh: '财政', en: 'Finance' },
  financialRegulation: { zh: '金融监管', en: 'Financial regulation' },
  bank: { zh: '银行', en: 'Banks' },
  industry: { zh: '工业和信息化', en: 'Industry and information technology' },
  investmentPromotion: { zh: '投资促进', en: 'Investment promotion' },
  culture: { zh: '文化和旅游', en: 'Culture and tourism' },
  forestry: { zh: '林草', en: 'Forestry and grassland' },
  supplyMarketing: { zh: '供销合作', en: 'Supply and marketing' },
  transport: { zh: '交通运输', en: 'Transport' },
  taxation: { zh: '税务', en: 'Taxation' },
  disabledFederation: { zh: '残联', en: 'Disabled persons’ federation' },
  womenFederation: { zh: '妇联', en: 'Women’s federation' },
  industryFederation: { zh: '工商联', en: 'Federation of industry and commerce' },
  organisation: { zh: '组织部门', en: 'Organisation department' },
  ruralWorkOffice: { zh: '党委农办', en: 'Rural work office' },
  politicalLegal: { zh: '政法委', en: 'Political and legal affairs' },
  societyWork: { zh: '社会工作部门', en: 'Society work department' },
  pairedUnits: { zh: '定点帮扶单位', en: 'Paired assistance units' },
  audit: { zh: '审计', en: 'Audit' },
  township: { zh: '乡镇党委政府', en: 'Township Party committee and government' },
  village: { zh: '村（社区）', en: 'Village' },
})

export type DepartmentCode = keyof typeof departments
