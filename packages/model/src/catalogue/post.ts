import { defineChoices, defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

const postKinds = defineChoices({
  cleaning: { zh: '乡村保洁', en: 'cleaning', aliases: ['保洁', '保洁员', '环卫'] },
  roads: { zh: '乡村道路维护', en: 'road keeping', aliases: ['护路', '护路员', '公路养护'] },
  forest: { zh: '生态护林', en: 'forest keeping', aliases: ['护林', '护林员', '生态护林员'] },
  water: { zh: '管水护河', en: 'water keeping', aliases: ['管水员', '河道管护', '水管员'] },
  care: { zh: '养老托幼助残', en: 'care', aliases: ['养老服务', '照护', '托幼', '助残'] },
  safety: { zh: '治安和应急', en: 'public safety', aliases: ['治安巡防', '防火', '应急'] },
  assistant: { zh: '公共服务协理', en: 'public service assistant', aliases: ['协理员', '协管员'] },
  other: { zh: '其他岗位', en: 'other', aliases: ['其他'] },
})

export const post = defineSubject({
  name: 'post',
  label: { zh: '乡村公益性岗位', en: 'Public-welfare post' },
  description: {
    zh: '一个人在一个公益性岗位上的一段任职，带每月的补助发放。',
    en: 'One person’s time in one public-welfare post, with the pay of each month.',
  },
  table: 'posts',
  idAliases: ['岗位编号', '公益性岗位编号'],
  facts: {
    ...placeFacts,
    postKind: {
      type: 'choice',
      label: { zh: '岗位类型', en: 'Kind of post' },
      choices: postKinds,
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'public',
      aliases: ['公益性岗位类型', '岗位类别'],
    },
    member: {
      type: 'identifier',
      label: { zh: '人员编号', en: 'Person in the post' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['人编号', '人口编号', '上岗人员'],
    },
    startedOn: {
      type: 'date',
      label: { zh: '上岗日期', en: 'Post taken up on' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['上岗时间', '聘用日期'],
    },
    endedOn: {
      type: 'date',
      label: { zh: '离岗日期', en: 'Post left on' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['离岗时间', '退出日期', '解聘日期'],
      openEnded: true,
    },
    firstMonth: {
      type: 'date',
      label: { zh: '今年首个计发月份', en: 'First month of pay this year' },
      description: {
        zh: '今年应发补助的第一个月，写当月一日；去年已在岗的写1月1日。',
        en: 'First month for which pay is owed this year, as its first day; 1 January where the post was held before.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['首个计发月份', '开始发放月份'],
    },
    monthsSinceFirst: {
      type: 'count',
      unit: 'months',
      label: { zh: '首月至今的月数', en: 'Months since the first month of pay' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      derive: { monthsBetween: ['firstMonth', 'asOf'] },
    },
    monthsToLast: {
      type: 'count',
      unit: 'months',
      label: { zh: '首月至离岗月的月数', en: 'Months from the first to the last month of pay' },
      description: {
        zh: '离岗当月也计发，所以应发月数比它多一。',
        en: 'The month of leaving is paid too, so the months owed are one more.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      derive: { monthsBetween: ['firstMonth', 'endedOn'] },
    },
    monthsPaid: {
      type: 'count',
      unit: 'months',
      label: { zh: '已发放的月数', en: 'Months with a payment' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      derive: {
        count: {
          of: 'payments',
          where: { fact: 'amountPaid', operator: 'greaterThan', value: 0 },
        },
      },
      givable: true,
    },
    underpaidMonths: {
      type: 'count',
      unit: 'months',
      label: { zh: '发放不足的月数', en: 'Months paid short' },
      description: {
        zh: '发了但少于应发的月份，差一分也算。',
        en: 'Months that were paid out, but less than owed, be it by one fen.',
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      derive: {
        count: {
          of: 'payments',
          where: {
            all: [
              { fact: 'amountPaid', operator: 'greaterThan', value: 0 },
              { fact: 'amountPaid', operator: 'lessThan', value: { fact: 'amountDue' } },
            ],
          },
        },
      },
      givable: true,
    },
    overpaidMonths: {
      type: 'count',
      unit: 'months',
      label: { zh: '多发的月数', en: 'Months overpaid' },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      derive: {
        count: {
          of: 'payments',
          where: { fact: 'amountPaid', operator: 'greaterThan', value: { fact: 'amountDue' } },
        },
      },
      givable: true,
    },
  },
  children: {
    payments: {
      subject: 'postPayment',
      by: 'post',
      label: { zh: '补助发放', en: 'Payments' },
    },
  },
})
