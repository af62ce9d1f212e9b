import { defineSubject } from '../facts/entry.js'

export const postPayment = defineSubject({
  name: 'postPayment',
  label: { zh: '岗位补助发放', en: 'Payment for a post' },
  description: {
    zh: '一个岗位一个月一条，没有发的月份实发写0。',
    en: 'One record for each month of a post; a month not paid has 0 as the amount paid.',
  },
  table: 'postPayments',
  idAliases: ['发放编号', '发放记录编号'],
  facts: {
    post: {
      type: 'identifier',
      label: { zh: '岗位编号', en: 'Post' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['公益性岗位编号'],
    },
    month: {
      type: 'date',
      label: { zh: '计发月份', en: 'Month of work' },
      description: {
        zh: '干活的月份，写当月一日。',
        en: 'The month worked, as its first day.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['月份', '所属月份'],
    },
    amountDue: {
      type: 'money',
      label: { zh: '应发金额', en: 'Amount owed' },
      description: {
        zh: '当月应发的补助；不满一个月的按天折算。',
        en: 'Owed for the month; in proportion to the days for part of a month.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['应发补助', '应发'],
    },
    amountPaid: {
      type: 'money',
      label: { zh: '实发金额', en: 'Amount paid' },
      holder: 'finance',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['实发补助', '实发', '发放金额'],
    },
    paidOn: {
      type: 'date',
      label: { zh: '发放日期', en: 'Paid on' },
      holder: 'finance',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['发放时间', '到账日期'],
    },
    monthsToPayment: {
      type: 'count',
      unit: 'months',
      label: { zh: '发放跨月数', en: 'Months until paid' },
      description: {
        zh: '当月发放为0，次月发放为1。',
        en: '0 where paid in the same month, 1 in the next.',
      },
      holder: 'finance',
      extractable: true,
      sensitivity: 'internal',
      derive: { monthsBetween: ['month', 'paidOn'] },
    },
    monthsSince: {
      type: 'count',
      unit: 'months',
      label: { zh: '距今月数', en: 'Months since' },
      holder: 'finance',
      extractable: true,
      sensitivity: 'internal',
      derive: { monthsBetween: ['month', 'asOf'] },
    },
  },
})
