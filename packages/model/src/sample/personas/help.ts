import type { RecordOf } from '../../schema/types.js'
import type { Persona } from './persona.js'

type Household = RecordOf<'household'>

/** A monitored household whose risk is not removed. */
const atRisk = {
  subject: 'household',
  householdType: 'lifted',
  monitoringCategory: 'unstable',
  riskRemoved: false,
  riskIdentifiedOn: '2025-03-02',
  disasterAffected: false,
} as const satisfies Omit<Household, 'id'>

const weakLabour: Household['members'] = [
  { id: 'P-1', labourClass: 'weak' },
  { id: 'P-2', labourClass: 'none' },
]

const development = '03.one-development-measure'
const safetyNet = '03.safety-net'

/** Households around the duty to help each according to what it can do. */
export const helpPersonas: readonly Persona[] = [
  {
    id: 'chen-training-only',
    title: { zh: '陈家：只有培训', en: 'Chen: training only' },
    story: {
      zh: '家里只有半劳力，有发展条件，只参加过技能培训。培训单独不算开发式措施。',
      en: 'Weak labour, conditions to develop, and nothing but a course: training alone is not enough.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'chen',
      developmentConditions: true,
      members: weakLabour,
      measures: [{ category: 'training', startedOn: '2025-03-20' }],
    },
    outcomes: { [development]: 'unmet', [safetyNet]: 'notApplicable' },
    classifications: { hasLabour: true, developable: true, riskUnresolved: true },
  },
  {
    id: 'chu-public-post',
    title: { zh: '褚家：有了公益岗', en: 'Chu: a public-welfare post' },
    story: {
      zh: '与陈家一样，另外安排了公益性岗位：一项就够。',
      en: 'As Chen, and with a public-welfare post: one measure is enough.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'chu',
      developmentConditions: true,
      members: weakLabour,
      measures: [
        { category: 'training', startedOn: '2025-03-20' },
        { category: 'publicPost', startedOn: '2025-03-20' },
      ],
    },
    outcomes: { [development]: 'met', [safetyNet]: 'notApplicable' },
  },
  {
    id: 'wei-ended-yesterday',
    title: { zh: '卫家：昨天刚结束', en: 'Wei: ended yesterday' },
    story: {
      zh: '唯一的产业帮扶昨天到期，今天没有正在实施的措施。',
      en: 'The only measure, for industry, ended yesterday; today none is running.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'wei',
      developmentConditions: true,
      members: weakLabour,
      measures: [{ category: 'industry', startedOn: '2025-03-20', endedOn: '2025-06-29' }],
    },
    outcomes: { [development]: 'unmet' },
  },
  {
    id: 'jiang-last-day',
    title: { zh: '蒋家：今天最后一天', en: 'Jiang: its last day' },
    story: {
      zh: '产业帮扶今天到期，当天仍算正在实施。',
      en: 'The measure ends today, and on its last day it still counts.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'jiang',
      developmentConditions: true,
      members: weakLabour,
      measures: [{ category: 'industry', startedOn: '2025-03-20', endedOn: '2025-06-30' }],
    },
    outcomes: { [development]: 'met' },
  },
  {
    id: 'shen-conditions-unknown',
    title: { zh: '沈家：条件没有核实', en: 'Shen: conditions unknown' },
    story: {
      zh: '有劳动力，是否具备发展条件没有填，也没有措施：不确定，不能悄悄归入兜底。',
      en: 'Labour yes, conditions not recorded, no measure: undecided, never quietly the safety net.',
    },
    asOf: '2025-06-30',
    record: { ...atRisk, id: 'shen', members: weakLabour, measures: [] },
    outcomes: { [development]: 'undetermined', [safetyNet]: 'undetermined' },
    classifications: { hasLabour: true, developable: null },
  },
  {
    id: 'han-safety-net',
    title: { zh: '韩家：兜底保障', en: 'Han: the safety net' },
    story: {
      zh: '整户没有劳动能力，享受低保：兜底措施到位，不要求开发式措施。',
      en: 'Nobody can work; the subsistence allowance is in place, and no more is asked.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'han',
      developmentConditions: false,
      members: [{ id: 'P-1', labourClass: 'lost' }],
      measures: [{ category: 'safetyNet', startedOn: '2025-03-05' }],
    },
    outcomes: { [development]: 'notApplicable', [safetyNet]: 'met' },
    classifications: { hasLabour: false, developable: false },
  },
  {
    id: 'yang-green-channel',
    title: { zh: '杨家：先帮扶后补手续', en: 'Yang: help first, papers later' },
    story: {
      zh: '确认因灾有风险，第2天落实措施，第20天审定，第30天补齐手续：绿色通道就该这样。',
      en: 'At risk after a disaster: help on day 2, determination on day 20, papers on day 30.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'yang',
      disasterAffected: true,
      disasterOn: '2025-05-01',
      disasterCheckedOn: '2025-05-03',
      disasterRisk: true,
      disasterRiskOn: '2025-05-03',
      greenChannelOn: '2025-05-05',
      riskIdentifiedOn: '2025-05-23',
      paperworkCompletedOn: '2025-06-02',
      measures: [{ category: 'housing', startedOn: '2025-05-05', disasterResponse: true }],
    },
    outcomes: {
      '04.disaster-checked': 'met',
      '04.green-channel': 'met',
      '04.paperwork-follows': 'met',
      '04.measure-after-determination': 'met',
    },
    classifications: { disasterAffected: true },
  },
  {
    id: 'zhu-help-too-early',
    title: { zh: '朱家：没有灾情却先帮扶', en: 'Zhu: help first, but no disaster' },
    story: {
      zh: '没有受灾，措施却早于审定日期：提示核对。',
      en: 'No disaster, and yet help came before the determination: worth a look.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'zhu',
      greenChannel: false,
      measures: [{ category: 'housing', startedOn: '2025-02-20', disasterResponse: false }],
    },
    outcomes: { '04.green-channel': 'notApplicable', '04.measure-after-determination': 'unmet' },
  },
  {
    id: 'qin-removed-on-the-line',
    title: { zh: '秦家：线上不能消除', en: 'Qin: removed on the line' },
    story: {
      zh: '风险已标注消除，人均纯收入正好8700.00元。退出要超过监测线，所以不稳妥。',
      en: 'The risk is marked removed at exactly 8,700.00 a head: leaving asks for more than the line.',
    },
    asOf: '2025-06-30',
    record: {
      ...atRisk,
      id: 'qin',
      riskRemoved: true,
      riskIdentifiedOn: '2024-05-01',
      riskRemovedOn: '2025-02-01',
      riskRemovalMode: 'assisted',
      householdSize: 2,
      netIncome: 17_400,
      educationSecured: true,
      medicalSecured: true,
      housingSecured: true,
      waterSecured: true,
      members: [{ id: 'P-1', labourClass: 'ordinary' }],
      measures: [{ category: 'industry', startedOn: '2024-05-20', endedOn: '2025-02-01' }],
    },
    outcomes: { '03.removal-sound': 'unmet' },
    classifications: { aboveMonitoringLine: false, belowMonitoringLine: false },
  },
]
