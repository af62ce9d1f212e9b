import { defineFacts } from '../../facts/entry.js'

/** Facts of the county about assessment, problems and requests for data (points 23 and 24). */
export const countyOversight = defineFacts({
  selfAssessmentDeliveredOn: {
    type: 'date',
    label: { zh: '自评报告提交日期', en: 'Self-assessment delivered on' },
    holder: 'ruralWorkOffice',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['自评完成日期', '自评报告日期'],
  },
  selfAssessmentDelivered: {
    type: 'flag',
    label: { zh: '是否提交自评报告', en: 'Self-assessment delivered' },
    holder: 'ruralWorkOffice',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['是否完成自评'],
    derive: { recorded: 'selfAssessmentDeliveredOn' },
    givable: true,
  },
  selfAssessmentFrom: {
    type: 'date',
    label: { zh: '自评起始日期', en: 'Self-assessment covers from' },
    description: {
      zh: '自评所覆盖期间的第一天。',
      en: 'The first day of the period the self-assessment covers.',
    },
    holder: 'ruralWorkOffice',
    extractable: false,
    sensitivity: 'internal',
    aliases: ['自评期间起'],
  },
  selfAssessmentGaps: {
    type: 'count',
    unit: 'cases',
    label: { zh: '自评发现问题数', en: 'Gaps found by the self-assessment' },
    holder: 'ruralWorkOffice',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['自评问题数', '查找差距数'],
    derive: {
      count: {
        of: 'problems',
        where: { fact: 'source', operator: 'equal', value: 'selfAssessment' },
      },
    },
    givable: true,
  },
  selfAssessmentGapsAssigned: {
    type: 'count',
    unit: 'cases',
    label: { zh: '自评问题已明确责任和时限数', en: 'Gaps with owner and date' },
    description: {
      zh: '自评发现的问题中，责任单位和整改时限都已明确的件数。',
      en: 'Of these gaps, those with both an owner and a due date.',
    },
    holder: 'ruralWorkOffice',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['自评问题已分解数'],
    derive: {
      count: {
        of: 'problems',
        where: {
          all: [
            { fact: 'source', operator: 'equal', value: 'selfAssessment' },
            { fact: 'ownerNamed', operator: 'equal', value: true },
            { fact: 'dueDated', operator: 'equal', value: true },
          ],
        },
      },
    },
    givable: true,
  },
  overdueProblems: {
    type: 'count',
    unit: 'items',
    label: { zh: '逾期未整改问题数', en: 'Overdue problems' },
    description: {
      zh: '过了整改时限仍未完成整改的问题件数，当天到期的不算。',
      en: 'Problems still open after their due day; one due today is not overdue.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['逾期问题数', '逾期未销号问题数', '超期未整改数'],
  },
  repeatRequests: {
    type: 'count',
    unit: 'times',
    label: { zh: '重复索要数据次数', en: 'Repeat requests for data' },
    description: {
      zh: '仍在要求基层填报、而部门系统里已有的数据项次数。',
      en: 'Standing requests to hand in facts that a department’s system already holds.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['重复填报次数', '重复报表数'],
    derive: {
      count: {
        of: 'dataRequests',
        where: {
          all: [
            { fact: 'alreadyHeld', operator: 'equal', value: true },
            { fact: 'withdrawnOn', operator: 'greaterThan', value: { fact: 'asOf' } },
          ],
        },
      },
    },
    givable: true,
  },
})

/** Records of the county that these facts count. */
export const countyOversightChildren = {
  problems: { subject: 'problem', label: { zh: '问题', en: 'Problems' } },
  dataRequests: { subject: 'dataRequest', label: { zh: '数据填报要求', en: 'Data requests' } },
} as const
