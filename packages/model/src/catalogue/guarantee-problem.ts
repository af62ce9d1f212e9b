import { defineSubject } from '../facts/entry.js'
import { guaranteeChoices, placeFacts } from './shared.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

export const guaranteeProblem = defineSubject({
  name: 'guaranteeProblem',
  label: { zh: '三保障和饮水安全问题', en: 'Guarantee problem' },
  description: {
    zh: '一户在义务教育、基本医疗、住房或饮水安全上的一个问题，从发现到解决。',
    en: 'One problem of a household with schooling, medical care, housing or water, until solved.',
  },
  table: 'guaranteeProblems',
  idAliases: ['问题编号'],
  facts: {
    household: { ...held, type: 'identifier', label: { zh: '户编号', en: 'Household' } },
    ...placeFacts,
    kind: {
      ...held,
      type: 'choice',
      label: { zh: '问题类型', en: 'Kind' },
      choices: guaranteeChoices,
      aliases: ['问题类别'],
    },
    agency: {
      ...held,
      type: 'identifier',
      label: { zh: '责任单位', en: 'Responsible body' },
      aliases: ['责任部门'],
    },
    openedOn: {
      ...held,
      type: 'date',
      label: { zh: '发现日期', en: 'Found on' },
      aliases: ['问题发现时间', '发现时间'],
    },
    startedOn: {
      ...held,
      type: 'date',
      label: { zh: '开始解决日期', en: 'Work began on' },
      aliases: ['整改开始时间'],
    },
    started: {
      ...held,
      type: 'flag',
      label: { zh: '已开始解决', en: 'Work has begun' },
      derive: { recorded: 'startedOn' },
      givable: true,
    },
    closedOn: {
      ...held,
      type: 'date',
      label: { zh: '解决日期', en: 'Solved on' },
      aliases: ['整改完成时间', '销号时间'],
    },
    closed: {
      ...held,
      type: 'flag',
      label: { zh: '已解决', en: 'Solved' },
      aliases: ['是否解决', '是否销号'],
      derive: { recorded: 'closedOn' },
      givable: true,
    },
    startDelay: {
      ...held,
      type: 'count',
      unit: 'days',
      label: { zh: '发现到开始解决的天数', en: 'Days until work began' },
      derive: { daysBetween: ['openedOn', 'startedOn'] },
    },
    closeDelay: {
      ...held,
      type: 'count',
      unit: 'days',
      label: { zh: '发现到解决的天数', en: 'Days until solved' },
      derive: { daysBetween: ['openedOn', 'closedOn'] },
    },
    daysSinceOpened: {
      ...held,
      type: 'count',
      unit: 'days',
      label: { zh: '发现至今的天数', en: 'Days since found' },
      derive: { daysSince: 'openedOn' },
    },
  },
})
