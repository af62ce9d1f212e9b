import { defineFacts } from '../../facts/entry.js'

const stated = { holder: 'agriculture', extractable: false, sensitivity: 'public' } as const
const held = { holder: 'agriculture', extractable: true, sensitivity: 'public' } as const

/** Facts of the county about monitoring, policies and the transition (points 1 to 5). */
export const countyMonitoring = defineFacts({
  ruralSubsistenceStandard: {
    ...held,
    holder: 'civilAffairs',
    type: 'money',
    unit: 'yuanPerPerson',
    label: { zh: '农村低保年标准', en: 'Rural subsistence standard' },
    description: {
      zh: '当年农村最低生活保障标准，按每人每年计。',
      en: 'Rural subsistence allowance standard of the year, per person and year.',
    },
    aliases: ['农村低保标准'],
  },
  policyRespondents: {
    ...stated,
    type: 'count',
    unit: 'persons',
    label: { zh: '政策知晓调查人数', en: 'People asked about the policies' },
  },
  policyAwareRespondents: {
    ...stated,
    type: 'count',
    unit: 'persons',
    label: { zh: '知晓政策的人数', en: 'People who knew the policies' },
  },
  policyRespondentsBefore: {
    ...stated,
    type: 'count',
    unit: 'persons',
    label: { zh: '上次政策知晓调查人数', en: 'People asked in the survey before' },
  },
  policyAwareRespondentsBefore: {
    ...stated,
    type: 'count',
    unit: 'persons',
    label: { zh: '上次知晓政策的人数', en: 'People who knew in the survey before' },
  },
  policyAwareness: {
    ...stated,
    type: 'share',
    label: { zh: '政策知晓率', en: 'Policy awareness' },
    derive: { quotient: ['policyAwareRespondents', 'policyRespondents'] },
  },
  policyAwarenessBefore: {
    ...stated,
    type: 'share',
    label: { zh: '上次政策知晓率', en: 'Policy awareness in the survey before' },
    derive: { quotient: ['policyAwareRespondentsBefore', 'policyRespondentsBefore'] },
  },
  monitoredMissingFromPlatform: {
    ...held,
    type: 'count',
    unit: 'persons',
    label: { zh: '监测对象未进低收入平台人数', en: 'Monitored people missing from the platform' },
    description: {
      zh: '在防返贫监测名单、却不在低收入人口平台的人数。',
      en: 'People on the monitoring list who are not on the low-income platform.',
    },
    derive: {
      count: {
        of: 'households.members',
        where: {
          all: [
            { fact: 'inMonitoringList', operator: 'equal', value: true },
            { fact: 'inLowIncomePlatform', operator: 'equal', value: false },
          ],
        },
      },
    },
    givable: true,
  },
  transitionProposalOn: {
    ...stated,
    holder: 'civilAffairs',
    type: 'date',
    label: { zh: '过渡期后政策建议提交日期', en: 'Transition proposal delivered on' },
  },
  transitionProposalDelivered: {
    ...stated,
    holder: 'civilAffairs',
    type: 'flag',
    label: { zh: '过渡期后政策建议已提交', en: 'Transition proposal delivered' },
    derive: { recorded: 'transitionProposalOn' },
    givable: true,
  },
})

/** Records of the county that these facts count. */
export const countyMonitoringChildren = {
  households: { subject: 'household', label: { zh: '农户', en: 'Households' } },
  villages: { subject: 'village', label: { zh: '行政村', en: 'Villages' } },
  clues: { subject: 'clue', label: { zh: '线索', en: 'Clues' } },
  guaranteeProblems: {
    subject: 'guaranteeProblem',
    label: { zh: '三保障和饮水安全问题', en: 'Guarantee problems' },
  },
  policies: { subject: 'policy', label: { zh: '帮扶政策', en: 'Policies' } },
} as const
