import { defineSubject } from '../facts/entry.js'

export const transportSubsidy = defineSubject({
  name: 'transportSubsidy',
  label: { zh: '跨省务工交通补助', en: 'Transport subsidy' },
  description: {
    zh: '给在省外务工的人发放的一笔交通补助。',
    en: 'One payment of the travel subsidy to a person who works in another province.',
  },
  table: 'transportSubsidies',
  idAliases: ['补助编号', '发放编号'],
  facts: {
    member: {
      type: 'identifier',
      label: { zh: '人员编号', en: 'Person' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['人编号', '人口编号'],
    },
    forYear: {
      type: 'identifier',
      label: { zh: '补助年度', en: 'Year it is for' },
      description: {
        zh: '务工的年度，四位数字；次年初补发的仍写务工年度。',
        en: 'The year of the work, four digits, also where it is paid early in the next year.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['年度', '务工年度'],
    },
    paidOn: {
      type: 'date',
      label: { zh: '发放日期', en: 'Paid on' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['发放时间', '补助发放时间'],
    },
    amount: {
      type: 'money',
      label: { zh: '补助金额', en: 'Amount' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['金额', '发放金额'],
    },
  },
})
