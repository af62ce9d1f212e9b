import type { RecordOf } from '../../schema/types.js'
import type { Persona } from './persona.js'

type Household = RecordOf<'household'>

/** A lifted household that nobody monitors, with a clue of May that nobody has checked. */
const unchecked = {
  subject: 'household',
  householdType: 'lifted',
  monitoringCategory: 'none',
  suddenHardship: false,
  educationSecured: true,
  medicalSecured: true,
  housingSecured: true,
  waterSecured: true,
  clueOpenedOn: '2025-05-20',
  clueVerified: false,
} as const satisfies Omit<Household, 'id'>

const wages = (wageIncome: number | string): Partial<Household> => ({
  wageIncome,
  businessIncome: 0,
  propertyIncome: 0,
  transferIncome: 0,
  businessExpenditure: 0,
})

const verified = '01.below-line-verified'

/** Households one fen apart, around 8,700 yuan per head. */
export const incomePersonas: readonly Persona[] = [
  {
    id: 'zhao-one-fen-below',
    title: { zh: '赵家：差一分到线', en: 'Zhao: one fen below the line' },
    story: {
      zh: '一口之家，年纯收入8699.99元，低于监测线；线索已过四十天，无人入户。',
      en: 'One person with 8,699.99 yuan a year, below the line; forty days on, nobody has called.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'zhao', householdSize: 1, ...wages('8699.99') },
    outcomes: { [verified]: 'unmet' },
    classifications: { belowMonitoringLine: true, aboveMonitoringLine: false, monitored: false },
  },
  {
    id: 'qian-on-the-line',
    title: { zh: '钱家：正好在线上', en: 'Qian: exactly on the line' },
    story: {
      zh: '一口之家，正好8700.00元：不算低于线，也不算超过线。',
      en: 'One person with exactly 8,700.00 yuan: neither below the line nor above it.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'qian', householdSize: 1, ...wages('8700.00') },
    outcomes: { [verified]: 'notApplicable' },
    classifications: { belowMonitoringLine: false, aboveMonitoringLine: false },
  },
  {
    id: 'sun-one-fen-above',
    title: { zh: '孙家：多一分', en: 'Sun: one fen above the line' },
    story: {
      zh: '一口之家，8700.01元，超过监测线。',
      en: 'One person with 8,700.01 yuan, above the line.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'sun', householdSize: 1, ...wages(8700.01) },
    outcomes: { [verified]: 'notApplicable' },
    classifications: { belowMonitoringLine: false, aboveMonitoringLine: true },
  },
  {
    id: 'li-six-and-one-fen',
    title: { zh: '李家：六口人少一分', en: 'Li: six people, one fen short' },
    story: {
      zh: '六口人共52199.99元，人均8699.998元。四舍五入显示为8700.00，比较时不取整，仍低于线。',
      en: 'Six people share 52,199.99 yuan. Shown as 8,700.00 a head, compared unrounded: below.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'li', householdSize: 6, ...wages('52199.99') },
    outcomes: { [verified]: 'unmet' },
    classifications: { belowMonitoringLine: true },
  },
  {
    id: 'zhou-parts-add-up',
    title: { zh: '周家：三笔正好凑成', en: 'Zhou: three parts that add up' },
    story: {
      zh: '三口人，8700.10、8699.90、8700.00三笔收入相加正好26100.00元，不低于线。',
      en: 'Three people; 8,700.10, 8,699.90 and 8,700.00 add up to exactly 26,100.00: not below.',
    },
    asOf: '2025-06-30',
    record: {
      ...unchecked,
      id: 'zhou',
      householdSize: 3,
      wageIncome: '8700.10',
      businessIncome: '8699.90',
      propertyIncome: 0,
      transferIncome: '8700.00',
      businessExpenditure: 0,
    },
    outcomes: { [verified]: 'notApplicable' },
    classifications: { belowMonitoringLine: false, aboveMonitoringLine: false },
  },
  {
    id: 'wu-made-a-loss',
    title: { zh: '吴家：亏了本', en: 'Wu: a year of loss' },
    story: {
      zh: '三口人，养殖亏损，全年净亏300元。亏损也是收入情况，低于线。',
      en: 'Three people whose animals cost more than they brought: −300 yuan is an income too.',
    },
    asOf: '2025-06-30',
    record: {
      ...unchecked,
      id: 'wu',
      householdSize: 3,
      ...wages(1200),
      businessIncome: 6500,
      businessExpenditure: 8000,
    },
    outcomes: { [verified]: 'unmet' },
    classifications: { belowMonitoringLine: true },
  },
  {
    id: 'zheng-nobody-counted',
    title: { zh: '郑家：人口数是零', en: 'Zheng: a size of zero' },
    story: {
      zh: '登记人口为0，人均无从算起，只能说不确定。',
      en: 'The size on record is 0: nothing can be divided by it, so nothing is decided.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'zheng', householdSize: 0, ...wages(8000) },
    outcomes: { [verified]: 'undetermined' },
    classifications: { belowMonitoringLine: null },
  },
  {
    id: 'wang-income-missing',
    title: { zh: '王家：缺一项收入', en: 'Wang: one income missing' },
    story: {
      zh: '转移性收入没有填。空白不是零，结果不确定，并指出缺哪一项。',
      en: 'Transfer income was left blank. Blank is not zero: undetermined, with the fact named.',
    },
    asOf: '2025-06-30',
    record: { ...unchecked, id: 'wang', householdSize: 2, ...wages(12_000), transferIncome: null },
    outcomes: { [verified]: 'undetermined' },
    classifications: { belowMonitoringLine: null },
  },
  {
    id: 'feng-clue-still-fresh',
    title: { zh: '冯家：第十五天', en: 'Feng: the fifteenth day' },
    story: {
      zh: '低于线，线索到今天第十五天，还没入户：未到期，不算逾期。',
      en: 'Below the line; today is day fifteen and nobody has called: not overdue yet.',
    },
    asOf: '2025-06-04',
    record: { ...unchecked, id: 'feng', householdSize: 1, ...wages(6000) },
    outcomes: { [verified]: 'pending' },
    classifications: { belowMonitoringLine: true },
  },
]
