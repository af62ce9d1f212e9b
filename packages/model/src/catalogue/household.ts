import { defineSubject } from '../facts/entry.js'
import { householdBase } from './household/base.js'
import { householdIncome } from './household/income.js'
import { householdIndustry } from './household/industry.js'
import { householdMonitoring } from './household/monitoring.js'
import { householdShocks } from './household/shocks.js'

export const household = defineSubject({
  name: 'household',
  label: { zh: '农户', en: 'Household' },
  description: {
    zh: '一户农村家庭，带家庭成员和帮扶措施。',
    en: 'One rural household with its members and the measures that help it.',
  },
  table: 'households',
  idAliases: ['户编号', '户编码', '家庭编号'],
  limits: { bytes: 65_536, children: { members: 200 } },
  facts: {
    ...householdBase,
    ...householdIncome,
    ...householdMonitoring,
    ...householdShocks,
    ...householdIndustry,
  },
  children: {
    members: {
      subject: 'member',
      by: 'household',
      label: { zh: '家庭成员', en: 'Members' },
    },
    measures: {
      subject: 'measure',
      by: 'household',
      label: { zh: '帮扶措施', en: 'Measures' },
    },
    guaranteeProblems: {
      subject: 'guaranteeProblem',
      by: 'household',
      label: { zh: '三保障和饮水安全问题', en: 'Guarantee problems' },
    },
    clues: {
      subject: 'clue',
      by: 'household',
      label: { zh: '线索', en: 'Clues' },
    },
  },
})
