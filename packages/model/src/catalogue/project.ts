import { defineSubject } from '../facts/entry.js'
import { projectBase } from './project/base.js'
import { projectEmployment } from './project/employment.js'
import { projectIndustry } from './project/industry.js'
import { reviewFacts } from './review.js'
import { placeFacts } from './shared.js'

/** A project of the county library, of any kind. */
export const project = defineSubject({
  name: 'project',
  label: { zh: '帮扶项目', en: 'Project' },
  table: 'projects',
  idAliases: ['项目编号', '项目编码', '项目ID'],
  facts: {
    ...placeFacts,
    ...projectBase,
    ...projectIndustry,
    ...reviewFacts,
    ...projectEmployment,
  },
  children: {
    spendingSteps: {
      subject: 'spendingStep',
      by: 'project',
      label: { zh: '支出计划', en: 'Spending plan' },
    },
  },
})
