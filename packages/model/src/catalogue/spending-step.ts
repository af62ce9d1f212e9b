import { defineSubject } from '../facts/entry.js'

/** One dated line of a project's spending plan (10.1). */
export const spendingStep = defineSubject({
  name: 'spendingStep',
  label: { zh: '支出计划节点', en: 'Spending step' },
  table: 'spendingSteps',
  idAliases: ['节点编号', '计划编号'],
  facts: {
    project: {
      type: 'identifier',
      label: { zh: '项目编号', en: 'Project' },
      holder: 'finance',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['所属项目编号', '项目编码'],
    },
    dueOn: {
      type: 'date',
      label: { zh: '节点日期', en: 'Due on' },
      holder: 'finance',
      extractable: true,
      sensitivity: 'public',
      aliases: ['计划支出日期', '进度节点', '截止日期'],
    },
    cumulativeAmount: {
      type: 'money',
      label: { zh: '累计应支出', en: 'Cumulative amount' },
      description: {
        zh: '从项目开始到节点日期累计应支出的金额，不是当期数。',
        en: 'What should be spent from the start to that day, not within the step.',
      },
      holder: 'finance',
      extractable: true,
      sensitivity: 'public',
      aliases: ['计划累计支出金额', '序时累计金额'],
    },
  },
})
