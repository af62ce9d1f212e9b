import { defineSubject } from '../facts/entry.js'

/** One tier of an award scheme: from this output on, this award (8.1). */
export const awardTier = defineSubject({
  name: 'awardTier',
  label: { zh: '奖补档次', en: 'Award tier' },
  table: 'awardTiers',
  idAliases: ['档次编号', '奖补档次编号'],
  facts: {
    scheme: {
      type: 'identifier',
      label: { zh: '奖补方案', en: 'Scheme' },
      description: {
        zh: '同一方案、同一产品和计量单位的档次填同一编号。',
        en: 'Tiers of one scheme, product and unit of output carry the same id.',
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['奖补方案编号', '奖补项目', '补助方案'],
    },
    minimumOutput: {
      type: 'count',
      unit: 'quantity',
      label: { zh: '产量起点', en: 'From this output on' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['起始产量', '规模下限', '产量下限'],
    },
    award: {
      type: 'money',
      label: { zh: '奖补金额', en: 'Award' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['奖补标准', '补助金额', '补助标准'],
    },
    awardBelow: {
      type: 'money',
      label: { zh: '较低产量的最高奖补', en: 'Largest award for a smaller output' },
      description: {
        zh: '同一方案中产量起点更低的档次里最高的奖补；最低一档为零。',
        en: 'The largest award among the tiers of the scheme with a smaller output; zero for the first.',
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['下档最高奖补'],
      derive: {
        largestBelow: { value: 'award', orderBy: 'minimumOutput', within: 'scheme', ifNone: 0 },
      },
      givable: true,
    },
  },
})
