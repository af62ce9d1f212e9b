import { defineFacts } from '../../facts/entry.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const
const asked = { holder: 'village', extractable: false, sensitivity: 'internal' } as const

/** Sudden hardship, disasters and the green channel, and the signals of market and work. */
export const householdShocks = defineFacts({
  suddenHardship: {
    ...asked,
    type: 'flag',
    label: { zh: '突发严重困难', en: 'Sudden serious hardship' },
    description: {
      zh: '因病、因灾、意外等突发事件使支出大增或收入骤减，基本生活严重困难。',
      en: 'A sudden event raised spending or cut income so far that basic living is in danger.',
    },
    aliases: ['是否突发严重困难', '突发事件'],
  },
  disasterAffected: {
    holder: 'emergency',
    extractable: true,
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '因灾受影响', en: 'Affected by disaster' },
    description: {
      zh: '受重特大自然灾害影响，以应急部门受灾名册为准。',
      en: 'Affected by a major natural disaster, by the register of the emergency department.',
    },
    aliases: ['是否受灾', '受灾户', '是否受灾户'],
  },
  disasterOn: {
    holder: 'emergency',
    extractable: true,
    sensitivity: 'internal',
    type: 'date',
    label: { zh: '受灾日期', en: 'Disaster on' },
    aliases: ['灾害发生日期'],
  },
  disasterCheckedOn: {
    ...asked,
    type: 'date',
    label: { zh: '灾后排查日期', en: 'Checked after disaster on' },
    aliases: ['受灾排查日期'],
  },
  disasterChecked: {
    ...asked,
    type: 'flag',
    label: { zh: '灾后已排查', en: 'Checked after disaster' },
    derive: { recorded: 'disasterCheckedOn' },
    givable: true,
  },
  disasterCheckDelay: {
    ...asked,
    type: 'count',
    unit: 'days',
    label: { zh: '受灾到排查的天数', en: 'Days from disaster to check' },
    derive: { daysBetween: ['disasterOn', 'disasterCheckedOn'] },
  },
  disasterRisk: {
    ...asked,
    type: 'flag',
    label: { zh: '因灾有返贫致贫风险', en: 'At risk through disaster' },
    description: {
      zh: '排查确认该户因灾存在返贫致贫风险。',
      en: 'The check found a risk of poverty because of the disaster.',
    },
    aliases: ['是否因灾存在返贫致贫风险'],
  },
  disasterRiskOn: {
    ...asked,
    type: 'date',
    label: { zh: '因灾风险确认日期', en: 'Disaster risk confirmed on' },
  },
  disasterMeasureOn: {
    ...held,
    type: 'date',
    label: { zh: '因灾首项措施开始日期', en: 'First measure after disaster on' },
    description: {
      zh: '为应对灾害采取的最早一项措施的开始日期；没有的按9999-12-31。',
      en: 'Earliest start of a measure taken because of the disaster; 9999-12-31 where none is.',
    },
    derive: {
      smallest: {
        of: 'measures',
        where: { fact: 'disasterResponse', operator: 'equal', value: true },
        value: 'startedOn',
        ifNone: '9999-12-31',
      },
    },
    givable: true,
  },
  disasterMeasureDelay: {
    ...held,
    type: 'count',
    unit: 'days',
    label: { zh: '确认因灾风险到采取措施的天数', en: 'Days from disaster risk to measure' },
    derive: { daysBetween: ['disasterRiskOn', 'disasterMeasureOn'] },
  },
  greenChannelOn: {
    ...held,
    type: 'date',
    label: { zh: '绿色通道启用日期', en: 'Green channel used on' },
    description: {
      zh: '因灾先落实措施、后补办手续，首次这样做的日期。',
      en: 'Day when, because of a disaster, help first came before the paperwork.',
    },
  },
  greenChannel: {
    ...held,
    type: 'flag',
    label: { zh: '走绿色通道', en: 'Helped through the green channel' },
    aliases: ['是否走绿色通道', '绿色通道'],
    derive: { recorded: 'greenChannelOn' },
    givable: true,
  },
  paperworkCompletedOn: {
    ...asked,
    type: 'date',
    label: { zh: '手续补齐日期', en: 'Paperwork completed on' },
    aliases: ['手续完善日期'],
  },
  paperworkCompleted: {
    ...asked,
    type: 'flag',
    label: { zh: '手续已补齐', en: 'Paperwork completed' },
    derive: { recorded: 'paperworkCompletedOn' },
    givable: true,
  },
  paperworkDelay: {
    ...asked,
    type: 'count',
    unit: 'days',
    label: { zh: '启用绿色通道到手续补齐的天数', en: 'Days from green channel to paperwork' },
    derive: { daysBetween: ['greenChannelOn', 'paperworkCompletedOn'] },
  },
  mainProductPrice: {
    ...held,
    type: 'money',
    unit: 'yuan',
    label: { zh: '主要农产品现价', en: 'Price of the main product' },
    description: {
      zh: '本户主要出售产品每公斤现价。',
      en: 'Present price per kilogram of what the household mainly sells.',
    },
  },
  mainProductPriceBefore: {
    ...held,
    type: 'money',
    unit: 'yuan',
    label: { zh: '主要农产品上年同期价', en: 'Price of the main product a year before' },
  },
  mainProductPriceFall: {
    ...held,
    type: 'money',
    unit: 'yuan',
    label: { zh: '主要农产品价格下跌额', en: 'Fall in the price of the main product' },
    derive: { difference: ['mainProductPriceBefore', 'mainProductPrice'] },
  },
  mainProductPriceFallRate: {
    ...held,
    type: 'share',
    label: { zh: '主要农产品价格跌幅', en: 'Rate of the price fall' },
    derive: { quotient: ['mainProductPriceFall', 'mainProductPriceBefore'] },
  },
  mainEarnerJobless: {
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
    type: 'flag',
    label: { zh: '主要务工人员失业', en: 'Main earner without work' },
  },
  mainEarnerJoblessOn: {
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
    type: 'date',
    label: { zh: '主要务工人员失业日期', en: 'Main earner lost work on' },
  },
  mainEarnerJoblessDays: {
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
    type: 'count',
    unit: 'days',
    label: { zh: '主要务工人员失业天数', en: 'Days the main earner has been without work' },
    derive: { daysSince: 'mainEarnerJoblessOn' },
  },
})
