import { defineFacts } from '../../facts/entry.js'

/** What a paired unit did for help through consumption (11.3). */
export const pairedUnitIndustry = defineFacts({
  consumptionActivities: {
    type: 'count',
    unit: 'times',
    label: { zh: '消费帮扶活动次数', en: 'Consumption activities' },
    description: {
      zh: '本年度组织的采购、帮销、展销等活动次数。',
      en: 'Purchases, sales drives and fairs it organised this year.',
    },
    holder: 'pairedUnits',
    extractable: false,
    sensitivity: 'public',
    aliases: ['消费帮扶活动', '消费帮扶次数'],
  },
})
