import { defineSubject } from '../../src/facts/entry.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

/** A subject with a fact of every type, for tests of reading. */
export const sample = defineSubject({
  name: 'sample',
  label: { zh: '样例', en: 'Sample' },
  table: 'samples',
  idAliases: ['户编号'],
  facts: {
    income: { ...held, type: 'money', unit: 'yuan', label: { zh: '纯收入', en: 'Net income' } },
    months: {
      ...held,
      type: 'count',
      unit: 'months',
      label: { zh: '务工时间（月）', en: 'Months worked' },
    },
    workers: { ...held, type: 'count', unit: 'persons', label: { zh: '务工人数', en: 'Workers' } },
    removed: {
      ...held,
      type: 'flag',
      label: { zh: '风险已消除', en: 'Risk removed' },
      aliases: ['风险是否消除'],
      oppositeAliases: ['风险是否存续'],
    },
    foundOn: { ...held, type: 'date', label: { zh: '识别时间', en: 'Found on' } },
    endedOn: {
      ...held,
      type: 'date',
      openEnded: true,
      label: { zh: '结束时间', en: 'Ended on' },
    },
    labour: {
      ...held,
      type: 'choice',
      label: { zh: '劳动技能', en: 'Labour class' },
      choices: {
        ordinary: { zh: '普通劳动力', en: 'ordinary' },
        weak: { zh: '弱劳动力或半劳动力', en: 'weak or half', aliases: ['弱/半劳动力'] },
      },
    },
    risks: {
      ...held,
      type: 'choices',
      label: { zh: '致贫返贫风险', en: 'Risks' },
      choices: {
        illness: { zh: '因病', en: 'illness' },
        schooling: { zh: '因学', en: 'schooling' },
        farming: { zh: '种植、养殖', en: 'crops and animals' },
      },
    },
    identityNumber: {
      ...held,
      type: 'identifier',
      sensitivity: 'personal',
      label: { zh: '证件号码', en: 'Identity number' },
    },
    township: { ...held, type: 'identifier', label: { zh: '乡镇', en: 'Township' } },
    employer: { ...held, type: 'identifier', label: { zh: '务工企业名称', en: 'Employer' } },
    perHead: {
      ...held,
      type: 'money',
      unit: 'yuanPerPerson',
      label: { zh: '人均', en: 'Per head' },
      derive: { quotient: ['income', 'workers'] },
    },
  },
})
