import { defineFacts } from '../../facts/entry.js'
import { useStatuses } from '../batches.js'

/** What is asked of industry projects beside the common review: use, plan, integration (7, 8.3). */
export const projectIndustry = defineFacts({
  useStatus: {
    type: 'choice',
    label: { zh: '运营状况', en: 'State of operation' },
    choices: useStatuses,
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'public',
    aliases: ['运行状况', '项目运营状态', '产业项目状态'],
  },
  implementationPlanStartsOn: {
    type: 'date',
    label: { zh: '实施方案起始日期', en: 'Implementation plan runs from' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['实施方案批复时间', '方案起始时间'],
  },
  implementationPlanEndsOn: {
    type: 'date',
    label: { zh: '实施方案截止日期', en: 'Implementation plan runs to' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['方案截止时间', '计划完工日期'],
  },
  implementationPlanMade: {
    type: 'flag',
    label: { zh: '已有实施方案', en: 'Has an implementation plan' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['是否有实施方案', '是否编制实施方案'],
    derive: { recorded: 'implementationPlanStartsOn' },
    givable: true,
  },
  integration: {
    type: 'flag',
    label: { zh: '产业融合项目', en: 'Integrates several industries' },
    description: {
      zh: '把种养、加工、旅游等两种以上产业结合在一起的项目。',
      en: 'Joins two or more of farming, processing, tourism and the like.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'public',
    aliases: ['是否产业融合项目', '融合发展项目'],
  },
})
